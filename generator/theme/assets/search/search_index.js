// All shards together: which papers answer a query, the best first.

import { parseHtml } from "./parse_html.js";
import { quoteNames } from "./name_quotes.js";
import { containsPhrase, parseQuery } from "./query.js";
import { Shard, fetchJson } from "./shard.js";
import { correctSpelling } from "./spelling.js";
import { foldLetters, tokenize } from "./tokens.js";

const WEIGHTS = { title: 3, authors: 3, about: 1, body: 0.8, again: 0.2, join: (one, other) => one + other };
/** Weights where no paper has all words: titles with some of them count as much as texts. */
const SCATTERED = { title: 1, authors: 1, about: 1, body: 0.8, again: 0.25, join: Math.max };
/** Results may then have so many words fewer than the best one, but at least two. */
const FEWER = 2;
/** What a whole title adds to the score; a part of it adds in proportion. */
const WHOLE_TITLE = 6;
/** Weights of a word that only begins with the typed one, and of a corrected one. */
const BEGINS = 0.5;
const MISSPELT = 0.7;
/** Letters from which a word stands for the words that begin with it. */
const HALF_WORD = 3;
/** How many of these words search follows, the most frequent first. */
const MOST_BEGINNINGS = 30;
/** A word that so few papers have may be a mistake, where no paper has all words. */
const RARE = 3;
/** From so many words on, search looks for them as a phrase in so many of the best papers. */
const SENTENCE = 4;
const COMPARED = 12;
/** Phrases need the papers' texts: search reads so many papers at most, until so many have the phrase. */
const ENOUGH = 10;
const READ_IN_FULL = 16;
/** In a shard of more papers, search takes common words to be in all texts where a rarer word decides: each would cost up to 6 kB. */
const LARGE = 16_000;

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
  constructor(folder, { version, shards, topics }) {
    this.folder = folder;
    this.version = version;
    this.topics = new Map(topics);
    this.shards = shards.map((shard) => new Shard(folder, shard)).reverse();
    this.size = this.shards.reduce((sum, { count }) => sum + count, 0);
  }

  /**
   * The papers that answer `text` as `{query, hits, missing, corrected}`: hits are
   * `{shard, number, score}`; `missing` is how many of the words even the best of them lack,
   * `corrected` has what was looked up in place of words that nobody wrote, and `unread` is how
   * many papers may fit, but would have to be read in full to know: more of them are for a greater
   * `effort`.
   */
  async search(text, effort = 1) {
    const query = parseQuery(await quoteNames(text, this));
    const { years } = query;
    const among = (year) => !years.length || years.includes(year);
    const shards = this.shards.filter((shard) => shard.years.some(([year]) => among(year)));
    const groups = await Promise.all(query.words.map((word) => this.findGroup(word, shards)));
    const corrected = new Map();
    await this.correctGroups(groups.filter(({ papers }) => !papers), shards, corrected);
    const fewer = query.phrases.length ? 0 : FEWER; // a phrase has all its words
    await readCommonWords(groups, shards);
    let ranking = rank(shards, groups, this.size, fewer);
    if (ranking.missing) {
      const rare = groups.filter(({ papers, word }) => papers <= RARE && !corrected.has(word));
      if (await this.correctGroups(rare, shards, corrected)) {
        await readCommonWords(groups, shards);
        ranking = rank(shards, groups, this.size, fewer);
      }
    }
    const narrowed = await this.narrow(ranking.hits, query, shards, effort);
    return { query, ...narrowed, missing: ranking.missing, corrected };
  }

  /** The record of the paper that has `id`, or once had it. */
  async findPaper(id) {
    for (const shard of this.shards) {
      const numbers = await shard.findByTokens(tokenize(id), "about");
      const records = await Promise.all(numbers.map((number) => shard.fetchRecord(number)));
      const match = records.find((record) => record.id === id || record.aliases?.includes(id));
      if (match) return match;
    }
    return undefined;
  }

  /** Finds one word: for each shard the terms with their lists and weights. */
  async findGroup(word, shards, weight = 1) {
    const prefix = [...word].length >= HALF_WORD;
    const terms = await Promise.all(shards.map((shard) => shard.findTerms(word, prefix)));
    let papers = 0;
    const weighted = terms.map((list) => {
      const sorted = list.map(([term, lists]) => ({ term, lists, size: countPapers(lists) }));
      sorted.sort((a, b) => (b.term === word) - (a.term === word) || b.size - a.size);
      const entries = sorted.slice(0, MOST_BEGINNINGS);
      for (const entry of entries) {
        papers += entry.size;
        const share = entry.term === word ? 1 : BEGINS * (0.5 + word.length / entry.term.length / 2);
        entry.weight = weight * share;
      }
      return entries;
    });
    return { word, terms: weighted, papers };
  }

  /** Adds to `groups` the terms of the nearest known word; returns whether there was one. */
  async correctGroups(groups, shards, corrected) {
    let any = false;
    for (const group of groups) {
      const other = await correctSpelling(group.word, this);
      if (!other) continue;
      const more = await this.findGroup(other, shards, MISSPELT);
      group.terms = group.terms.map((terms, at) => [...terms, ...more.terms[at]]);
      group.papers += more.papers;
      corrected.set(group.word, other);
      any = true;
    }
    return any;
  }

  /** Those of `hits` that have the authors, topics and organizations, and not what is excluded. */
  async narrow(hits, query, shards, effort) {
    let remaining = hits;
    if (query.years.length) remaining = remaining.filter(({ shard, number }) => query.years.includes(shard.yearOf(number)));
    for (const word of query.authors) remaining = await this.filterByAuthor(word, remaining, shards);
    const checks = query.phrases.map((phrase) => (texts) => containsPhrase(phrase, texts));
    for (const phrase of query.without) {
      if (phrase.length > 1) {
        checks.push((texts) => !containsPhrase(phrase, texts));
        continue;
      }
      const without = await this.findPapersWith(phrase[0], shards);
      remaining = remaining.filter((hit) => !without.get(hit.shard)?.has(hit.number));
    }
    if (query.topics.length || query.organizations.length) {
      const columns = await this.fetchColumns(remaining);
      remaining = remaining.filter((hit) => this.isAbout(columns.get(hit.shard), hit.number, query));
    }
    if (!checks.length) return { hits: await preferPhrase(remaining, query), unread: 0 };
    return readInFull(remaining, checks, effort);
  }

  isAbout(columns, number, query) {
    const nameTopic = (slug) => [slug, foldLetters(this.topics.get(slug) ?? "")];
    const topics = columns.topics[number].flatMap(nameTopic);
    const organizations = columns.organizations[number].map(foldLetters);
    return (
      query.topics.every((wanted) => topics.some((topic) => topic.startsWith(wanted))) &&
      query.organizations.every((wanted) => organizations.some((name) => name.includes(wanted)))
    );
  }

  /** Those of `hits` with `word` in an author's name. */
  async filterByAuthor(word, hits, shards) {
    const signed = new Map();
    for (const shard of shards) {
      const terms = await shard.findTerms(word, [...word].length >= HALF_WORD);
      const exact = terms.filter(([term, lists]) => term === word && lists.authors.size);
      const names = (exact.length ? exact : terms).flatMap(([, lists]) => [...lists.authors]);
      signed.set(shard, new Set(names));
    }
    return hits.filter(({ shard, number }) => signed.get(shard)?.has(number));
  }

  /** By shard the papers that have `word` anywhere. */
  async findPapersWith(word, shards) {
    const papers = new Map();
    for (const shard of shards) {
      const [[, lists] = []] = await shard.findTerms(word, false);
      if (!lists) continue;
      await shard.completeLists(lists);
      papers.set(shard, new Set(papersOf(lists)));
    }
    return papers;
  }

  /** The columns of all shards that `hits` are in. */
  async fetchColumns(hits) {
    const shards = [...new Set(hits.map(({ shard }) => shard))];
    const columns = await Promise.all(shards.map((shard) => shard.fetchColumns()));
    return new Map(shards.map((shard, at) => [shard, columns[at]]));
  }
}

