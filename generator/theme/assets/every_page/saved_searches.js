// The searches that the reader saved, and how far they had looked.

import { loadValue, storeLasting, storeValue } from "./storage.js";

const ADDRESS = /^\?[!-~]{1,1000}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST = 50;

/**
 * @typedef {Object} SavedSearch
 * @property {string} address of the search page, its part from the question mark on
 * @property {string} day the newest day of the site when the reader last looked
 * @property {number} onDay how many results were of that day
 */

/**
 * Checks a value that is to be a saved search: anybody may have written the storage or an imported file.
 * @param {unknown} value
 * @returns {SavedSearch|null}
 */
export function checkSearch(value) {
  const { address, day, onDay } = value ?? {};
  const isRight = typeof address === "string" && ADDRESS.test(address) && DAY.test(day) && Number.isSafeInteger(onDay) && onDay >= 0;
  return isRight ? { address, day, onDay } : null;
}

/**
 * Loads all saved searches, the latest first.
 * @returns {SavedSearch[]}
 */
export function loadSearches() {
  const value = loadValue("searches");
  return Array.isArray(value) ? value.map(checkSearch).filter(Boolean).slice(0, MOST) : [];
}

/**
 * @param {string} address
 * @returns {boolean} whether the search is saved
 */
export function isSearchSaved(address) {
  return loadSearches().some((search) => search.address === address);
}

/**
 * Saves `search`, if the browser has room for it.
 * @param {SavedSearch} search
 * @returns {boolean} whether it is saved now
 */
export function saveSearch(search) {
  return storeLasting("searches", [search, ...loadSearches().filter(({ address }) => address !== search.address)]);
}

/** @param {string} address */
export function removeSearch(address) {
  storeValue("searches", loadSearches().filter((search) => search.address !== address));
}

/**
 * Records that the reader looked at the results of a search, if it is saved.
 * @param {SavedSearch} seen
 */
export function updateSearch(seen) {
  const searches = loadSearches();
  const saved = searches.find(({ address }) => address === seen.address);
  if (!saved || (saved.day === seen.day && saved.onDay === seen.onDay)) return;
  storeValue("searches", searches.map((search) => (search === saved ? seen : search)));
}
