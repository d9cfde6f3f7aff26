// What a search finds, by the address of the search page; and which of it is new.

import { applyFilters } from "./filters.js";
import { writeAddress } from "./page_address.js";

/**
 * The papers that answer a search: `hits` before its filters, `filtered` after them, and the columns of
 * their shards.
 * @param {import("./search_index.js").Index} opened
 * @param {ReturnType<typeof import("./page_address.js").readAddress>} state
 * @param {number} effort
 */
export async function findAnswer(opened, state, effort = 1) {
  const answer = await opened.search(state.q, effort);
  let { hits } = answer;
  for (const name of state.author) hits = await opened.filterByAuthor(name, hits);
  const columns = await opened.fetchColumns(hits);
  return { answer, hits, columns, filtered: applyFilters(hits, columns, state) };
}

/** The address of a search, in whatever order it shows its results. */
export function addressOf(state) {
  return writeAddress({ ...state, sort: "" });
}

/**
 * A search as it is saved by somebody who has now seen its results.
 * @returns {Promise<import("../every_page/saved_searches.js").SavedSearch>}
 */
export async function describeSearch(opened, state, found) {
  const [newest] = opened.shards;
  const day = (await newest.fetchColumns()).days.at(-1);
  return { address: addressOf(state), day, onDay: listDays(found).filter((other) => other === day).length };
}

/**
 * How many results came after the reader last looked.
 * @param {import("../every_page/saved_searches.js").SavedSearch} search
 * @returns {number}
 */
export function countNew({ day, onDay }, found) {
  const days = listDays(found);
  const later = days.filter((other) => other > day).length;
  return later + Math.max(0, days.filter((other) => other === day).length - onDay);
}

/** The day of each result that has all words of the search. */
function listDays({ answer, filtered, columns }) {
  const full = filtered.filter(({ words }) => words >= answer.query.words.length);
  return full.map(({ shard, number }) => columns.get(shard).days[number]);
}