function* papersOf({ title, authors, about, body }) {
  yield* title.keys();
  yield* authors;
  yield* about;
  yield* body.keys();
}

function countPapers({ title, authors, about, body, common }) {
  return title.size + authors.size + about.size + body.size + (common === undefined ? 0 : 1000);
}

const isCommon = ({ lists }) => lists.common !== undefined;

/** Reads which papers have the common words of `groups`, unless a large shard has a rarer word to go by. */
async function readCommonWords(groups, shards) {
  const known = groups.filter(({ papers }) => papers);
  const reads = shards.map(async (shard, at) => {
    if (shard.count > LARGE && !known.every(({ terms }) => terms[at].some(isCommon))) return;
    await Promise.all(known.flatMap(({ terms }) => terms[at]).map(({ lists }) => shard.completeLists(lists)));
  });
  await Promise.all(reads);
}

/** The order of papers from the newest to the oldest. */
export function compareByAge(a, b) {
  return b.shard.newest - a.shard.newest || b.number - a.number;
}

/** The papers with all words, or where there are none those with many of them, best first; and how
 * many words even those with most lack. */
function rank(shards, groups, total, fewer) {
  const rate = (weights) => shards.flatMap((shard, at) => scorePapers(shard, at, groups, total, weights));
  let hits = rate(WEIGHTS);
  const most = hits.reduce((sum, { words }) => Math.max(sum, words), 0);
  const least = most < groups.length ? Math.max(most - fewer, Math.min(most, 2)) : most;
  if (most < groups.length) hits = rate(SCATTERED);
  hits = hits.filter(({ words }) => words >= least);
  hits.sort((a, b) => b.score - a.score || compareByAge(a, b));
  return { hits, missing: groups.length - most };
}

