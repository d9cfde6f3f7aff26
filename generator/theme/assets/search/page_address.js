// The address of the search page, which says what the reader searches for.

import { gettext } from "../every_page/language.js";

const LISTS = ["topic", "year", "org", "author"];
export const ORDERS = { "": gettext("Best match"), day: gettext("Newest"), upvotes: gettext("Upvotes") };

/**
 * Reads an address.
 * @param {string} search its part from the question mark on
 * @returns {{q: string, topic: string[], year: string[], org: string[], author: string[], code: boolean, sort: string}}
 */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort") ?? "";
  const lists = LISTS.map((name) => [name, parameters.getAll(name)]);
  return { q: parameters.get("q") ?? "", code: parameters.has("code"), sort: sort in ORDERS ? sort : "", ...Object.fromEntries(lists) };
}

/**
 * Writes the address of a state.
 * @param {ReturnType<typeof readAddress>} state
 * @returns {string} its part from the question mark on
 */
export function writeAddress(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  for (const name of LISTS) for (const value of state[name]) parameters.append(name, value);
  if (state.code) parameters.set("code", "1");
  if (state.sort) parameters.set("sort", state.sort);
  return `?${parameters}`;
}

/**
 * @param {ReturnType<typeof readAddress>} state
 * @returns {boolean} whether the reader searches for nothing
 */
export function isEmpty({ q, topic, year, org, author, code, sort }) {
  return !q.trim() && !code && !sort && ![topic, year, org, author].some((list) => list.length);
}
