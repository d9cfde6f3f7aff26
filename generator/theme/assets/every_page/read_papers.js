// The papers that the reader has read: the ids of those that were opened, the latest last, and what these are about.

import { loadChecked, storeValue } from "./storage.js";

const MOST_IDS = 10_000;
/** Of so many papers it is kept what they are about, for the order for the reader (for_you.js). */
const MOST_SUBJECTS = 300;
const MOST_AUTHORS = 5;

/**
 * Loads the ids of the papers that have been read.
 * @returns {Set<string>}
 */
export function loadRead() {
  return loadChecked("read", check);
}

function check(value) {
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === "string") : []);
}

/**
 * @typedef {Object} Subject what a paper that was read is about
 * @property {string} id
 * @property {string[]} authors the first ones
 * @property {string[]} topics their slugs
 */

/**
 * Loads what the latest of these papers are about.
 * @returns {Subject[]}
 */
export function loadReadSubjects() {
  return loadChecked("subjects", checkSubjects);
}

/**
 * Checks what is to be a list of subjects: anybody may have written the storage or an imported file.
 * @param {unknown} value
 * @returns {Subject[]}
 */
export function checkSubjects(value) {
  const isTexts = (list) => Array.isArray(list) && list.every((text) => typeof text === "string");
  const isRight = (it) => typeof it?.id === "string" && isTexts(it.authors) && isTexts(it.topics);
  return (Array.isArray(value) ? value : []).filter(isRight).slice(-MOST_SUBJECTS);
}

/**
 * Marks a paper as read, or as not read.
 * @param {import("./saved_papers.js").SavedPaper} paper
 * @param {boolean} isRead
 */
export function markRead({ id, authors, topics }, isRead) {
  const ids = new Set(loadRead());
  if (ids.has(id) === isRead) return;
  if (isRead) ids.add(id);
  else ids.delete(id);
  const others = loadReadSubjects().filter((subject) => subject.id !== id);
  storeValue("subjects", isRead ? [...others, { id, authors: authors.slice(0, MOST_AUTHORS), topics }].slice(-MOST_SUBJECTS) : others);
  storeValue("read", [...ids].slice(-MOST_IDS));
}
