// An exported file, imported again: added to what the browser has, and checked, since a file may
// hold anything.

import { loadFollowed } from "../every_page/followed_topics.js";
import { gettext, ngettext } from "../every_page/language.js";
import { loadRead } from "../every_page/read_papers.js";
import { checkSaved, loadSaved } from "../every_page/saved_papers.js";
import { checkSearch, loadSearches } from "../every_page/saved_searches.js";
import { loadValue, storeValue } from "../every_page/storage.js";

const NOT_OURS = gettext("This is no file that was exported here.");
const CHOICES = {
  order: ["topic", "upvotes"],
  listOrder: ["newest", "oldest", "title"],
  keys: ["on", "off"],
  scheme: ["light", "dark"],
};

/**
 * Imports the text of a file.
 * @param {string} text
 * @returns {string} a message for the reader
 */
export function importFile(text) {
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    return NOT_OURS;
  }
  if (content?.site !== "daily-papers") return NOT_OURS;
  const papers = new Map(loadSaved().map((paper) => [paper.id, paper]));
  const before = papers.size;
  for (const paper of checkList(content.saved).map(checkSaved).filter(Boolean)) {
    if (!papers.has(paper.id)) papers.set(paper.id, paper);
  }
  storeValue("saved", [...papers.values()]);
  const searches = [...loadSearches(), ...checkList(content.searches).map(checkSearch).filter(Boolean)];
  storeValue("searches", [...new Map(searches.reverse().map((search) => [search.address, search])).values()].reverse());
  storeValue("read", [...new Set([...checkTexts(content.read), ...loadRead()])]);
  storeValue("follows", [...new Set([...checkTexts(content.follows), ...loadFollowed()])].sort());
  for (const [name, values] of Object.entries(CHOICES)) {
    if (loadValue(name) === null && values.includes(content[name])) storeValue(name, content[name]);
  }
  return ngettext(
    "Imported: %(number)s new paper on your list.", "Imported: %(number)s new papers on your list.", papers.size - before,
  );
}

function checkList(value) {
  return Array.isArray(value) ? value : [];
}

function checkTexts(value) {
  return checkList(value).filter((item) => typeof item === "string" && item.length <= 200);
}
