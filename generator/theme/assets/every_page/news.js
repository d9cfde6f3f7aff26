// How much is new on the home page since the last visit, and on which of the days before.

import { isNew } from "./visits.js";

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
];
const NOTHING = "Nothing new since your last visit.";
const DAY = /\/days\/(\d{4})\/(\d\d)\/(\d\d)\/$/;

/** Says in `place` what is new among the papers of `day`, with the ids `ids`, and on the days
    that the strip and the list of earlier days link to. */
export function tellNews(place, day, ids, last) {
  if (!last) {
    place.textContent = "From your next visit on, a dot marks what is new since this one.";
    return;
  }
  const days = linked(day);
  const before = days.filter((each) => each.day > last.day);
  const here = ids.filter((id) => isNew(id, day, last)).length;
  const total = before.reduce((sum, { papers }) => sum + papers, here);
  place.textContent = total ? `${amount(total, days, last)} ${visit(last)}` : NOTHING;
  for (const { link } of before) link.closest("li")?.classList.add("news");
}

function amount(total, days, last) {
  const goesFurther = days.length > 0 && days.every(({ day }) => day > last.day);
  return `${goesFurther ? "At least " : ""}${total} new ${total === 1 ? "paper" : "papers"}`;
}

function visit(last) {
  const [, month, day] = last.day.split("-").map(Number);
  return `since your last visit, when ${day} ${MONTHS[month - 1]} was the newest day.`;
}

/** The days before `newest` that the page links to, each once, with their number of papers. */
function linked(newest) {
  const found = new Map();
  for (const link of document.querySelectorAll(".strip a, .rows a")) {
    const day = DAY.exec(link.pathname)?.slice(1).join("-");
    if (!day || day >= newest) continue;
    const counted = link.parentElement.matches("li") ? link.nextSibling : link.firstElementChild;
    const papers = Number.parseInt(counted?.textContent.trim().replaceAll(",", ""), 10) || 0;
    found.set(day, { day, papers, link });
  }
  return [...found.values()];
}
