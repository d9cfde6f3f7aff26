// The topics that the reader follows, by slug.

import { loadValue, storeValue } from "./storage.js";

/**
 * Loads the slugs of the topics that the reader follows.
 * @returns {Set<string>}
 */
export function loadFollowed() {
  const value = loadValue("follows");
  return new Set(Array.isArray(value) ? value.filter((slug) => typeof slug === "string") : []);
}

/**
 * Follows a topic, or stops following it.
 * @param {string} slug
 * @returns {boolean} whether the reader follows it now
 */
export function toggleFollowed(slug) {
  const slugs = loadFollowed();
  if (!slugs.delete(slug)) slugs.add(slug);
  storeValue("follows", [...slugs].sort());
  return slugs.has(slug);
}
