// The order of a day's papers: the page's own, by topic, by upvotes, or for the reader (for_you.js). On the
// home page papers of topics, authors and organizations that the reader follows come before others.

import { announce } from "./announce.js";
import { readFollowable } from "./card.js";
import { makeElement } from "./element.js";
import { loadFollowedNames } from "./followed_names.js";
import { loadFollowed } from "./followed_topics.js";
import { compareTexts, gettext } from "./language.js";
import { loadValue, storeValue } from "./storage.js";

const FOR_YOU = "you";
const LABELS = { topic: gettext("Papers by topic"), upvotes: gettext("Papers by upvotes") };

/**
 * Lets `select` choose the order of `cards`, which stand one after another; the browser keeps the choice.
 * @param {HTMLSelectElement} select
 * @param {ReturnType<import("./card.js").readCard>[]} cards rearranged in place
 * @param {number} number how many of the cards, from the first on, are of the day; the others stay
 * @param {boolean} isHome whether what the reader follows comes first
 * @returns {Promise<void>|undefined} settled when the papers stand as they stay, where that is not at once
 */
export function addOrderChoice(select, cards, number, isHome) {
  const choice = loadValue("order");
  const isOffered = [...select.options].some((option) => option.value === choice);
  select.value = isOffered ? choice : "";
  const followed = new Set(isHome ? [...loadFollowed(), ...loadFollowedNames().flatMap(({ key, name }) => [key, name])] : []);
  const asOnTheDay = cards.slice(0, number);
  const before = cards[0].element.previousElementSibling;
  select.addEventListener("change", async () => {
    storeValue("order", select.value);
    announce((await arrange()) ?? LABELS[select.value] ?? gettext("Papers as on the day"));
  });
  return select.value || followed.size ? arrange() : undefined;

  function arrange() {
    if (select.value === FOR_YOU) return arrangeForYou();
    removeWords();
    const sorted = sort(asOnTheDay, select.value, followed);
    place(sorted, select.value === "topic" ? addHeadings(sorted) : sorted.map(({ element }) => element));
  }

  /** Returns what the page says of the order. */
  async function arrangeForYou() {
    const forYou = await import("./for_you.js").catch(() => null);
    if (select.value !== FOR_YOU) return; // the reader chose another order meanwhile
    removeWords();
    const { sorted, message } = forYou?.sortForYou(asOnTheDay) ?? { sorted: asOnTheDay, message: gettext("This order could not be loaded. Is the connection there?") };
    place(sorted, [makeElement("p", { class: "order-note" }, message), ...sorted.map(({ element }) => element)]);
    return message;
  }

  function place(sorted, elements) {
    cards.splice(0, number, ...sorted);
    const focused = document.activeElement;
    before.after(...elements);
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  }
}

/** Removes what an order says beside the papers. */
function removeWords() {
  for (const part of document.querySelectorAll("main > :is(.topic-heading, .order-note), main .because")) part.remove();
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

/** `cards` in an order, those of which something is followed before others. */
function sort(cards, order, followed) {
  const first = new Set(followed.size ? cards.filter((card) => readFollowable(card).some((key) => followed.has(key))) : []);
  const rank = (card) => (first.has(card) ? 0 : 1);
  return cards.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (order === "upvotes" ? b.upvotes - a.upvotes : 0) ||
      (order === "topic" ? compareTexts(nameTopic(a), nameTopic(b)) : 0),
  );
}
