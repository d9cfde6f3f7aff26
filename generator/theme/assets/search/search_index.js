// All shards together: which papers answer a query, the best first.

import { formatNumber, gettext } from "../every_page/language.js";
import { parseHtml } from "../every_page/trusted.js";
import { GroupFinder } from "./groups.js";
import { findByAuthor, findWholeName } from "./people.js";
import { quoteNames } from "./name_quotes.js";
import { containsPhrase, parseQuery } from "./query.js";
import { filterHits } from "./query_filters.js";
import { papersWith, rank } from "./ranking.js";
import { FIRST_RESULTS, Reading } from "./reading.js";
import { Shard, fetchJson } from "./shard.js";
import { fetchTexts } from "./texts.js";
import { tokenize } from "./tokens.js";
import { WordForms } from "./word_forms.js";

/** A word that so few papers have may be a mistake, where no paper has all words. */
const RARE = 3;
/** From so many words on, search looks for them as a phrase in so many of the best papers. */
const SENTENCE = 4;
const COMPARED = 8;
/** Phrases need the papers' texts: search reads so many papers. */
const READ_IN_FULL = 11;
/** More characters of a query are not read. */
const LONGEST = 2000;
/** So many of the words that were not looked up are named. */
const NAMED = 8;
/** So many words may be a person's whole name. */
const NAME = [2, 3];

let opened;

/**
 * Opens the index, once.
 * @param {string} root the address of the site's root
 * @returns {Promise<Index>}
 */
export function openIndex(root) {
  opened ??= loadIndex(root).catch((failure) => {
    opened = undefined;
    throw failure;
  });
  return opened;
}

async function loadIndex(root) {
  const folder = new URL(`${root}search/`, document.baseURI).href;
  return new Index(folder, await fetchJson(`${folder}index.json`, { cache: "no-cache" }));
}

export class Index {
  constructor(folder, { version, shards, topics, synonyms = [], ...tables }) {
    const forms = new WordForms(tables);
    this.folder = folder;
    this.version = version;
    this.topics = new Map(topics);
    this.forms = forms;
    this.synonyms = new Map(synonyms.map(([short, long]) => [forms.keyOf(short), long.split(" ")]));
    this.abbreviations = new Map(synonyms.map(([short, long]) => [this.keyOf(long.split(" ")), short]));
    this.shards = shards.map((shard) => new Shard(folder, shard, forms)).reverse();
  }

  /**
   * The papers that answer `text` as `{query, hits, missing, corrected}`: hits are
   * `{shard, number, score}`; `missing` is how many of the words even the best of them lack,
   * `corrected` has what was looked up in place of words that nobody wrote, and `unread` is how
   * many papers may fit, but would have to be read in full to know: more of them are for a greater
   * `effort`.
   */
  async search(text, effort = 1) {
    const reading = await this.startReading();
    const query = parseQuery(await quoteNames(text.slice(0, LONGEST), this, reading));
    if (text.length > LONGEST) query.remarks.push(gettext("Only the first %(number)s characters were looked up.", { number: formatNumber(LONGEST) }));
    if (query.isEmpty) return { query: { ...query, words: [] }, hits: [], unread: 0, missing: 0, corrected: new Map(), remarks: query.remarks };
    const { authors, corrected } = await this.findAuthors(query, reading);
    const finder = new GroupFinder(this, reading);
    let groups = await finder.find(query.items);
    let ranking = rank(this.shards, groups);
    const others = await correctRare(ranking, groups, finder);
    if (others) [groups, ranking] = [others, rank(this.shards, others)];
    for (const [word, other] of finder.corrected) corrected.set(word, other);
    const words = groups.filter(({ extra }) => !extra).map(({ word }) => word);
    const hits = await this.preferWholeName(ranking.hits, query, reading);
    const narrowed = await this.narrow(hits, { query: { ...query, words }, groups, authors, effort, reading });
    if (reading.left.size) query.remarks.push(describeLeft(reading.left));
    return { query: { ...query, words }, ...narrowed, missing: ranking.missing, corrected, remarks: query.remarks };
  }

