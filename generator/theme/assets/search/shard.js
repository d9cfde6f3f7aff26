// A shard of the index: the papers of some years, as generator/search/shards.py writes them.

const [TITLE, AUTHORS, ABOUT, BODY] = [0, 1, 2, 3];
/** The factor of the differences in each kind of list, as in generator/search/inverted.py. */
const FACTORS = [100, 1, 1, 3];
const IN_A_BLOCK = 3;
/** How many further buckets to read for the words that begin with an unfinished word. */
const BUCKETS_AHEAD = 2;

export class Shard {
  constructor(folder, [name, version, years]) {
    Object.assign(this, { version, years, folder: `${folder}${name}/` });
    this.newest = years.at(-1)[0];
    this.count = years.reduce((sum, [, count]) => sum + count, 0);
    this.files = new Map();
  }

  /** The year of the paper with this number. */
  yearOf(number) {
    let end = 0;
    return this.years.find(([, count]) => number < (end += count))[0];
  }

  /** The words that are `word`, or begin with it where `prefix`: `[word, lists]` of each. */
  async findTerms(word, prefix) {
    const starts = await this.fetchFile("terms");
    let first = starts.length - 1;
    while (first > 0 && starts[first] > word) first--;
    const buckets = [await this.fetchFile(`terms/${first}`)];
    if (prefix && !Object.hasOwn(buckets[0], word)) {
      const ahead = starts.slice(first + 1, first + 1 + BUCKETS_AHEAD).filter((start) => start.startsWith(word));
      buckets.push(...(await Promise.all(ahead.map((_, more) => this.fetchFile(`terms/${first + 1 + more}`)))));
    }
    const terms = new Map();
    for (const bucket of buckets) {
      if (Object.hasOwn(bucket, word)) terms.set(word, bucket[word]);
      if (!prefix) continue;
      for (const term of Object.keys(bucket)) if (term.startsWith(word)) terms.set(term, bucket[term]);
    }
    return [...terms].map(([term, lists]) => [term, unpack(lists)]);
  }

  /** The papers with all `words` in their lists of a kind, "authors" or "about". */
  async findByTokens(words, kind) {
    const parts = await Promise.all(words.map((word) => this.findTerms(word, false)));
    const [first, ...others] = parts.map(([[, lists] = []]) => lists?.[kind] ?? new Set());
    return [...first].filter((number) => others.every((other) => other.has(number)));
  }

  /** Adds to a common word's `lists` the papers that have it in their texts. */
  async completeLists(lists) {
    if (lists.common === undefined) return;
    const bytes = atob(await this.fetchFile(`common/${lists.common}`));
    for (let number = 0; number < this.count; number++) {
      if (bytes.charCodeAt(number >> 3) & (128 >> (number & 7))) lists.body.set(number, 1);
    }
    lists.common = undefined;
  }

  /** What a result shows of the paper with this number. */
  async fetchRecord(number) {
    const block = await this.fetchFile(`papers/${Math.floor(number / IN_A_BLOCK)}`);
    return block[number % IN_A_BLOCK];
  }

  /** Topics, organizations and whether there is code, of all papers. */
  async fetchColumns() {
    this.facts ??= this.fetchFile("columns").then((columns) => ({
      code: [...columns.code].map((digit) => digit === "1"),
      topics: columns.about.map((numbers) => numbers.map((number) => columns.topics[number])),
      organizations: columns.by.map((numbers) => numbers.map((number) => columns.organizations[number])),
    }));
    return this.facts;
  }

  /** How many upvotes each paper has. */
  fetchUpvotes() {
    return this.fetchFile("upvotes");
  }

  fetchFile(name) {
    if (!this.files.has(name)) this.files.set(name, fetchJson(`${this.folder}${name}.json?${this.version}`));
    return this.files.get(name);
  }
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

/**
 * A word's lists: the length of the title by paper, sets of papers for names and for the rest,
 * how often it stands in the text by paper; or `common`, the number of the file that tells in which.
 */
function unpack(lists) {
  const common = Array.isArray(lists[BODY]) ? undefined : lists[BODY];
  const listed = common === undefined ? lists : lists.slice(0, BODY);
  const [title, authors, about, body] = FACTORS.map((factor, kind) => addUp(listed[kind] || [], factor));
  const collect = (list) => new Set(list.map(([paper]) => paper));
  const counts = body.map(([paper, more]) => [paper, more + 1]);
  return { title: new Map(title), authors: collect(authors), about: collect(about), body: new Map(counts), common };
}

/** The papers of a list of `differences`, with the value that the list holds for each. */
function addUp(differences, factor) {
  let paper = 0;
  return differences.map((value) => {
    paper += Math.floor(value / factor);
    return [paper, value % factor];
  });
}
