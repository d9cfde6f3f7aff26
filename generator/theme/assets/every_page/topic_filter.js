// One topic of a page's papers, chosen among the page's topics and kept in its address.

import { nameInLink } from "./addresses.js";
import { announce } from "./announce.js";
import { makeElement } from "./element.js";
import { loadFollowed } from "./followed_topics.js";

const PARAMETER = "topic";

/**
 * Turns the links of `bar` to topics into buttons that show only the cards of one topic.
 * @param {HTMLElement} bar
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 */
export function addTopicFilter(bar, cards) {
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Topics");
  const followed = loadFollowed();
  const buttons = new Map([...bar.querySelectorAll("a")].map((link) => [nameInLink(link), replaceByButton(link)]));
  for (const [topic, button] of buttons) {
    button.classList.toggle("followed", followed.has(topic));
    button.addEventListener("click", () => choose(topic === readTopic() ? null : topic));
  }
  bar.prepend(...[...buttons].filter(([topic]) => followed.has(topic)).map(([, button]) => button));
  const chosen = readTopic();
  if (buttons.has(chosen)) show(chosen, buttons, cards);

  function choose(topic) {
    const address = new URL(location.href);
    if (topic) address.searchParams.set(PARAMETER, topic);
    else address.searchParams.delete(PARAMETER);
    history.replaceState(null, "", address);
    const shown = show(topic, buttons, cards);
    announce(topic ? `${shown} of ${cards.length} papers` : `All ${cards.length} papers`);
  }
}

function readTopic() {
  return new URLSearchParams(location.search).get(PARAMETER);
}

/** Shows the papers of `topic`, or all; returns how many these are. */
function show(topic, buttons, cards) {
  for (const [slug, button] of buttons) button.setAttribute("aria-pressed", slug === topic);
  for (const card of cards) {
    card.element.hidden = Boolean(topic) && !card.topics.some(({ slug }) => slug === topic);
  }
  for (const heading of document.querySelectorAll("main > h2")) {
    const papers = findPapersBelow(heading);
    heading.hidden = papers.length > 0 && papers.every((paper) => paper.hidden);
  }
  return cards.filter((card) => !card.element.hidden).length;
}

/** The papers between a heading and the next one. */
function findPapersBelow(heading) {
  const papers = [];
  for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    if (next.matches("article.paper")) papers.push(next);
  }
  return papers;
}

function replaceByButton(link) {
  const button = makeElement("button", { type: "button", "aria-pressed": "false" }, ...link.childNodes);
  link.replaceWith(button);
  return button;
}
