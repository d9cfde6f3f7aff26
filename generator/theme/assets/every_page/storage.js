// What this browser keeps for this site: values by name, in localStorage and nowhere else. Where
// storage is switched off or full, they last for the page.

import { SITE } from "./addresses.js";

/** What the site's keys and caches begin with: many sites may share a host. */
export const PREFIX = `papers ${SITE.pathname} `;
/** The key of the draft on the page for submissions. */
export const DRAFT_KEY = `${PREFIX}draft`;
const NAMES = ["saved", "read", "subjects", "searches", "follows", "names", "highlight", "mute", "visits", "order", "listOrder", "ownOrder", "keys", "scheme", "density"];
/** A key that is written to find out whether it can be. */
const TRIAL_KEY = `${PREFIX}trial`;
/** Values that the browser does not store. */
const unstored = new Map();
/** The stored values by name, each beside the text that it was parsed from. */
const parsed = new Map();
/** What functions made of values, each beside its value. */
const checked = new Map();
const listeners = [];

/**
 * Loads the value with this name. The caller has to check it: anybody may have written it. It is the
 * same object until it changes, so the caller must not change it.
 * @param {string} name
 * @returns {unknown} null where there is none
 */
export function loadValue(name) {
  if (unstored.has(name)) return unstored.get(name);
  try {
    const text = localStorage.getItem(PREFIX + name);
    if (parsed.get(name)?.text !== text) parsed.set(name, { text, value: JSON.parse(text) });
    return parsed.get(name).value;
  } catch {
    return null;
  }
}

/**
 * Loads what `check` makes of the value with this name: once for each change, since a page may ask for
 * each of its cards. The caller must not change it.
 * @template T
 * @param {string} name
 * @param {(value: unknown) => T} check
 * @returns {T}
 */
export function loadChecked(name, check) {
  const value = loadValue(name);
  if (!checked.has(check) || checked.get(check).value !== value) checked.set(check, { value, result: check(value) });
  return checked.get(check).result;
}

/**
 * Stores a value, and calls all listeners.
 * @param {string} name
 * @param {unknown} value
 */
export function storeValue(name, value) {
  if (storeLasting(name, value)) return;
  unstored.set(name, value);
  callListeners();
}

/**
 * Stores a value if it outlasts the page, and calls all listeners then.
 * @param {string} name
 * @param {unknown} value
 * @returns {boolean} whether it is stored; false where storage is switched off or full
 */
export function storeLasting(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    return false;
  }
  unstored.delete(name);
  callListeners();
  return true;
}

/** @returns {boolean} whether stored values outlast the page */
export function isLasting() {
  try {
    localStorage.setItem(TRIAL_KEY, "kept?");
    localStorage.removeItem(TRIAL_KEY);
    return unstored.size === 0;
  } catch {
    return false;
  }
}

/** @returns {Object<string, unknown>} all values, by name */
export function loadAll() {
  const values = NAMES.map((name) => [name, loadValue(name)]);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

/** Deletes all values, and the draft of an entry. */
export function deleteAll() {
  unstored.clear();
  try {
    for (const name of NAMES) localStorage.removeItem(PREFIX + name);
    localStorage.removeItem(DRAFT_KEY);
  } catch {
    // Storage is switched off: there is nothing to delete.
  }
  callListeners();
}

/**
 * Calls `listener` after each change, in this tab or in another.
 * @param {() => void} listener
 */
export function onChange(listener) {
  listeners.push(listener);
  if (listeners.length > 1) return;
  addEventListener("storage", (event) => {
    if (event.key === TRIAL_KEY) return; // or two tabs that try it would call one another forever
    if (event.key === null || event.key.startsWith(PREFIX)) callListeners();
  });
}

function callListeners() {
  for (const listener of listeners) listener();
}
