// What a reader typed, understood.

import { folded, words } from "./tokens.js";

/** Words that tell nothing of a paper where there are others. */
const EMPTY = new Set(
  "a an and are as at by can for from how in into is it its of on or that the their this to via we with".split(" "),
);
const PART = /(?<not>-)?(?:(?<field>author|topic|org|organization|year):)?(?:"(?<exact>[^"]*)"?|(?<word>[^\s"]+))/giu;

/**
 * `text` as `{words, typed, phrases, without, authors, topics, organizations, years}`: words to look up,
 * all of them as they were `typed`, exact sequences of them, those that must not stand there,
 * words of authors' names, and what is asked of topic, organization and year.
 */
export function understood(text) {
  const query = { words: [], phrases: [], without: [], authors: [], topics: [], organizations: [], years: [] };
  for (const { groups } of text.replace(/[“”„]/g, '"').matchAll(PART)) {
    const said = groups.exact ?? groups.word;
    const found = words(said);
    const field = groups.field?.toLowerCase();
    if (field === "year") query.years.push(...years(said));
    else if (field === "topic") query.topics.push(folded(said));
    else if (field?.startsWith("org")) query.organizations.push(folded(said));
    else if (!found.length) continue;
    else if (groups.not) query.without.push(found);
    else if (field) query.authors.push(...found);
    else {
      query.words.push(...found);
      if (groups.exact !== undefined && found.length > 1) query.phrases.push(found);
    }
  }
  query.typed = query.words;
  const different = [...new Set(query.words)];
  const telling = different.filter((word) => !EMPTY.has(word));
  query.words = (telling.length > 1 ? telling : different).slice(0, 16);
  return query;
}

/** The years of `2025` or `2023-2025`. */
function years(said) {
  const [from, to = from] = said.split(/[-–]/).map(Number);
  if (!(from > 1900 && to < 3000)) return [];
  return Array.from({ length: to - from + 1 }, (_, more) => from + more);
}

/** Whether `phrase` stands in one of `texts`, word by word. */
export function stands(phrase, texts) {
  return texts.some((text) => ` ${words(text).join(" ")} `.includes(` ${phrase.join(" ")} `));
}
