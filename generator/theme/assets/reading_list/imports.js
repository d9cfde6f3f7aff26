// What was exported, taken in again: added to what is there, and checked, since a file may hold
// anything.

import { keep, kept } from "../every_page/storage.js";
import { follows } from "../every_page/followed_topics.js";
import { read } from "../every_page/read_papers.js";
import { checked, saved } from "../every_page/saved_papers.js";

const NOT_OURS = "This is no file that was exported here.";
const CHOICES = { order: ["topic", "upvotes"], keys: ["on", "off"], scheme: ["light", "dark"] };

/** Takes in the text of a file; what to tell the reader. */
export function imported(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return NOT_OURS;
  }
  if (found?.site !== "daily-papers") return NOT_OURS;
  const known = new Map(saved().map((paper) => [paper.id, paper]));
  const before = known.size;
  for (const paper of list(found.saved).map(checked).filter(Boolean)) {
    if (!known.has(paper.id)) known.set(paper.id, paper);
  }
  keep("saved", [...known.values()]);
  keep("read", [...new Set([...words(found.read), ...read()])]);
  keep("follows", [...new Set([...words(found.follows), ...follows()])].sort());
  for (const [name, values] of Object.entries(CHOICES)) {
    if (kept(name) === null && values.includes(found[name])) keep(name, found[name]);
  }
  const added = known.size - before;
  return `Imported: ${added} new ${added === 1 ? "paper" : "papers"} on your list.`;
}

function list(value) {
  return Array.isArray(value) ? value : [];
}

function words(value) {
  return list(value).filter((each) => typeof each === "string" && each.length <= 200);
}
