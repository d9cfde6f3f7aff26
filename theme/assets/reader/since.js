// How much is new on the home page since the last visit, and on which of the days before.

import { isNew } from "./visits.js";

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
];
const DAY = /\/days\/(\d{4})\/(\d\d)\/(\d\d)\/$/;

/** Says in `place` what is new among the papers of `day`, with the ids `ids`, and on the days
    that the strip and the list of earlier days link to. */
export function tellNews(place, day, ids, last) {
  if (!last) {
    place.textContent = "From your next visit on, a dot marks what is new since this one.";
    return;
  }
  const [, month, number] = last.day.split("-").map(Number);
  const here = ids.filter((id) => isNew(id, day, last)).length;
  const before = earlier(last.day, day);
  const total = before.reduce((sum, { papers }) => sum + papers, here);
  if (!total) {
    place.textContent = "Nothing new since your last visit.";
    return;
  }
  const papers = `${total} new ${total === 1 ? "paper" : "papers"}`;
  place.textContent = `${papers} since your last visit, when ${number} ${MONTHS[month - 1]} was the newest day.`;
  for (const { link } of before) link.closest("li")?.classList.add("news");
}

/** The days after `from` and before `to`, each once, with its number of papers. */
function earlier(from, to) {
  const found = new Map();
  for (const link of document.querySelectorAll(".strip a, .rows a")) {
    const match = DAY.exec(link.pathname);
    const day = match?.slice(1).join("-");
    if (!day || day <= from || day >= to) continue;
    const counted = link.parentElement.matches("li") ? link.nextSibling : link.firstElementChild;
    const papers = Number.parseInt(counted?.textContent.trim().replaceAll(",", ""), 10) || 0;
    found.set(day, { papers, link });
  }
  return [...found.values()];
}
