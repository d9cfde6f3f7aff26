// Authors, organizations and topics that have a page, and those of them that a query names.

import { gettext } from "../every_page/language.js";
import { fetchJson } from "./shard.js";
import { foldLetters, tokenize } from "./tokens.js";

const NOUNS = { authors: gettext("Author"), organizations: gettext("Organization"), topics: gettext("Topic") };
/** The families by the fields of a query. */
export const FAMILIES = { author: "authors", org: "organizations", organization: "organizations", topic: "topics" };
const LONGEST = 6;
const lists = new Map();

/**
 * @typedef {Object} Member
 * @property {string} family
 * @property {string} name
 * @property {string} slug
 * @property {string[]} words of its name, in all spellings
 * @property {boolean} hasFeed
 */

/**
 * The authors and organizations with a word that begins with the same letter as `word`, those with
 * the most papers first.
 * @param {string} word a token
 * @param {{folder: string, version: string}} index
 * @returns {Promise<Member[]>}
 */
export function fetchMembers(word, { folder, version }) {
  const letter = /[a-z]/.test(word[0]) ? word[0] : "other";
  if (!lists.has(letter)) lists.set(letter, fetchJson(`${folder}names/${letter}.json?${version}`).then(readMembers));
  return lists.get(letter);
}

function readMembers(families) {
  return Object.entries(families).flatMap(([family, members]) =>
    members.map(([name, slug, hasFeed, more = ""]) => ({ family, name, slug, hasFeed: Boolean(hasFeed), words: tokenize(`${name} ${more}`) })),
  );
}

/** @returns {Member[]} all topics */
export function listTopics(index) {
  return [...index.topics].map(([slug, name]) => ({ family: "topics", name, slug, words: tokenize(name), hasFeed: true }));
}

/**
 * The pages that a query names: of topics, and of authors and organizations whose whole name stands
 * among `names`, those of papers that were found.
 * @param {string} text what the reader typed
 * @param {string[]} names
 * @param {import("./search_index.js").Index} index
 * @returns {Promise<{label: string, name: string, path: string}[]>}
 */
export async function findPages(text, names, index) {
  const field = /^(?<field>author|organization|org|topic):/iu.exec(text.trim())?.groups.field.toLowerCase();
  const asked = tokenize(field ? text.trim().slice(field.length + 1) : text);
  if (!asked.length || asked.length > LONGEST) return [];
  const key = sortWords(asked);
  const isNamed = names.some((name) => sortWords(tokenize(name)) === key);
  const members = [...listTopics(index), ...(isNamed ? await fetchMembers(asked[0], index) : [])];
  return members
    .filter(({ family, name, slug }) => (!field || FAMILIES[field] === family) && (sortWords(tokenize(name)) === key || (family === "topics" && slug === foldLetters(asked.join("-")))))
    .map(({ family, name, slug }) => ({ label: NOUNS[family], name, path: `${family}/${slug}/` }));
}

const sortWords = (words) => [...words].sort().join(" ");
