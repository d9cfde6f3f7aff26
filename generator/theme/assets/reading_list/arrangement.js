// Which saved papers the list shows, and in which order.

import { compareTexts } from "../every_page/language.js";
import { loadValue } from "../every_page/storage.js";
import { foldLetters } from "../search/tokens.js";
import { sortByOwnOrder } from "./own_order.js";

/** How the papers, of which the latest saved comes first, are put in each order. */
const ORDERS = {
  newest: (papers) => papers,
  oldest: (papers) => papers.toReversed(),
  published: (papers) => papers.toSorted((a, b) => compareDates(b.published, a.published)),
  title: (papers) => papers.toSorted((a, b) => compareTexts(a.title, b.title)),
  own: sortByOwnOrder,
};

/** The names of the orders. */
export const ORDER_NAMES = Object.keys(ORDERS);

/** @returns {string} the order that the reader chose, one of ORDER_NAMES */
export function loadOrder() {
  const order = loadValue("listOrder");
  return Object.hasOwn(ORDERS, order) ? order : "newest";
}

/**
 * The papers in the order that the reader chose.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers the latest saved first
 * @returns {import("../every_page/saved_papers.js").SavedPaper[]}
 */
export function sortPapers(papers) {
  return ORDERS[loadOrder()](papers);
}

/** Dates as 2025-12-31, 2025-12 or 2025. */
function compareDates(one, other) {
  return one < other ? -1 : Number(one > other);
}

/**
 * @typedef {Object} Choice
 * @property {string} words of which all have to stand in title, authors, tags or note, also as parts of
 *   words; upper case and accents make no difference
 * @property {string} tag that the paper has to have, or nothing
 * @property {string} state `read`, `unread` or nothing
 */

/**
 * Makes a filter.
 * @param {Choice} choice
 * @param {Set<string>} readIds
 * @returns {(paper: import("../every_page/saved_papers.js").SavedPaper) => boolean}
 */
export function makeFilter({ words, tag, state }, readIds) {
  const parts = foldLetters(words).split(/\s+/);
  return ({ id, title, authors, tags, note }) => {
    if (tag && !tags.includes(tag)) return false;
    if (state && readIds.has(id) !== (state === "read")) return false;
    const searched = foldLetters([title, ...authors, ...tags, note].join("\n"));
    return parts.every((part) => searched.includes(part));
  };
}

/**
 * Counts the papers of each tag.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers
 * @returns {[string, number][]} in alphabetical order
 */
export function countTags(papers) {
  const numbers = new Map();
  for (const tag of papers.flatMap(({ tags }) => tags)) numbers.set(tag, (numbers.get(tag) ?? 0) + 1);
  return [...numbers].sort(([one], [other]) => compareTexts(one, other));
}
