// The reading list: of each saved paper what a list of references needs, the newest first.

import { loadValue, storeLasting, storeValue } from "./storage.js";

const ID = /^(?=.{1,80}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DATE = /^\d{4}(?:-\d\d){0,2}$/;
const WEB = /^https?:\/\//;

/**
 * @typedef {Object} SavedPaper as it stands in the storage and in exported files
 * @property {string} id
 * @property {string} title
 * @property {string[]} authors
 * @property {number} more how many authors are not in `authors`
 * @property {string} published the date, as 2025-12-31, 2025-12 or 2025, or nothing
 * @property {string} pdf its address, or nothing
 * @property {string} [saved] the day on which it was saved
 */

/**
 * Checks a value that is to be a saved paper: anybody may have written the storage or an imported file.
 * @param {unknown} value
 * @returns {SavedPaper|null} the parts of it that are right, or null where there is no id or no title
 */
export function checkSaved(value) {
  const [id, title] = [checkText(value?.id, ID), checkText(value?.title, /./)];
  if (!id || !title) return null;
  const authors = Array.isArray(value.authors) ? value.authors : [];
  return {
    id,
    title: title.slice(0, 1000),
    authors: authors.filter((name) => typeof name === "string").slice(0, 5000),
    more: Number.isSafeInteger(value.more) && value.more > 0 ? value.more : 0,
    published: checkText(value.published, DATE),
    pdf: checkText(value.pdf, WEB),
    saved: checkText(value.saved, DAY),
  };
}

function checkText(value, pattern) {
  return typeof value === "string" && pattern.test(value) ? value : "";
}

/**
 * Loads all saved papers.
 * @returns {SavedPaper[]}
 */
export function loadSaved() {
  const value = loadValue("saved");
  return Array.isArray(value) ? value.map(checkSaved).filter(Boolean) : [];
}

/**
 * @param {string} id
 * @returns {boolean} whether the paper is saved
 */
export function isSaved(id) {
  return loadSaved().some((paper) => paper.id === id);
}

/**
 * Saves `paper`, if the browser has room for it.
 * @param {SavedPaper} paper
 * @returns {boolean} whether it is saved now
 */
export function savePaper(paper) {
  const today = new Date().toISOString().slice(0, 10);
  return storeLasting("saved", [checkSaved({ ...paper, saved: today }), ...loadSaved()]);
}

/**
 * Takes papers off the list.
 * @param {Set<string>} ids
 */
export function removeSaved(ids) {
  storeValue("saved", loadSaved().filter(({ id }) => !ids.has(id)));
}
