// The order in which a day's papers stand: the page's own, by topic, or by upvotes; and on the
// home page those of topics that are followed before others.

import { announce } from "./announce.js";
import { follows } from "./followed_topics.js";
import { keep, kept } from "./storage.js";

const NAMES = { topic: "by topic", upvotes: "by upvotes" };

/** Lets `select` choose the order of `cards`, which stand behind `tools`; the choice is kept.
    `isHome` says whether followed topics come first. */
export function orderable(select, cards, tools, isHome) {
  const choice = kept("order");
  const offered = [...select.options].some((option) => option.value === choice);
  select.value = offered ? choice : "";
  const followed = isHome ? follows() : new Set();
  const asOnTheDay = [...cards];
  const arrange = () => {
    cards.splice(0, cards.length, ...sorted(asOnTheDay, select.value, followed));
    const focused = document.activeElement;
    tools.after(...cards.map((card) => card.element));
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  };
  if (select.value || followed.size) arrange();
  document.querySelector("main").dataset.ordered = "";
  select.addEventListener("change", () => {
    keep("order", select.value);
    arrange();
    announce(`Papers ${NAMES[select.value] ?? "as on the day"}`);
  });
}

/** The `cards` in an order, those with a topic that is `followed` before others. */
function sorted(cards, order, followed) {
  const rank = (card) => (card.topics.some(({ slug }) => followed.has(slug)) ? 0 : 1);
  const first = (card) => card.topics[0]?.name ?? "";
  return cards.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (order === "upvotes" ? b.upvotes - a.upvotes : 0) ||
      (order === "topic" ? first(a).localeCompare(first(b), "en") : 0),
  );
}
