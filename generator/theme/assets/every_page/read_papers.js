// The papers that the reader has read: the ids of those that were opened, the latest last.

import { loadChecked, storeValue } from "./storage.js";

const MOST_IDS = 10_000;

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
 * Marks the paper `id` as read, or as not read.
 * @param {string} id
 * @param {boolean} isRead
 */
export function markRead(id, isRead) {
  const ids = new Set(loadRead());
  if (ids.has(id) === isRead) return;
  if (isRead) ids.add(id);
  else ids.delete(id);
  storeValue("read", [...ids].slice(-MOST_IDS));
}
