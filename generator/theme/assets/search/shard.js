// The papers of some years, as generator/search/shards.py writes them.

const [TITLE, AUTHORS, ABOUT, BODY] = [0, 1, 2, 3];
/** What the differences in each list are times, as generator/search/inverted.py has it. */
const FACTORS = [100, 1, 1, 3];
const IN_A_BLOCK = 3;
/** How many more buckets are read for the words that begin as a half word does. */
const BUCKETS_AHEAD = 2;

export class Shard {
  constructor(folder, [name, version, years]) {
    Object.assign(this, { version, years, folder: `${folder}${name}/` });
    this.newest = years.at(-1)[0];
    this.count = years.reduce((sum, [, count]) => sum + count, 0);
    this.kept = new Map();
  }

  /** The year of the paper with this number. */
  year(number) {
    let end = 0;
    return this.years.find(([, count]) => number < (end += count))[0];
  }

  /** The words that are `word`, or begin with it where `prefix`: `[word, lists]` of each. */
  async terms(word, prefix) {
    const starts = await this.file("terms");
    let first = starts.length - 1;
    while (first > 0 && starts[first] > word) first--;
    const buckets = [await this.file(`terms/${first}`)];
    if (prefix && !Object.hasOwn(buckets[0], word)) {
      const ahead = starts.slice(first + 1, first + 1 + BUCKETS_AHEAD).filter((start) => start.startsWith(word));
      buckets.push(...(await Promise.all(ahead.map((_, more) => this.file(`terms/${first + 1 + more}`)))));
    }
    const found = new Map();
    for (const bucket of buckets) {
      if (Object.hasOwn(bucket, word)) found.set(word, bucket[word]);
      if (!prefix) continue;
      for (const term of Object.keys(bucket)) if (term.startsWith(word)) found.set(term, bucket[term]);
    }
    return [...found].map(([term, lists]) => [term, unpacked(lists)]);
  }

  /** The papers with all `words` in their lists of a kind, "authors" or "about". */
  async having(words, kind) {
    const parts = await Promise.all(words.map((word) => this.terms(word, false)));
    const [first, ...others] = parts.map(([[, lists] = []]) => lists?.[kind] ?? new Set());
    return [...first].filter((number) => others.every((other) => other.has(number)));
  }

  /** Adds to a common word's `lists` the papers that have it in their texts. */
  async complete(lists) {
    if (lists.common === undefined) return;
    const bytes = atob(await this.file(`common/${lists.common}`));
    for (let number = 0; number < this.count; number++) {
      if (bytes.charCodeAt(number >> 3) & (128 >> (number & 7))) lists.body.set(number, 1);
    }
    lists.common = undefined;
  }

  /** What a result shows of the paper with this number. */
  async record(number) {
    const block = await this.file(`papers/${Math.floor(number / IN_A_BLOCK)}`);
    return block[number % IN_A_BLOCK];
  }

  /** Topics, organizations and whether there is code, of all papers. */
  async columns() {
    this.facts ??= this.file("columns").then((read) => ({
      code: [...read.code].map((each) => each === "1"),
      topics: read.about.map((some) => some.map((number) => read.topics[number])),
      organizations: read.by.map((some) => some.map((number) => read.organizations[number])),
    }));
    return this.facts;
  }

  /** How many upvotes each paper has. */
  upvotes() {
    return this.file("upvotes");
  }

  file(name) {
    if (!this.kept.has(name)) this.kept.set(name, fetched(`${this.folder}${name}.json?${this.version}`));
    return this.kept.get(name);
  }
}

/** What stands at `address`. */
export async function fetched(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/**
 * A word's lists: the length of the title by paper, sets of papers for names and for the rest,
 * how often it stands in the text by paper; or `common`, the number of the file that tells in which.
 */
function unpacked(lists) {
  const common = Array.isArray(lists[BODY]) ? undefined : lists[BODY];
  const listed = common === undefined ? lists : lists.slice(0, BODY);
  const [title, authors, about, body] = FACTORS.map((factor, kind) => summed(listed[kind] || [], factor));
  const numbers = (some) => new Set(some.map(([paper]) => paper));
  const often = body.map(([paper, more]) => [paper, more + 1]);
  return { title: new Map(title), authors: numbers(authors), about: numbers(about), body: new Map(often), common };
}

/** The papers of a list of `differences`, each with what is said of it. */
function summed(differences, factor) {
  let paper = 0;
  return differences.map((value) => {
    paper += Math.floor(value / factor);
    return [paper, value % factor];
  });
}
