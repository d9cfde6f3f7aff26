// What is new since the last visit: the newest day that was there then, and its papers. A visit
// ends with an hour without a page.

import { keep, kept } from "./storage.js";

const PAUSE = 60 * 60 * 1000;
const DAY = /^\d{4}-\d\d-\d\d$/;

function checked(value) {
  const { time, day, ids } = value ?? {};
  const right = Number.isFinite(time) && DAY.test(day) && Array.isArray(ids);
  return right ? { time, day, ids } : null;
}

/** The last visit before this one, or null: `time` is when it ended, `day` the newest day that
    the reader was shown, `ids` that day's papers. */
export function lastVisit() {
  return checked(kept("visits")?.before);
}

/** Takes note that the reader looks at the newest `day`, with the papers `ids`, or (null) at
    another page. */
export function look(day, ids, now = Date.now()) {
  const value = kept("visits");
  const latest = checked(value?.latest);
  const before = latest && now - latest.time > PAUSE ? latest : checked(value?.before);
  const isNewer = day && (!latest || day >= latest.day);
  if (!latest && !isNewer) return;
  keep("visits", { before, latest: isNewer ? { time: now, day, ids } : { ...latest, time: now } });
}

/** Whether a paper of `day` was not there at the visit `last`. */
export function isNew(id, day, last) {
  return Boolean(last) && (day > last.day || (day === last.day && !last.ids.includes(id)));
}
