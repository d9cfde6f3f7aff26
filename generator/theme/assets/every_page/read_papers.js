// Which papers have been read: the ids of those that were opened, the latest last.

import { keep, kept } from "./storage.js";

const MOST = 10_000;

/** The ids of the papers that have been read. */
export function read() {
  const value = kept("read");
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === "string") : []);
}

/** Marks the paper with this id as read, or as not read. */
export function mark(id, isRead) {
  const ids = read();
  if (ids.has(id) === isRead) return;
  if (isRead) ids.add(id);
  else ids.delete(id);
  keep("read", [...ids].slice(-MOST));
}