  /** What a query reads, of shards that say where their words stand. */
  async startReading() {
    await Promise.all(this.shards.map((shard) => shard.open()));
    return new Reading(this.shards);
  }

  /** `hits`, with those first that somebody signed whose whole name the query is. */
  async preferWholeName(hits, { items, authors, filters, phrases }, reading) {
    if (!NAME.includes(items.length) || authors.length || filters.length || phrases.length) return hits;
    if (items.some(({ words, parts, or }) => words.length > 1 || parts || or)) return hits;
    const words = items.map(({ words: [word] }) => word);
    const papers = await findWholeName([words.at(-1), ...words.slice(0, -1)], this, reading, true);
    const isSigned = ({ shard, number }) => papers?.get(shard).has(number) ?? false;
    return papers ? [...hits.filter(isSigned), ...hits.filter((hit) => !isSigned(hit))] : hits;
  }

  /** The authors of a query with their papers; names written as in citations that nobody has become words. */
  async findAuthors(query, reading) {
    const corrected = new Map();
    const authors = [];
    for (const { name, not, typed } of query.authors) {
      const answer = await findByAuthor(name, this, reading);
      if (answer?.instead) corrected.set(name, answer.instead);
      if (answer || typed) authors.push({ not, papers: answer?.papers ?? new Map() });
      else query.items.push(...tokenize(name, { asked: true }).map((word) => ({ words: [word] })));
    }
    return { authors, corrected };
  }

  /** What forms of several words have in common. */
  keyOf(words) {
    return words.map((word) => this.forms.keyOf(word)).join(" ");
  }

  /** The record of the paper that has `id`, or once had it. */
  async findPaper(id) {
    const papers = await this.findPapersWithAll(tokenize(id), await this.startReading());
    for (const shard of this.shards) {
      const records = await Promise.all([...papers.get(shard)].map((number) => shard.fetchRecord(number)));
      const match = records.find((record) => record.id === id || record.aliases?.includes(id));
      if (match) return match;
    }
    return undefined;
  }

  /** Those of `hits` that have the authors and fields, and not what is excluded, as far as its `reading` goes. */
  async narrow(hits, { query, groups, authors, effort, reading }) {
    let remaining = hits;
    for (const { not, papers } of authors) {
      remaining = remaining.filter(({ shard, number }) => (papers.get(shard)?.has(number) ?? false) !== not);
    }
    for (const filter of query.filters) remaining = await filterHits(remaining, filter, this, reading);
    const checks = query.phrases.map((phrase) => (texts) => containsPhrase(phrase, texts));
    for (const phrase of query.without) {
      if (phrase.length > 1) checks.push((texts) => !containsPhrase(phrase, texts));
      const without = phrase.length > 1 ? new Map() : await this.findPapersWithAll(phrase, reading);
      remaining = remaining.filter(({ shard, number }) => !without.get(shard)?.has(number));
    }
    if (!checks.length) return { hits: await preferPhrase(remaining, query, groups, reading), unread: 0 };
    return readInFull(remaining, checks, effort * reading.affordPapers(READ_IN_FULL));
  }

  /** Those of `hits` with an author of that `name`. */
  async filterByAuthor(name, hits) {
    const answer = await findByAuthor(name, this, await this.startReading());
    return hits.filter(({ shard, number }) => answer?.papers.get(shard)?.has(number));
  }

  /** By shard the papers that have each of `terms` anywhere. */
  async findPapersWithAll(terms, reading) {
    const found = await reading.complete(() => this.shards.map((shard) => {
      const lists = terms.map((term) => shard.findLists(reading, term));
      const [first = new Set(), ...others] = lists.map((list) => (list ? papersWith(shard, list) : new Set()));
      return new Set([...first].filter((number) => others.every((other) => other.has(number))));
    }));
    return new Map(this.shards.map((shard, at) => [shard, found[at]]));
  }

