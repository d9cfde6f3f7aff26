// The order of a day's papers: the page's own, by topic, or by upvotes. On the home page papers of
// topics, authors and organizations that the reader follows come before others.

import { announce } from "./announce.js";
import { readNames } from "./card.js";
import { makeElement } from "./element.js";
import { loadFollowedNames } from "./followed_names.js";
import { loadFollowed } from "./followed_topics.js";
import { compareTexts, gettext } from "./language.js";
import { loadValue, storeValue } from "./storage.js";

const LABELS = { topic: gettext("Papers by topic"), upvotes: gettext("Papers by upvotes") };

/**
 * Lets `select` choose the order of `cards`, which stand one after another; the browser keeps the choice.
 * @param {HTMLSelectElement} select
 * @param {ReturnType<import("./card.js").readCard>[]} cards rearranged in place
 * @param {number} number how many of the cards, from the first on, are of the day; the others stay
 * @param {boolean} isHome whether what the reader follows comes first
 */
export function addOrderChoice(select, cards, number, isHome) {
  const choice = loadValue("order");
  const isOffered = [...select.options].some((option) => option.value === choice);
  select.value = isOffered ? choice : "";
  const followed = new Set(isHome ? [...loadFollowed(), ...loadFollowedNames().flatMap(({ key, name }) => [key, name])] : []);
  const asOnTheDay = cards.slice(0, number);
  const before = cards[0].element.previousElementSibling;
  const arrange = () => {
    const sorted = sort(asOnTheDay, select.value, followed);
    cards.splice(0, number, ...sorted);
    const focused = document.activeElement;
    for (const heading of document.querySelectorAll("main > .topic-heading")) heading.remove();
    before.after(...(select.value === "topic" ? addHeadings(sorted) : sorted.map((card) => card.element)));
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  };
  if (select.value || followed.size) arrange();
  select.addEventListener("change", () => {
    storeValue("order", select.value);
    arrange();
    announce(LABELS[select.value] ?? gettext("Papers as on the day"));
  });
}

/** The elements of `cards`, which are by topic, with the name of each topic as a heading. */
function addHeadings(cards) {
  return cards.flatMap((card, index) => {
    const name = nameTopic(card);
    const isFirst = !index || nameTopic(cards[index - 1]) !== name;
    return isFirst ? [makeElement("h2", { class: "topic-heading" }, name), card.element] : [card.element];
  });
}

/** The name of a card's first topic. */
function nameTopic({ topics }) {
  return topics[0]?.name ?? "";
}

/** What of a card can be followed: the slugs of its topics, its names, and the keys of those with a page. */
function findFollowable({ element, topics }) {
  const links = [...element.querySelectorAll(".who a")];
  return [...topics.map(({ slug }) => slug), ...readNames(element), ...links.map(({ pathname }) => pathname.split("/").slice(-3, -1).join("/"))];
}

/** `cards` in an order, those of which something is followed before others. */
function sort(cards, order, followed) {
  const first = new Set(followed.size ? cards.filter((card) => findFollowable(card).some((key) => followed.has(key))) : []);
  const rank = (card) => (first.has(card) ? 0 : 1);
  return cards.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (order === "upvotes" ? b.upvotes - a.upvotes : 0) ||
      (order === "topic" ? compareTexts(nameTopic(a), nameTopic(b)) : 0),
  );
}
