// The reading list: of each saved paper what a list of references needs, the newest first.

import { loadChecked, storeLasting, storeValue } from "./storage.js";

const ID = /^(?=.{1,80}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DATE = /^\d{4}(?:-\d\d){0,2}$/;
const WEB = /^https?:\/\//;
/** How much a reader may write about a paper, in characters, and how many tags it may have. */
export const MOST_NOTE = 5000;
const MOST_TOPICS = 5;
const MOST_TAG = 60;
const MOST_TAGS = 20;
/** What stands between tags, in any of the languages. */
const BETWEEN_TAGS = /[,;\n\u060c\u061b\u3001\uff0c\uff1b]/;

/**
 * @typedef {Object} SavedPaper as it stands in the storage and in exported files
 * @property {string} id
 * @property {string} title
 * @property {string} language the tag of the title's language, or nothing where that is the site's
 * @property {string[]} authors
 * @property {number} more how many authors are not in `authors`
 * @property {string} published the date, as 2025-12-31, 2025-12 or 2025, or nothing
 * @property {string} pdf its address, or nothing
 * @property {string[]} topics their slugs
 * @property {string} [saved] the day on which it was saved
 * @property {string} note the reader's own, or nothing
 * @property {string[]} tags the reader's own
 * @property {string} was the id that it had before it moved, or nothing
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
    language: checkText(value.language, LANGUAGE),
    authors: authors.filter((name) => typeof name === "string").slice(0, 5000),
    more: Number.isSafeInteger(value.more) && value.more > 0 ? value.more : 0,
    published: checkText(value.published, DATE),
    pdf: checkText(value.pdf, WEB),
    topics: (Array.isArray(value.topics) ? value.topics : []).filter((slug) => checkText(slug, ID)).slice(0, MOST_TOPICS),
    saved: checkText(value.saved, DAY),
    note: checkText(value.note, /\S/).slice(0, MOST_NOTE).trim(),
    tags: parseTags((Array.isArray(value.tags) ? value.tags : []).filter((tag) => typeof tag === "string").join("\n")),
    was: checkText(value.was, ID),
  };
}

/**
 * Reads tags that somebody typed, with commas between.
 * @param {string} text
 * @returns {string[]} each once
 */
export function parseTags(text) {
  const tags = text.split(BETWEEN_TAGS).map((tag) => tag.replace(/\s+/g, " ").trim().slice(0, MOST_TAG));
  return [...new Set(tags.filter(Boolean))].slice(0, MOST_TAGS);
}

function checkText(value, pattern) {
  return typeof value === "string" && pattern.test(value) ? value : "";
}

/**
 * Loads all saved papers.
 * @returns {SavedPaper[]}
 */
export function loadSaved() {
  return loadChecked("saved", checkAll);
}

function checkAll(value) {
  return Array.isArray(value) ? value.map(checkSaved).filter(Boolean) : [];
}

/**
 * @param {string} id
 * @returns {boolean} whether the paper is saved
 */
export function isSaved(id) {
  return loadChecked("saved", collectIds).has(id);
}

function collectIds() {
  return new Set(loadSaved().map((paper) => paper.id));
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
 * Changes what is kept of a saved paper, if the browser has room for it.
 * @param {string} id
 * @param {Partial<SavedPaper>} changes
 * @returns {boolean} whether it is stored
 */
export function changeSaved(id, changes) {
  return storeLasting("saved", loadSaved().map((paper) => (paper.id === id ? checkSaved({ ...paper, ...changes }) : paper)));
}

/**
 * Joins what two lists have of each paper: the first one's, with the tags of both, and with the other's note
 * where it has none.
 * @param {SavedPaper[]} papers
 * @param {SavedPaper[]} others
 * @returns {SavedPaper[]} in the order of `papers`, then of `others`
 */
export function joinSaved(papers, others) {
  const joined = new Map();
  for (const paper of [...papers, ...others]) {
    const known = joined.get(paper.id);
    joined.set(paper.id, known ? checkSaved({ ...known, note: known.note || paper.note, tags: [...known.tags, ...paper.tags] }) : paper);
  }
  return [...joined.values()];
}

/**
 * Takes papers off the list.
 * @param {Set<string>} ids
 */
export function removeSaved(ids) {
  storeValue("saved", loadSaved().filter(({ id }) => !ids.has(id)));
}
