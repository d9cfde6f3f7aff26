// The topics that the reader follows, by slug.

import { keep, kept } from "./storage.js";

/** The slugs of the topics that are followed. */
export function follows() {
  const value = kept("follows");
  return new Set(Array.isArray(value) ? value.filter((slug) => typeof slug === "string") : []);
}

/** Follows a topic, or no more; whether it is followed now. */
export function toggle(slug) {
  const slugs = follows();
  if (!slugs.delete(slug)) slugs.add(slug);
  keep("follows", [...slugs].sort());
  return slugs.has(slug);
}
