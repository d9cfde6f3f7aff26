// All shards together: which papers answer a query, the best first.

import { parsed } from "./parse_html.js";
import { quoted } from "./name_quotes.js";
import { understood, stands } from "./query.js";
import { Shard, fetched } from "./shard.js";
import { nearest } from "./spelling.js";
import { folded, words } from "./tokens.js";

const WEIGHTS = { title: 3, authors: 3, about: 1, body: 0.8, again: 0.2, join: (one, other) => one + other };
/** Where no paper has all words, titles that have some are no better than texts that have as many. */
const SCATTERED = { title: 1, authors: 1, about: 1, body: 0.8, again: 0.25, join: Math.max };
/** Papers with so many words fewer than the most that any has are shown then, if they have two. */
const FEWER = 2;
/** What a whole title adds, a part of it in proportion. */
const WHOLE_TITLE = 6;
/** A word that only begins as what was typed, and one that was typed with a mistake. */
const BEGINS = 0.5;
const MISSPELT = 0.7;
/** Letters from which a word stands for those that begin with it. */
const HALF_WORD = 3;
/** So many beginnings are followed, the most frequent ones. */
const MOST_BEGINNINGS = 30;
/** A word that so few papers have may be a mistake itself, where all words together find nothing. */
const RARE = 3;
/** So many words may be a piece of a text, which is looked for in so many of the best papers. */
const SENTENCE = 4;
const COMPARED = 12;
/** For what only their text can tell, papers are read in full: as many as are enough, until so many fit, or it were too many. */
const ENOUGH = 10;
const READ_IN_FULL = 16;
/** In a shard of more papers common words are taken to be in all texts, beside a rarer word: they would be up to 6 kB each. */
const LARGE = 16_000;

let opened;

/** The index of the site at `root`, opened once. */
export function index(root) {
  opened ??= open(root).catch((failure) => {
    opened = undefined;
    throw failure;
  });
  return opened;
}

async function open(root) {
  const folder = new URL(`${root}search/`, document.baseURI).href;
  return new Index(folder, await fetched(`${folder}index.json`, { cache: "no-cache" }));
}

export class Index {
  constructor(folder, { version, shards, topics }) {
    this.folder = folder;
    this.version = version;
    this.topics = new Map(topics);
    this.shards = shards.map((each) => new Shard(folder, each)).reverse();
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
    const query = understood(await quoted(text, this));
    const { years } = query;
    const among = (year) => !years.length || years.includes(year);
    const shards = this.shards.filter((shard) => shard.years.some(([year]) => among(year)));
    const groups = await Promise.all(query.words.map((word) => this.group(word, shards)));
    const corrected = new Map();
    await this.mend(groups.filter(({ papers }) => !papers), shards, corrected);
    const fewer = query.phrases.length ? 0 : FEWER; // a phrase has all its words
    await tell(groups, shards);
    let found = best(shards, groups, this.size, fewer);
    if (found.missing) {
      const rare = groups.filter(({ papers, word }) => papers <= RARE && !corrected.has(word));
      if (await this.mend(rare, shards, corrected)) {
        await tell(groups, shards);
        found = best(shards, groups, this.size, fewer);
      }
    }
    const narrowed = await this.narrowed(found.hits, query, shards, effort);
    return { query, ...narrowed, missing: found.missing, corrected };
  }

  /** The record of the paper that has `id`, or once had it. */
  async paper(id) {
    for (const shard of this.shards) {
      const numbers = await shard.having(words(id), "about");
      const records = await Promise.all(numbers.map((number) => shard.record(number)));
      const found = records.find((record) => record.id === id || record.aliases?.includes(id));
      if (found) return found;
    }
    return undefined;
  }

