// What the reader typed, as a query.

import { foldLetters, tokenize } from "./tokens.js";

/** Words that say nothing about a paper where there are others. */
const EMPTY = new Set(
  "a an and are as at by can for from how in into is it its of on or that the their this to via we with".split(" "),
);
const PART = /(?<not>-)?(?:(?<field>author|topic|org|organization|year):)?(?:"(?<exact>[^"]*)"?|(?<word>[^\s"]+))/giu;

/**
 * Parses `text` as `{words, typed, phrases, without, authors, topics, organizations, years}`: words to look up,
 * all of them as they were `typed`, phrases of several words, words that a paper must not have,
 * words of authors' names, and the topics, organizations and years to which the query is limited.
 */
export function parseQuery(text) {
  const query = { words: [], phrases: [], without: [], authors: [], topics: [], organizations: [], years: [] };
  for (const { groups } of text.replace(/[“”„]/g, '"').matchAll(PART)) {
    const value = groups.exact ?? groups.word;
    const tokens = tokenize(value);
    const field = groups.field?.toLowerCase();
    if (field === "year") query.years.push(...parseYears(value));
    else if (field === "topic") query.topics.push(foldLetters(value));
    else if (field?.startsWith("org")) query.organizations.push(foldLetters(value));
    else if (!tokens.length) continue;
    else if (groups.not) query.without.push(tokens);
    else if (field) query.authors.push(...tokens);
    else {
      query.words.push(...tokens);
      if (groups.exact !== undefined && tokens.length > 1) query.phrases.push(tokens);
    }
  }
  query.typed = query.words;
  const different = [...new Set(query.words)];
  const telling = different.filter((word) => !EMPTY.has(word));
  query.words = (telling.length > 1 ? telling : different).slice(0, 16);
  return query;
}

/** The years of `2025` or `2023-2025`. */
function parseYears(value) {
  const [from, to = from] = value.split(/[-–]/).map(Number);
  if (!(from > 1900 && to < 3000)) return [];
  return Array.from({ length: to - from + 1 }, (_, more) => from + more);
}

/**
 * @param {string[]} phrase tokens
 * @param {string[]} texts
 * @returns {boolean} whether one of the texts contains the tokens, one after another
 */
export function containsPhrase(phrase, texts) {
  return texts.some((text) => ` ${tokenize(text).join(" ")} `.includes(` ${phrase.join(" ")} `));
}
