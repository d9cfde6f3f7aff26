// A file, imported: one that was exported here, a list of feeds, or one that names papers of the site. What it
// has is added to what the browser has, and checked, since a file may hold anything.

import { checkNames, loadFollowedNames } from "../every_page/followed_names.js";
import { loadFollowed } from "../every_page/followed_topics.js";
import { gettext, ngettext } from "../every_page/language.js";
import { checkWords, loadWords, WORD_LISTS } from "../every_page/own_words.js";
import { checkSubjects, loadRead, loadReadSubjects } from "../every_page/read_papers.js";
import { checkSaved, joinSaved, loadSaved } from "../every_page/saved_papers.js";
import { checkSearch, loadSearches } from "../every_page/saved_searches.js";
import { loadValue, storeValue } from "../every_page/storage.js";
import { ORDER_NAMES } from "./arrangement.js";
import { readFollowed } from "./followed_feeds.js";
import { findPapers } from "./lookup.js";
import { readMember } from "./member_pages.js";
import { readRecords } from "./records.js";

const NOT_OURS = gettext("This file names no paper and no feed that this site could have.");
/** How the keys of topics begin. */
const TOPICS = "topics/";
/** Of so many names of a file the site is asked. */
const MOST_NAMES = 100;
const CHOICES = {
  order: ["topic", "upvotes", "you"],
  listOrder: ORDER_NAMES,
  keys: ["on", "off"],
  scheme: ["light", "dark"],
};

/**
 * Imports the text of a file.
 * @param {string} text
 * @param {Set<string>} topics the slugs of all topics
 * @returns {Promise<string>} a message for the reader
 */
export async function importFile(text, topics) {
  const content = parse(text);
  if (content?.site === "daily-papers") return importAll(content);
  if (/<opml[\s>]/i.test(text)) return importFeeds(text, topics);
  const records = readRecords(text);
  return records.length ? importRecords(records) : NOT_OURS;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function importAll(content) {
  const message = addPapers(checkList(content.saved).map(checkSaved).filter(Boolean));
  const searches = [...loadSearches(), ...checkList(content.searches).map(checkSearch).filter(Boolean)];
  storeValue("searches", [...new Map(searches.reverse().map((search) => [search.address, search])).values()].reverse());
  storeValue("read", [...new Set([...checkTexts(content.read), ...loadRead()])]);
  storeValue("subjects", checkSubjects([...checkSubjects(content.subjects), ...loadReadSubjects()]));
  storeValue("follows", [...new Set([...checkTexts(content.follows), ...loadFollowed()])].sort());
  if (loadValue("ownOrder") === null && content.ownOrder) storeValue("ownOrder", checkTexts(content.ownOrder));
  storeValue("names", checkNames([...checkList(content.names), ...loadFollowedNames()]));
  for (const list of WORD_LISTS) storeValue(list, checkWords([...checkList(content[list]), ...loadWords(list)]));
  for (const [name, values] of Object.entries(CHOICES)) {
    if (loadValue(name) === null && values.includes(content[name])) storeValue(name, content[name]);
  }
  return message;
}

function addPapers(papers) {
  const before = loadSaved();
  const joined = joinSaved(before, papers);
  storeValue("saved", joined);
  return ngettext(
    "Imported: %(number)s new paper on your list.", "Imported: %(number)s new papers on your list.", joined.length - before.length,
  );
}

async function importFeeds(text, topics) {
  const keys = readFollowed(text);
  const followed = loadFollowed();
  const slugs = keys.filter((key) => key.startsWith(TOPICS)).map((key) => key.slice(TOPICS.length));
  const added = slugs.filter((slug) => topics.has(slug) && !followed.has(slug));
  storeValue("follows", [...followed, ...added].sort());
  const names = await addNames(keys.filter((key) => !key.startsWith(TOPICS)));
  return [
    ngettext("You follow %(number)s more topic now.", "You follow %(number)s more topics now.", added.length),
    ...(names ? [ngettext("And %(number)s more author or organization.", "And %(number)s more authors and organizations.", names)] : []),
  ].join(" ");
}

/** Follows the authors and organizations with these keys, as far as the site has them; returns how many came. */
async function addNames(keys) {
  const members = await Promise.all(keys.slice(0, MOST_NAMES).map(readMember));
  const names = members.map((member, index) => member?.name && { key: keys[index], name: member.name });
  const before = loadFollowedNames();
  storeValue("names", checkNames([...before, ...names.filter(Boolean)]));
  return loadFollowedNames().length - before.length;
}

async function importRecords(records) {
  const papers = await findPapers(records);
  const message = addPapers(papers);
  const missing = records.length - papers.length;
  const about = ngettext("This site does not have %(number)s paper of the file.", "This site does not have %(number)s papers of the file.", missing);
  return missing ? `${message} ${about}` : message;
}

function checkList(value) {
  return Array.isArray(value) ? value : [];
}

function checkTexts(value) {
  return checkList(value).filter((item) => typeof item === "string" && item.length <= 200);
}