  /** What is found for one word: for each shard the terms with their lists and weights. */
  async group(word, shards, weight = 1) {
    const prefix = [...word].length >= HALF_WORD;
    const terms = await Promise.all(shards.map((shard) => shard.terms(word, prefix)));
    let papers = 0;
    const weighted = terms.map((some) => {
      const sorted = some.map(([term, lists]) => ({ term, lists, size: size(lists) }));
      sorted.sort((a, b) => (b.term === word) - (a.term === word) || b.size - a.size);
      const kept = sorted.slice(0, MOST_BEGINNINGS);
      for (const each of kept) {
        papers += each.size;
        const share = each.term === word ? 1 : BEGINS * (0.5 + word.length / each.term.length / 2);
        each.weight = weight * share;
      }
      return kept;
    });
    return { word, terms: weighted, papers };
  }

  /** Adds to `groups` what is found for the nearest word that is known; whether there was any. */
  async mend(groups, shards, corrected) {
    let any = false;
    for (const group of groups) {
      const other = await nearest(group.word, this);
      if (!other) continue;
      const more = await this.group(other, shards, MISSPELT);
      group.terms = group.terms.map((terms, at) => [...terms, ...more.terms[at]]);
      group.papers += more.papers;
      corrected.set(group.word, other);
      any = true;
    }
    return any;
  }

  /** Those of `hits` that have the authors, topics and organizations, and not what is excluded. */
  async narrowed(hits, query, shards, effort) {
    let kept = hits;
    if (query.years.length) kept = kept.filter(({ shard, number }) => query.years.includes(shard.year(number)));
    for (const word of query.authors) kept = await this.by(word, kept, shards);
    const checks = query.phrases.map((phrase) => (said) => stands(phrase, said));
    for (const phrase of query.without) {
      if (phrase.length > 1) {
        checks.push((said) => !stands(phrase, said));
        continue;
      }
      const without = await this.having(phrase[0], shards);
      kept = kept.filter((hit) => !without.get(hit.shard)?.has(hit.number));
    }
    if (query.topics.length || query.organizations.length) {
      const columns = await this.columns(kept);
      kept = kept.filter((hit) => this.isAbout(columns.get(hit.shard), hit.number, query));
    }
    if (!checks.length) return { hits: await together(kept, query), unread: 0 };
    return read(kept, checks, effort);
  }

  isAbout(columns, number, query) {
    const named = (slug) => [slug, folded(this.topics.get(slug) ?? "")];
    const topics = columns.topics[number].flatMap(named);
    const organizations = columns.organizations[number].map(folded);
    return (
      query.topics.every((asked) => topics.some((topic) => topic.startsWith(asked))) &&
      query.organizations.every((asked) => organizations.some((name) => name.includes(asked)))
    );
  }

  /** Those of `hits` with `word` in an author's name. */
  async by(word, hits, shards) {
    const signed = new Map();
    for (const shard of shards) {
      const terms = await shard.terms(word, [...word].length >= HALF_WORD);
      const exact = terms.filter(([term, lists]) => term === word && lists.authors.size);
      const names = (exact.length ? exact : terms).flatMap(([, lists]) => [...lists.authors]);
      signed.set(shard, new Set(names));
    }
    return hits.filter(({ shard, number }) => signed.get(shard)?.has(number));
  }

  /** By shard the papers that have `word` anywhere. */
  async having(word, shards) {
    const found = new Map();
    for (const shard of shards) {
      const [[, lists] = []] = await shard.terms(word, false);
      if (!lists) continue;
      await shard.complete(lists);
      found.set(shard, new Set(papersOf(lists)));
    }
    return found;
  }

  /** The columns of all shards that `hits` are in. */
  async columns(hits) {
    const shards = [...new Set(hits.map(({ shard }) => shard))];
    const read = await Promise.all(shards.map((shard) => shard.columns()));
    return new Map(shards.map((shard, at) => [shard, read[at]]));
  }
}

function* papersOf({ title, authors, about, body }) {
  yield* title.keys();
  yield* authors;
  yield* about;
  yield* body.keys();
}

