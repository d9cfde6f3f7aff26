// A shard of the index: the papers of some years, as generator/search/shards.py writes them.

import { WORD } from "./reading.js";

/** The factor of the differences in each kind of list, as in generator/search/inverted.py. */
const FACTORS = [3, 1, 2, 1];
/** Sizes of buckets are in units of so many bytes, as in the same file. */
const SIZE_UNIT = 64;
/** What a record takes, compressed. */
const RECORD_BYTES = 315;
/** How many further buckets to read for the words that begin with an unfinished word. */
const BUCKETS_AHEAD = 2;
/** Letters that a word's key may lack at its end. */
const ENDING = 3;
const DIGITS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].map((digit, value) => [digit.charCodeAt(0), value]));
const MORE = 32;

export class Shard {
  constructor(folder, [name, version, years, block], forms) {
    Object.assign(this, { version, years, block, forms, folder: `${folder}${name}/` });
    this.recordBytes = block * RECORD_BYTES;
    this.newest = years.at(-1)[0];
    this.count = years.reduce((sum, [, count]) => sum + count, 0);
    this.files = new Map();
    this.buckets = new Map();
  }

  /** Reads where words stand, and the number of words of each paper's title, which ranking needs. */
  async open() {
    const [{ starts, sizes }, digits] = await Promise.all([this.fetchFile("terms"), this.fetchFile("titles")]);
    Object.assign(this, { starts, sizes });
    this.titleLengths ??= new Uint8Array(this.count).map((_, number) => DIGITS.get(digits.charCodeAt(number)));
  }

  /** The year of the paper with this number. */
  yearOf(number) {
    let end = 0;
    return this.years.find(([, count]) => number < (end += count))[0];
  }

  /**
   * The terms that may stand for `word` in what a query reads: the word itself, a compound of it
   * (`same`), its forms, longer compounds that it begins (`longer`), and, where those are asked for, words
   * that begin with it.
   * @param {import("./reading.js").Reading} reading
   * @param {string} word
   * @param {{purpose: number, ahead?: number}} options what it is read for; and what the words that it begins are
   */
  findTerms(reading, word, { purpose, ahead }) {
    const key = this.forms.keyOf(word);
    const first = this.bucketOf(key);
    const terms = { exact: undefined, same: [], forms: [], longer: [], begins: [] };
    const add = (number, why) => {
      for (const [term, lists] of Object.entries(reading.bucket(this, number, word, why))) addTerm(terms, { term, lists }, word, key, this.forms);
    };
    add(first, purpose);
    if (terms.exact || ahead === undefined || !reading.has(this, first) || word.length <= ENDING) return terms;
    const others = [this.bucketOf(word), this.bucketOf(word.slice(0, -ENDING))];
    for (let next = first + 1; next <= first + BUCKETS_AHEAD && this.starts[next]?.startsWith(word); next++) others.push(next);
    for (const number of new Set(others)) if (number !== first) add(number, ahead);
    return terms;
  }

  /** The terms of names of people whose family name and the beginning of another are these. */
  findNames(reading, family, beginning) {
    const start = `${family}_${beginning}`;
    const first = this.bucketOf(start);
    const last = this.starts[first + 1]?.startsWith(start) ? first + 1 : first;
    const buckets = [...new Set([first, last])].map((number) => reading.bucket(this, number, family, WORD));
    return buckets.flatMap((bucket) => Object.entries(bucket).filter(([term]) => term.startsWith(start)));
  }

  /** The lists of one term; nothing where no paper has it. */
  findLists(reading, term) {
    const bucket = reading.bucket(this, this.bucketOf(this.forms.keyOf(term)), term, WORD);
    return Object.hasOwn(bucket, term) ? bucket[term] : undefined;
  }

  /** The number of the bucket in which words with that key are. */
  bucketOf(key) {
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (compareText(this.starts[middle], key) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  /** How many compressed bytes a bucket has. */
  sizeOf(number) {
    return this.sizes[number] * SIZE_UNIT;
  }

  /** Reads a bucket into `buckets`. */
  async loadBucket(number) {
    this.buckets.set(number, await this.fetchFile(`terms/${number}`));
  }

  /** What a result shows of the paper with this number. */
  async fetchRecord(number) {
    const records = await this.fetchFile(`papers/${Math.floor(number / this.block)}`);
    return records[number % this.block];
  }

  /** Topics, organizations, days, and whether there are code and a note, of all papers. */
  async fetchColumns() {
    this.facts ??= this.fetchFile("columns").then((columns) => ({
      code: [...columns.code].map((digit) => digit === "1"),
      note: [...columns.note].map((digit) => digit === "1"),
      days: columns.days.flatMap(([day, count]) => Array(count).fill(day)),
      topics: columns.about.map((numbers) => numbers.map((number) => columns.topics[number])),
      organizations: columns.by.map((numbers) => numbers.map((number) => columns.organizations[number])),
    }));
    return this.facts;
  }

  /** How many upvotes each paper has. */
  fetchUpvotes() {
    return this.fetchFile("upvotes");
  }

  /** The papers in one kind of list: their numbers, and what the list says of each. */
  unpack(lists, kind) {
    const list = lists.split(",")[kind] ?? "";
    return list[0] === "=" ? readBits(list.slice(1), this.count) : readNumbers(list, FACTORS[kind]);
  }

  fetchFile(name) {
    if (!this.files.has(name)) this.files.set(name, fetchJson(`${this.folder}${name}.json?${this.version}`));
    return this.files.get(name);
  }
}

/** Puts a term where it belongs, if it stands for `word`. */
function addTerm(terms, entry, word, key, forms) {
  const { term } = entry;
  if (term.includes("_")) return;
  const joined = term.replaceAll("-", "");
  if (term === word) terms.exact = entry;
  else if (joined === word) terms.same.push(entry);
  else if (forms.keyOf(term) === key) terms.forms.push(entry);
  else if (!joined.startsWith(word)) return;
  else if (joined === term) terms.begins.push(entry);
  else if (beginsWithParts(term, word)) terms.longer.push(entry);
}

/** Whether the first parts of a compound make up `word`: `gpt-4-o-mini` and `gpt4o`. */
function beginsWithParts(term, word) {
  let joined = "";
  return term.split("-").some((part) => (joined += part) === word);
}

/** The order of texts as Python has it: by code points. */
function compareText(one, other) {
  for (let at = 0; at < Math.min(one.length, other.length); ) {
    const [a, b] = [one.codePointAt(at), other.codePointAt(at)];
    if (a !== b) return a - b;
    at += a > 0xffff ? 2 : 1;
  }
  return one.length - other.length;
}

/**
 * Fetches JSON.
 * @param {string} address
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
export async function fetchJson(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/** The papers of a list of differences, with the value that the list holds for each. */
function readNumbers(list, factor) {
  const papers = [];
  const values = [];
  let paper = 0;
  let number = 0;
  let shift = 1;
  for (let at = 0; at < list.length; at++) {
    const digit = DIGITS.get(list.charCodeAt(at));
    number += (digit % MORE) * shift;
    if (digit >= MORE) {
      shift *= MORE;
      continue;
    }
    paper += Math.floor(number / factor);
    papers.push(paper);
    values.push(number % factor);
    [number, shift] = [0, 1];
  }
  return { papers, values };
}

/** The papers that have a bit. */
function readBits(list, count) {
  const bytes = atob(list);
  const papers = [];
  for (let number = 0; number < count; number++) {
    if (bytes.charCodeAt(number >> 3) & (128 >> (number & 7))) papers.push(number);
  }
  return { papers, values: papers.map(() => 0) };
}
