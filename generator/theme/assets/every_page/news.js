// How much is new on the home page since the last visit, and on which of the days before.

import { makeElement } from "./element.js";
import { formatDayOfYear, gettext, ngettext } from "./language.js";
import { isNew } from "./visits.js";

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
    place.textContent = gettext("From your next visit on, a dot marks what is new.");
    return;
  }
  const earlierDays = readEarlierDays(day);
  const newDays = earlierDays.filter((earlier) => earlier.day > lastVisit.day);
  const newHere = ids.filter((id) => isNew(id, day, lastVisit)).length;
  const total = newDays.reduce((sum, { papers }) => sum + papers, newHere);
  const isAtLeast = earlierDays.length > 0 && newDays.length === earlierDays.length;
  place.textContent = total ? describe(total, isAtLeast, formatDayOfYear(lastVisit.day)) : gettext("Nothing new since your last visit.");
  for (const { link } of newDays) link.closest("li")?.append(" ", makeElement("span", { class: "news" }, gettext("new")));
}

function describe(total, isAtLeast, day) {
  return isAtLeast
    ? ngettext(
        "At least %(number)s new paper since your last visit, when %(day)s was the newest day.",
        "At least %(number)s new papers since your last visit, when %(day)s was the newest day.",
        total, { day },
      )
    : ngettext(
        "%(number)s new paper since your last visit, when %(day)s was the newest day.",
        "%(number)s new papers since your last visit, when %(day)s was the newest day.",
        total, { day },
      );
}

/** The days before `newest` that the strip and the list of days link to, with their number of papers. */
function readEarlierDays(newest) {
  const days = new Map();
  for (const link of document.querySelectorAll(".strip a, .rows a")) {
    const day = DAY.exec(link.pathname)?.slice(1).join("-");
    if (!day || day >= newest) continue;
    const number = link.parentElement.querySelector(":scope > [data-papers]")?.dataset.papers ?? link.firstElementChild.firstChild.data;
    days.set(day, { day, papers: Number(number), link });
  }
  return [...days.values()];
}