function size({ title, authors, about, body, common }) {
  return title.size + authors.size + about.size + body.size + (common === undefined ? 0 : 1000);
}

const isCommon = ({ lists }) => lists.common !== undefined;

/** Reads which papers have the common words of `groups`, unless a large shard has a rarer word to go by. */
async function tell(groups, shards) {
  const known = groups.filter(({ papers }) => papers);
  const reads = shards.map(async (shard, at) => {
    if (shard.count > LARGE && !known.every(({ terms }) => terms[at].some(isCommon))) return;
    await Promise.all(known.flatMap(({ terms }) => terms[at]).map(({ lists }) => shard.complete(lists)));
  });
  await Promise.all(reads);
}

/** The order of papers from the newest to the oldest. */
export function newestFirst(a, b) {
  return b.shard.newest - a.shard.newest || b.number - a.number;
}

/** The papers with all words, or where there are none those with many of them, best first; and how
 * many words even those with most lack. */
function best(shards, groups, total, fewer) {
  const rated = (weights) => shards.flatMap((shard, at) => scored(shard, at, groups, total, weights));
  let hits = rated(WEIGHTS);
  const most = hits.reduce((sum, { words }) => Math.max(sum, words), 0);
  const least = most < groups.length ? Math.max(most - fewer, Math.min(most, 2)) : most;
  if (most < groups.length) hits = rated(SCATTERED);
  hits = hits.filter(({ words }) => words >= least);
  hits.sort((a, b) => b.score - a.score || newestFirst(a, b));
  return { hits, missing: groups.length - most };
}

function scored(shard, at, groups, total, weights) {
  if (!groups.length) {
    return Array.from({ length: shard.count }, (_, number) => ({ shard, number, score: 0, words: 0 }));
  }
  const found = new Map();
  let common = 0;
  for (const group of groups) {
    const worth = Math.log(1 + total / (1 + group.papers));
    const papers = valued(group.terms[at], weights);
    const granted = group.terms[at].some(isCommon);
    if (granted) common++;
    for (const [number, { value, title }] of papers) {
      const paper = found.get(number) ?? { shard, number, score: 0, words: 0, titled: 0, worth: 0 };
      paper.score += worth * value;
      if (!granted) paper.words++;
      if (title) {
        paper.titled += 1 / title;
        paper.worth = Math.max(paper.worth, worth);
      }
      found.set(number, paper);
    }
  }
  for (const paper of found.values()) {
    paper.words += common;
    paper.score += WHOLE_TITLE * paper.titled * paper.worth * (paper.words / groups.length) ** 3;
  }
  return [...found.values()];
}

/** By paper the most that any of `terms` is worth to it, and the length of a title it stands in. */
function valued(terms, weights) {
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
async function together(hits, { typed, words: asked }) {
  if (typed.length < SENTENCE || hits.length < 2 || hits[0].words < asked.length) return hits;
  const first = hits.slice(0, COMPARED);
  const said = await Promise.all(first.map(texts));
  const is = first.map((_, at) => stands(typed, said[at]));
  return [...first.filter((_, at) => is[at]), ...first.filter((_, at) => !is[at]), ...hits.slice(COMPARED)];
}

/** Those of `hits` whose text passes all `checks`, as far as `effort` goes. */
async function read(hits, checks, effort) {
  const passed = [];
  let end = 0;
  const last = Math.min(hits.length, effort * READ_IN_FULL);
  while (end < last && passed.length < effort * ENOUGH) {
    const some = hits.slice(end, (end = Math.min(end + ENOUGH, last)));
    const said = await Promise.all(some.map(texts));
    passed.push(...some.filter((_, at) => checks.every((check) => check(said[at]))));
  }
  return { hits: passed, unread: Math.max(0, hits.length - end) };
}

/** The texts of a paper. */
async function texts({ shard, number }) {
  const { title, text = "", authors = [] } = await shard.record(number);
  return [parsed(title).textContent, parsed(text).textContent, ...authors];
}
