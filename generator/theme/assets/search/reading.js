// What a query reads of the index: no more than fits into what it may cost.

/** A query takes at most so many compressed bytes in so many requests, with the records of its first results. */
const MOST_BYTES = 98_000;
const MOST_REQUESTS = 25;
export const FIRST_RESULTS = 10;
/** What a paper's page takes, and the spellings of words with one first letter. */
const PAGE_BYTES = 5000;
const SPELLINGS_BYTES = 12_000;
/** What files are read for, in the order in which they are chosen: a word itself; what stands for a word that no
 * paper has, or for a part of a compound; and what else may stand for words that papers have. */
export const WORD = 0;
export const INSTEAD = 1;
export const BESIDES = 2;
/** So much is kept for words that turn out to be misspelt, before what can be done without is read. */
const SPARE = { bytes: 30_000, requests: 8 };
const NOTHING = { bytes: 0, requests: 0 };

/** What one query reads. A file counts whether or not it is here already, so that a query finds the
 * same whatever was asked before. */
export class Reading {
  constructor(shards) {
    this.recordBytes = Math.max(0, ...shards.map(({ recordBytes }) => recordBytes));
    Object.assign(this, { shards, bytes: MOST_BYTES - FIRST_RESULTS * this.recordBytes, requests: MOST_REQUESTS - FIRST_RESULTS });
    this.taken = new Map(shards.map((shard) => [shard, new Set()]));
    this.spare = SPARE;
    this.refused = new Set();
    this.spellings = new Set();
    this.wanted = new Map();
    /** The words that were not looked up, or not in all their forms, because it did not fit. */
    this.left = new Set();
  }

  /** Whether a bucket is read. */
  has(shard, number) {
    return this.taken.get(shard).has(number) && shard.buckets.has(number);
  }

  /**
   * A bucket that is wanted for `word`; an empty one where it is not read yet, or does not fit.
   * @returns {Object<string, string>} lists by term
   */
  bucket(shard, number, word, purpose) {
    if (this.has(shard, number)) return shard.buckets.get(number);
    const key = `${purpose} ${word}`;
    if (this.refused.has(key)) return {};
    if (!this.wanted.has(key)) this.wanted.set(key, { key, word, purpose, files: [] });
    const { files } = this.wanted.get(key);
    if (!files.some((file) => file.shard === shard && file.number === number)) files.push({ shard, number });
    return {};
  }

  /** What `make` returns as soon as all buckets that it wants are read, or do not fit. */
  async complete(make) {
    for (;;) {
      this.wanted.clear();
      const made = make();
      const before = this.left.size;
      const chosen = this.choose();
      if (!chosen.length && this.left.size === before) return made;
      await Promise.all(chosen.map(({ shard, number }) => shard.loadBucket(number)));
    }
  }

  /** From now on nothing is kept for words that are misspelt. */
  release() {
    this.spare = NOTHING;
  }

  /** Those of the wanted files that fit: of each purpose first those of the words with the shortest lists, which say
   * most. */
  choose() {
    const groups = [...this.wanted.values()].map((group) => ({ ...group, ...this.costOf(group.files) }));
    groups.sort((a, b) => a.purpose - b.purpose || a.bytes - b.bytes);
    const chosen = [];
    for (const { key, word, purpose, files } of groups) {
      const cost = this.costOf(files); // less where another word has the same bucket
      if (this.afford(cost, purpose === BESIDES ? this.spare : NOTHING)) {
        for (const file of files) this.taken.get(file.shard).add(file.number);
        chosen.push(...files);
      } else if (purpose !== BESIDES) {
        this.refused.add(key);
        this.left.add(word);
      }
    }
    return chosen;
  }

  costOf(files) {
    const others = files.filter(({ shard, number }) => !this.taken.get(shard).has(number));
    return { bytes: others.reduce((sum, { shard, number }) => sum + shard.sizeOf(number), 0), requests: others.length };
  }

  /** Whether that much can be read and `spare` is left; then it counts as read. */
  afford({ bytes, requests }, spare = NOTHING) {
    if (this.bytes < bytes + spare.bytes || this.requests < requests + spare.requests) return false;
    this.bytes -= bytes;
    this.requests -= requests;
    return true;
  }

  /** Whether the words that begin with `letter` can be read; then they count as read, once. */
  affordSpellings(letter) {
    if (!this.spellings.has(letter) && !this.afford({ bytes: SPELLINGS_BYTES, requests: 1 })) return false;
    this.spellings.add(letter);
    return true;
  }

  /** Whether a paper's page can be read, and its record, unless that is shown anyway; then they count as read. */
  affordPage(isShown) {
    return this.afford(isShown ? { bytes: PAGE_BYTES, requests: 1 } : { bytes: PAGE_BYTES + this.recordBytes, requests: 2 });
  }

  /** How many of `most` papers can be read with their pages, where only some of them are shown. */
  affordPapers(most) {
    this.bytes += FIRST_RESULTS * this.recordBytes;
    this.requests += FIRST_RESULTS;
    let count = 0;
    while (count < most && this.affordPage(false)) count++;
    return count;
  }
}
