// What the reader follows: topics, authors and organizations, each with the number of papers that are new since
// the last visit.

import { SITE } from "../every_page/addresses.js";
import { announce } from "../every_page/announce.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { loadFollowedNames, toggleName } from "../every_page/followed_names.js";
import { loadFollowed, toggleFollowed } from "../every_page/followed_topics.js";
import { compareTexts, gettext } from "../every_page/language.js";
import { describeNews, readMember } from "./member_pages.js";

/**
 * Lets the boxes of topics follow them.
 * @param {HTMLElement} choices
 */
export function activateTopics(choices) {
  for (const box of choices.querySelectorAll("input")) {
    box.disabled = false;
    box.parentElement.append(makeElement("span", { class: "counts" }));
    box.addEventListener("change", () => toggleFollowed(box.value));
  }
}

/**
 * Shows which topics the reader follows.
 * @param {HTMLElement} choices
 */
export function showFollowedTopics(choices) {
  const followed = loadFollowed();
  for (const box of choices.querySelectorAll("input")) {
    box.checked = followed.has(box.value);
    showNews(box.parentElement.querySelector(".counts"), box.checked && `topics/${box.value}`);
  }
}

/** Writes into `place` what is new of the member with this key; nothing without one. */
async function showNews(place, key) {
  place.dataset.of = key || "";
  const text = key ? await describeNews(key) : "";
  if (place.dataset.of === (key || "")) place.textContent = text; // else what is followed changed meanwhile
}

/**
 * Shows the followed names in `list`, or says in `none` that there are none.
 * @param {HTMLElement} list
 * @param {HTMLElement} none
 */
export function showFollowedNames(list, none) {
  const names = loadFollowedNames().sort((a, b) => compareTexts(a.name, b.name));
  const focused = [...list.children].indexOf(document.activeElement?.closest?.("li"));
  list.replaceChildren(...names.map(makeItem));
  none.hidden = names.length > 0;
  if (focused >= 0) (list.children[Math.min(focused, names.length - 1)]?.querySelector("button") ?? document.getElementById("export")).focus();
}

function makeItem(named) {
  const { key, name } = named;
  const link = makeElement("a", { href: new URL(`${key}/`, SITE).href }, makeElement("bdi", {}, name));
  const count = makeElement("span", { class: "counts" });
  showNews(count, key);
  const button = makeButton(gettext("Take off"), () => {
    toggleName(named);
    announce(gettext("Taken off: %(title)s", { title: name }));
  }, { "aria-label": gettext("Take off: %(title)s", { title: name }) });
  return makeElement("li", {}, makeElement("p", {}, link, " ", count), button);
}

/**
 * Finds the feeds of what the reader follows: those of topics are named in the boxes, those of names on their pages.
 * @param {HTMLElement} choices the boxes of topics
 * @returns {Promise<import("./followed_feeds.js").Feed[]>}
 */
export async function findFeeds(choices) {
  const followed = loadFollowed();
  const boxes = [...choices.querySelectorAll("input[data-feed]")].filter(({ value }) => followed.has(value));
  const topics = boxes.map((box) => {
    const link = box.parentElement.querySelector("a");
    return { title: link.textContent, feed: new URL(box.dataset.feed, SITE).href, page: link.href };
  });
  const members = await Promise.all(loadFollowedNames().map(({ key }) => readMember(key)));
  const names = members.filter((member) => member?.feed);
  return [...topics, ...names.map(({ name, feed, page }) => ({ title: name, feed, page }))];
}