  /** The columns of all shards that `hits` are in. */
  fetchColumns(hits) {
    return this.fetchFromShards(hits, (shard) => shard.fetchColumns());
  }

  /** What `fetch` gives for each shard that `hits` are in. */
  async fetchFromShards(hits, fetch) {
    const shards = [...new Set(hits.map(({ shard }) => shard))];
    const answers = await Promise.all(shards.map(fetch));
    return new Map(shards.map((shard, at) => [shard, answers[at]]));
  }
}

/** The groups with what rare words may be mistakes for, where no paper has all words; where few have, with the two
 * words of which they may be made. */
async function correctRare({ hits, missing }, groups, finder) {
  const rare = groups.filter(({ papers, extra }) => papers && papers <= RARE && !extra);
  if (missing) return finder.correct(rare);
  return hits.length <= RARE && groups.length > 1 ? finder.correct(rare, { split: true }) : undefined;
}

/** Says which words were not looked up, or not in all their forms; of very many the first ones. */
function describeLeft(words) {
  const named = [...words].slice(0, NAMED);
  if (words.size > NAMED) named.push("…");
  return gettext("Not looked up, or not in all forms, to keep the search small: %(words)s.", { words: named.join(gettext(", ")) });
}

/** `hits`, with those first in which all words stand one after another as they were typed. */
async function preferPhrase(hits, { typed, words }, groups, reading) {
  if (typed.length < SENTENCE || hits.length < 2 || hits[0].words < words.length) return hits;
  const hasAll = (hit) => hit.words >= words.length;
  let best = await findWithPhrase(typed, hits.slice(0, COMPARED).filter(hasAll), readTitle);
  if (!best.length) {
    const likely = withWordsAsTyped(hits.filter(hasAll), groups, reading).slice(0, COMPARED);
    const read = likely.filter((hit) => reading.affordPage(hits.indexOf(hit) < FIRST_RESULTS));
    best = await findWithPhrase(typed, read, (hit) => readTexts(hit).catch(() => [])); // an order is no reason to fail
  }
  return [...best, ...hits.filter((hit) => !best.includes(hit))];
}

/** Those of `hits` that have each word as it stands, and not another form of it: only they can have the phrase. */
function withWordsAsTyped(hits, groups, { shards }) {
  const typed = groups.map(({ word, terms, extra }) => (extra ? [] : terms.map((some) => some.find(({ term }) => term === word))));
  const known = typed.filter((terms) => terms.some(Boolean));
  const papers = new Map(shards.map((shard, at) => [shard, known.map((terms) => (terms[at] ? papersWith(shard, terms[at].lists) : new Set()))]));
  return hits.filter(({ shard, number }) => papers.get(shard).every((has) => has.has(number)));
}

/** Those of `hits` with the phrase in what `read` reads of them. */
async function findWithPhrase(phrase, hits, read) {
  const texts = await Promise.all(hits.map(read));
  return hits.filter((_, at) => containsPhrase(phrase, texts[at]));
}

/** Those of the first `hits` whose text passes all `checks`: so many are read. */
async function readInFull(hits, checks, read) {
  const first = hits.slice(0, read);
  const texts = await Promise.all(first.map(readTexts));
  const passed = first.filter((_, at) => checks.every((check) => check(texts[at])));
  return { hits: passed, unread: hits.length - first.length };
}

async function readTitle({ shard, number }) {
  const { title } = await shard.fetchRecord(number);
  return [parseHtml(title).body.textContent];
}

/** The texts of a paper. */
async function readTexts(hit) {
  const { id, authors = [] } = await hit.shard.fetchRecord(hit.number);
  const [title, paragraphs] = await Promise.all([readTitle(hit), fetchTexts(id)]);
  return [...title, ...paragraphs.map(({ textContent }) => textContent), ...authors];
}
