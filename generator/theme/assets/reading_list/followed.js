// The authors and organizations that the reader follows, each with the number of papers that are new since
// the last visit.

import { SITE } from "../every_page/addresses.js";
import { announce } from "../every_page/announce.js";
import { readCard } from "../every_page/card.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { loadFollowedNames, toggleName } from "../every_page/followed_names.js";
import { compareTexts, gettext, ngettext } from "../every_page/language.js";
import { parseHtml } from "../every_page/trusted.js";
import { isNew, loadLastVisit } from "../every_page/visits.js";

/** What is known of each name in this visit, by its key. */
const news = new Map();

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
  describeNews(key).then((text) => (count.textContent = text));
  const button = makeButton(gettext("Take off"), () => {
    toggleName(named);
    announce(gettext("Taken off: %(title)s", { title: name }));
  }, { "aria-label": gettext("Take off: %(title)s", { title: name }) });
  return makeElement("li", {}, makeElement("p", {}, link, " ", count), button);
}

/** How many papers are new, in words; nothing before the second visit, or where the page does not come. */
function describeNews(key) {
  if (!news.has(key)) news.set(key, loadLastVisit() ? countNew(key).then(describe, () => "") : Promise.resolve(""));
  return news.get(key);
}

function describe(number) {
  return number ? ngettext("%(number)s new", "%(number)s new", number) : gettext("nothing new");
}

async function countNew(key) {
  const response = await fetch(new URL(`${key}/`, SITE));
  if (!response.ok) throw new Error(response.statusText);
  const cards = [...parseHtml(await response.text()).querySelectorAll("article.paper")].map(readCard);
  const lastVisit = loadLastVisit();
  return cards.filter(({ id, day }) => isNew(id, day, lastVisit)).length;
}
