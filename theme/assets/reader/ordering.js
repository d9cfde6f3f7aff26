// The order in which a day's papers stand: the page's own, by topic, or by upvotes; and on the
// home page those of topics that are followed before others.

import { announce } from "./announce.js";
import { follows } from "./follows.js";
import { keep, kept } from "./store.js";

const NAMES = { topic: "by topic", upvotes: "by upvotes" };

/** Lets `select` choose the order of `cards`, which stand behind `tools`; the choice is kept.
    `isHome` says whether followed topics come first. */
export function orderable(select, cards, tools, isHome) {
  const choice = kept("order");
  const offered = [...select.options].some((option) => option.value === choice);
  select.value = offered ? choice : "";
  const followed = isHome ? follows() : new Set();
  if (select.value || followed.size) arrange(select.value, cards, tools, followed);
  document.querySelector("main").dataset.ordered = "";
  select.addEventListener("change", () => {
    keep("order", select.value);
    arrange(select.value, cards, tools, followed);
    announce(`Papers ${NAMES[select.value] ?? "as on the day"}`);
  });
}

function arrange(order, cards, tools, followed) {
  const rank = (card) => (card.topics.some(({ slug }) => followed.has(slug)) ? 0 : 1);
  const first = (card) => card.topics[0]?.name ?? "";
  const sorted = cards.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (order === "upvotes" ? b.upvotes - a.upvotes : 0) ||
      (order === "topic" ? first(a).localeCompare(first(b), "en") : 0),
  );
  cards.splice(0, cards.length, ...sorted);
  const focused = document.activeElement;
  tools.after(...sorted.map((card) => card.element));
  if (focused !== document.activeElement) focused.focus({ preventScroll: true });
}
