// What is new since the last visit: the newest day that the site had then, and its papers. A visit
// ends with an hour without a page.

import { loadValue, storeValue } from "./storage.js";

const PAUSE = 60 * 60 * 1000;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * @typedef {Object} Visit
 * @property {number} time when it ended, in milliseconds since 1970
 * @property {string} day the newest day that the reader was shown
 * @property {string[]} ids the papers of that day that the reader was shown
 */

function checkVisit(value) {
  const { time, day, ids } = value ?? {};
  const isRight = Number.isFinite(time) && DAY.test(day) && Array.isArray(ids);
  return isRight ? { time, day, ids } : null;
}

/** @returns {Visit|null} the visit before this one */
export function loadLastVisit() {
  return checkVisit(loadValue("visits")?.before);
}

/**
 * Records that the reader looks at a page.
 * @param {string|null} day the newest day, where the page is that day's
 * @param {string[]} ids its papers on the page
 * @param {number} now in milliseconds since 1970
 */
export function recordVisit(day, ids, now = Date.now()) {
  const value = loadValue("visits");
  const latest = checkVisit(value?.latest);
  const before = latest && now - latest.time > PAUSE ? latest : checkVisit(value?.before);
  const isNewer = day && (!latest || day >= latest.day);
  if (!latest && !isNewer) return;
  const shown = day === latest?.day ? [...new Set([...latest.ids, ...ids])] : ids; // a day may have several pages
  storeValue("visits", { before, latest: isNewer ? { time: now, day, ids: shown } : { ...latest, time: now } });
}

/**
 * @param {string} id
 * @param {string} day the day of the paper
 * @param {Visit|null} lastVisit
 * @returns {boolean} whether the site did not have the paper at the last visit
 */
export function isNew(id, day, lastVisit) {
  return Boolean(lastVisit) && (day > lastVisit.day || (day === lastVisit.day && !lastVisit.ids.includes(id)));
}
