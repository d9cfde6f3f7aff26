// The fields that limit a search: year:, before:, after:, topic:, org:, venue:, has:, upvotes:.

import { foldLetters, tokenize } from "./tokens.js";

const RANGE = /^(?:(?<sign>>=|<=|>|<|=)?(?<one>\d+)|(?<from>\d*)(?:\.\.\.?|-|–|…)(?<to>\d*))$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const HAS = new Map([["code", "code"], ["note", "note"], ["notes", "note"]]);

/**
 * Reads the value of a field.
 * @param {string} field
 * @param {string} value
 * @returns {Object|undefined} a filter; nothing where the value is not understood
 */
export function parseFilter(field, value) {
  const text = value.trim();
  if (field === "year") return parseYears(text);
  if (field === "upvotes") return parseUpvotes(text);
  if (field === "before" || field === "after") return DATE.test(text) ? { field, value: text } : undefined;
  if (field === "has") return HAS.has(text.toLowerCase()) ? { field, value: HAS.get(text.toLowerCase()) } : undefined;
  if (field === "venue") return tokenize(text).length ? { field, words: tokenize(text) } : undefined;
  return foldLetters(text) ? { field: field === "topic" ? "topic" : "organization", value: foldLetters(text) } : undefined;
}

function parseYears(text) {
  const ranges = text.split(",").filter(Boolean).map(parseRange);
  const understood = ranges.length && ranges.every((range) => range?.every((end) => !Number.isFinite(end) || (end >= 1900 && end < 3000)));
  return understood ? { field: "year", ranges } : undefined;
}

function parseUpvotes(text) {
  const range = /^\d+$/.test(text) ? [Number(text), Infinity] : parseRange(text);
  return range && { field: "upvotes", ranges: [range] };
}

/** The least and the greatest number of `2023-2025`, `2023..`, `>=2023`, `2025`. */
function parseRange(text) {
  const groups = RANGE.exec(text.replace(/\s/g, ""))?.groups;
  if (!groups) return undefined;
  const one = Number(groups.one);
  if (groups.one) return { ">": [one + 1, Infinity], ">=": [one, Infinity], "<": [-Infinity, one - 1], "<=": [-Infinity, one] }[groups.sign] ?? [one, one];
  if (!groups.from && !groups.to) return undefined;
  const ends = [groups.from ? Number(groups.from) : -Infinity, groups.to ? Number(groups.to) : Infinity];
  return ends.sort((a, b) => a - b);
}

/**
 * Those of `hits` that pass a filter.
 * @param {import("./search_index.js").Index} index
 * @param {import("./reading.js").Reading} reading
 */
export async function filterHits(hits, filter, index, reading) {
  const passes = await makeTest(hits, filter, index, reading);
  return hits.filter((hit) => passes(hit) !== filter.not);
}

async function makeTest(hits, { field, value, words, ranges }, index, reading) {
  const isIn = (number) => ranges.some(([from, to]) => from <= number && number <= to);
  if (field === "year") return ({ shard, number }) => isIn(shard.yearOf(number));
  if (field === "venue") {
    const papers = await index.findPapersWithAll(words.map((word) => `venue_${word}`), reading);
    return ({ shard, number }) => papers.get(shard)?.has(number) ?? false;
  }
  if (field === "upvotes") {
    const upvotes = await index.fetchFromShards(hits, (shard) => shard.fetchUpvotes());
    return ({ shard, number }) => isIn(upvotes.get(shard)[number]);
  }
  const columns = await index.fetchColumns(hits);
  const read = ({ shard, number }, name) => columns.get(shard)[name][number];
  if (field === "before") return (hit) => read(hit, "days") < value;
  if (field === "after") return (hit) => read(hit, "days") > value && !read(hit, "days").startsWith(value);
  if (field === "has") return (hit) => read(hit, value);
  if (field === "organization") return (hit) => read(hit, "organizations").some((name) => foldLetters(name).includes(value));
  return (hit) => read(hit, "topics").some((slug) => [slug, foldLetters(index.topics.get(slug) ?? "")].some((name) => name.startsWith(value)));
}