function scorePapers(shard, at, groups, total, weights) {
  if (!groups.length) {
    return Array.from({ length: shard.count }, (_, number) => ({ shard, number, score: 0, words: 0 }));
  }
  const papers = new Map();
  let common = 0;
  for (const group of groups) {
    const worth = Math.log(1 + total / (1 + group.papers));
    const values = valuePapers(group.terms[at], weights);
    const granted = group.terms[at].some(isCommon);
    if (granted) common++;
    for (const [number, { value, title }] of values) {
      const paper = papers.get(number) ?? { shard, number, score: 0, words: 0, titled: 0, worth: 0 };
      paper.score += worth * value;
      if (!granted) paper.words++;
      if (title) {
        paper.titled += 1 / title;
        paper.worth = Math.max(paper.worth, worth);
      }
      papers.set(number, paper);
    }
  }
  for (const paper of papers.values()) {
    paper.words += common;
    paper.score += WHOLE_TITLE * paper.titled * paper.worth * (paper.words / groups.length) ** 3;
  }
  return [...papers.values()];
}

/** By paper the most that any of `terms` is worth to it, and the length of a title it stands in. */
function valuePapers(terms, weights) {
  const { join } = weights;
  const papers = new Map();
  for (const { lists, weight } of terms) {
    const values = new Map();
    const add = (number, value) => values.set(number, join(values.get(number) ?? 0, weight * value));
    for (const number of lists.title.keys()) add(number, weights.title);
    for (const number of lists.authors) add(number, weights.authors);
    for (const number of lists.about) add(number, weights.about);
    for (const [number, times] of lists.body) add(number, weights.body + weights.again * times);
    for (const [number, value] of values) {
      const was = papers.get(number);
      if (!was || was.value < value) {
        const length = lists.title.get(number);
        papers.set(number, { value, title: length ? length / weight : was?.title });
      }
    }
  }
  return papers;
}

/** `hits`, with those first in which all words stand one after another as they were typed. */
async function preferPhrase(hits, { typed, words: tokens }) {
  if (typed.length < SENTENCE || hits.length < 2 || hits[0].words < tokens.length) return hits;
  const first = hits.slice(0, COMPARED);
  const texts = await Promise.all(first.map(fetchTexts));
  const hasPhrase = first.map((_, at) => containsPhrase(typed, texts[at]));
  return [...first.filter((_, at) => hasPhrase[at]), ...first.filter((_, at) => !hasPhrase[at]), ...hits.slice(COMPARED)];
}

/** Those of `hits` whose text passes all `checks`, as far as `effort` goes. */
async function readInFull(hits, checks, effort) {
  const passed = [];
  let end = 0;
  const last = Math.min(hits.length, effort * READ_IN_FULL);
  while (end < last && passed.length < effort * ENOUGH) {
    const batch = hits.slice(end, (end = Math.min(end + ENOUGH, last)));
    const texts = await Promise.all(batch.map(fetchTexts));
    passed.push(...batch.filter((_, at) => checks.every((check) => check(texts[at]))));
  }
  return { hits: passed, unread: Math.max(0, hits.length - end) };
}

/** The texts of a paper. */
async function fetchTexts({ shard, number }) {
  const { title, text = "", authors = [] } = await shard.fetchRecord(number);
  return [parseHtml(title).textContent, parseHtml(text).textContent, ...authors];
}
