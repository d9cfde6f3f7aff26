// How much is new on the home page since the last visit, and on which of the days before.

import { MONTHS } from "./formats.js";
import { isNew } from "./visits.js";

const NOTHING_NEW = "Nothing new since your last visit.";
const DAY = /\/days\/(\d{4})\/(\d\d)\/(\d\d)\/$/;

/**
 * Writes into `place` how many papers are new, and marks the earlier days that have some.
 * @param {HTMLElement} place
 * @param {string} day the day of the page
 * @param {string[]} ids its papers
 * @param {import("./visits.js").Visit|null} lastVisit
 */
export function showNews(place, day, ids, lastVisit) {
  if (!lastVisit) {
    place.textContent = "From your next visit on, a dot marks what is new.";
    return;
  }
  const earlierDays = readEarlierDays(day);
  const newDays = earlierDays.filter((earlier) => earlier.day > lastVisit.day);
  const newHere = ids.filter((id) => isNew(id, day, lastVisit)).length;
  const total = newDays.reduce((sum, { papers }) => sum + papers, newHere);
  const isAtLeast = earlierDays.length > 0 && newDays.length === earlierDays.length;
  const amount = `${isAtLeast ? "At least " : ""}${total} new ${total === 1 ? "paper" : "papers"}`;
  place.textContent = total ? `${amount} ${describeVisit(lastVisit)}` : NOTHING_NEW;
  for (const { link } of newDays) link.closest("li")?.classList.add("news");
}

function describeVisit(lastVisit) {
  const [, month, day] = lastVisit.day.split("-").map(Number);
  return `since your last visit, when ${day} ${MONTHS[month - 1]} was the newest day.`;
}

/** The days before `newest` that the strip and the list of days link to, with their number of papers. */
function readEarlierDays(newest) {
  const days = new Map();
  for (const link of document.querySelectorAll(".strip a, .rows a")) {
    const day = DAY.exec(link.pathname)?.slice(1).join("-");
    if (!day || day >= newest) continue;
    const number = link.parentElement.matches("li") ? link.nextSibling : link.firstElementChild;
    const papers = Number.parseInt(number?.textContent.trim().replaceAll(",", ""), 10) || 0;
    days.set(day, { day, papers, link });
  }
  return [...days.values()];
}
