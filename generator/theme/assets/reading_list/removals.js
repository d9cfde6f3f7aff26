// What the reader took off the list since the page was opened: each removal can be undone, the
// latest first.

import { loadSaved, removeSaved } from "../every_page/saved_papers.js";
import { loadValue, storeValue } from "../every_page/storage.js";

/**
 * @typedef {Object} Removal
 * @property {import("../every_page/saved_papers.js").SavedPaper[]} papers that were taken off
 * @property {string[]} before the ids of the whole list before, in its order
 */

/** @type {Removal[]} */
const removals = [];

/**
 * Takes papers off the list.
 * @param {Set<string>} ids
 */
export function takeOff(ids) {
  const saved = loadSaved();
  const papers = saved.filter(({ id }) => ids.has(id));
  removals.push({ papers, before: saved.map(({ id }) => id) });
  removeSaved(ids);
}

/**
 * Finds the latest removal that can be undone: none after everything was erased, and none of
 * papers that were saved again.
 * @returns {Removal|undefined}
 */
export function findRemoval() {
  if (loadValue("saved") === null) removals.length = 0;
  const ids = new Set(loadSaved().map(({ id }) => id));
  while (removals.at(-1)?.papers.every(({ id }) => ids.has(id))) removals.pop();
  return removals.at(-1);
}

/**
 * Stores the papers of a removal again, in their places.
 * @param {Removal} removal
 */
export function undo(removal) {
  storeValue("saved", putBack(loadSaved(), removal));
}

/**
 * The papers with those of a removal in their places: each before the paper that followed it.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} saved
 * @param {Removal} removal
 * @returns {import("../every_page/saved_papers.js").SavedPaper[]}
 */
export function putBack(saved, { papers, before }) {
  const all = [...saved];
  const ids = new Set(saved.map(({ id }) => id));
  for (const paper of papers.toReversed()) {
    if (ids.has(paper.id)) continue;
    const next = before.slice(before.indexOf(paper.id) + 1).find((id) => ids.has(id));
    all.splice(next ? all.findIndex(({ id }) => id === next) : all.length, 0, paper);
    ids.add(paper.id);
  }
  return all;
}
