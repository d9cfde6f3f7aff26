// What the reader typed, as a query.

import { gettext } from "../every_page/language.js";
import { identify } from "./identify.js";
import { parseFilter } from "./query_filters.js";
import { splitCompound, spellOtherwise, tokenize } from "./tokens.js";

/** Words that say nothing about a paper where there are others. */
export const EMPTY = new Set(
  ("a an and are as at be by can do does for from has have how i in into is it its me my of on or so that the their there these this to us via was we what when where which who why will with you").split(" "),
);
const FIELD = "author|topic|organization|org|year|before|after|venue|has|upvotes";
/** After a field without a value comes nothing, or the next field. */
const PART = new RegExp(
  String.raw`(?<bare>-?(?:${FIELD}):)(?=\s*$|\s+-?(?:${FIELD}):)|(?<not>-)?(?:(?<field>${FIELD}):(?: +(?=[^\s-]))?)?(?:"(?<exact>[^"]*)"?|(?<word>[^\s"]+))`, "giu",
);
const UNKNOWN_FIELD = /^(?!arxiv:|doi:|https?:)(?<name>[a-z]{2,14}):(?!\/)[^\s:]/;
/** Names that readers write as citations do: Last et al.; F. Last; Last, First, before other words. */
const ET_AL = /(?<name>\p{L}[\p{L}'’-]+)(?:,? et\.? al\b\.?| and others\b),?/giu;
const INITIALS_FIRST = /(?<!\S)(?:\p{Lu}\.[ -]?)+(?:\p{Ll}{2,3} ){0,2}\p{Lu}[\p{L}'’-]+(?!\S)/gu;
const LAST_FIRST =
  /^(?<name>\p{L}[\p{L}'’ -]+, ?(?:\p{L}\.?(?:[ -]?\p{L}\.)*|\p{L}[\p{L}'’-]+)(?:[ -]\p{Lu}[\p{L}'’.-]*)*)(?<others>(?: [^\s,]+)*)$/u;
const FEW_WORDS = 5;

/**
 * Parses `text` as a query: `items` to look up, each a word, or a compound with its parts, or
 * several of them joined by OR; `phrases` of several words; `without`, phrases that a paper must not have;
 * `authors` by their names; `filters` by fields; and `remarks`: what was not understood. It is empty where
 * something was typed that has none of them.
 * @param {string} text
 */
export function parseQuery(text) {
  const query = { items: [], typed: [], phrases: [], without: [], authors: [], filters: [], remarks: [] };
  const rest = takeNames(text.replace(/[“”„«»]/g, '"').normalize("NFC"), query);
  let joins = false;
  for (const { groups } of rest.matchAll(PART)) {
    if (groups.word === "OR" && query.items.length) {
      joins = true;
      continue;
    }
    addPart(query, groups, joins);
    joins = false;
  }
  if (identify(text).doi) for (const item of query.items) item.must = true;
  query.typed = query.items.flatMap(({ words }) => words);
  query.isEmpty = Boolean(text.trim()) && !Object.values(query).flat().length;
  return query;
}

function addPart(query, { not, field: typedField, exact, word, bare }, joins) {
  const field = typedField && lowerCase(typedField);
  const value = exact ?? word ?? "";
  if (bare || (field && !value.trim())) {
    const asked = bare?.replace("-", "") ?? `${field}:`;
    const example = exampleOf(lowerCase(asked.replace(":", "")));
    query.remarks.push(gettext("%(field)s needs a value, as in %(example)s.", { field: asked, example }));
  } else if (field === "author") query.authors.push({ name: value, not: Boolean(not), typed: true });
  else if (field) addFilter(query, field, value, Boolean(not));
  else if (not) addUnlessEmpty(query.without, tokenize(value, { asked: true }));
  else addWords(query, value, exact !== undefined, joins);
}

function addFilter(query, field, value, not) {
  const filter = parseFilter(field, value);
  if (filter) query.filters.push({ ...filter, not });
  else {
    const values = { part: `${field}:${value}`, example: exampleOf(field) };
    query.remarks.push(gettext("“%(part)s” is not understood and was left out; write %(example)s.", values));
  }
}

function addUnlessEmpty(list, tokens) {
  if (tokens.length) list.push(tokens);
}

function addWords(query, value, exact, joins) {
  const unknown = !exact && UNKNOWN_FIELD.exec(value);
  if (unknown) {
    const values = { field: `${unknown.groups.name}:`, fields: "author:, topic:, org:, venue:, year:, before:, after:, has:, upvotes:" };
    query.remarks.push(gettext("There is no field “%(field)s”; its words were looked up. Fields are %(fields)s.", values));
  }
  const items = exact ? tokenize(value, { asked: true }).map((word) => ({ words: [word] })) : makeItems(value);
  if (exact && items.length > 1) query.phrases.push(items.flatMap(({ words }) => words));
  if (exact) for (const item of items) Object.assign(item, { must: true, exact: true });
  if (joins && items.length) query.items.at(-1).or = [...(query.items.at(-1).or ?? []), items.shift()];
  query.items.push(...items);
}

/** The items of one piece without spaces: a compound, or its words. */
function makeItems(value) {
  const words = tokenize(value, { asked: true });
  const parts = splitCompound(value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  if (parts.length && words.length) return [{ words, parts, whole: parts.join("") }];
  const other = words.length === 1 ? spellOtherwise(value) : undefined;
  return words.map((word) => ({ words: [word], other }));
}

/** Takes names that are written as in citations out of `text`, into `query`; returns the rest. */
function takeNames(text, query) {
  const take = (name) => (query.authors.push({ name, not: false, typed: false }), " ");
  const asked = text.trim().replace(/\s+/g, " ");
  if (/[":]/.test(asked)) return asked;
  const cited = asked.replace(ET_AL, (_, name) => take(name)).replace(/\((\d{4})\)/g, "$1");
  const [, before, year = ""] = /^(.*?)(?:,? (\d{4}))?$/.exec(cited.trim());
  const lastFirst = before.split(" ").length <= FEW_WORDS && LAST_FIRST.exec(before);
  if (lastFirst) return take(lastFirst.groups.name) + `${lastFirst.groups.others} ${year}`;
  return cited.replace(INITIALS_FIRST, take);
}

const EXAMPLES = {
  author: ["author:Name", 'author:"Given Family"'],
  topic: ["topic:name"],
  org: ["org:name"],
  organization: ["org:name"],
  year: ["year:2025", "year:2023-2025", "year:2023..", "year:>=2024"],
  before: ["before:2025-06-01"],
  after: ["after:2024"],
  venue: ["venue:name"],
  has: ["has:code", "has:note"],
  upvotes: ["upvotes:>20"],
};

/** A name as EXAMPLES has it: expressions that ignore case take a long s (U+017F) for an s as well. */
function lowerCase(name) {
  return name.normalize("NFKC").toLowerCase();
}

/** How a field is written, in one or more ways. */
function exampleOf(field) {
  const ways = EXAMPLES[field];
  const other = ways.at(-1);
  const key = ways.slice(0, -1).join(gettext(", "));
  return key ? gettext("%(key)s or %(other)s", { key, other }) : other;
}

/**
 * @param {string[]} phrase tokens
 * @param {string[]} texts
 * @returns {boolean} whether one of the texts contains the tokens, one after another
 */
export function containsPhrase(phrase, texts) {
  return texts.some((text) => ` ${tokenize(text).join(" ")} `.includes(` ${phrase.join(" ")} `));
}
