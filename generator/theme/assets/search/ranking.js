// Which papers have the words of a query, and how well they fit.

const [BODY, TITLE, AUTHORS, ABOUT] = [0, 1, 2, 3];
const WEIGHTS = { title: 3, authors: 3, first: 1.2, about: 1, body: 0.8, again: 0.2, join: (one, other) => one + other };
/** Weights where no paper has all words: titles with some of them count as much as texts. */
const SCATTERED = { title: 1, authors: 1, first: 0, about: 1, body: 0.8, again: 0.25, join: Math.max };
/** Results may then have so many words fewer than the best one, but at least two. */
const FEWER = 2;
/** From so many words on, one may be wrong: papers with all others in their titles are results, too. */
const MANY = 3;
/** Terms of so much weight are a word itself, or compounds of it; those of less, other forms. */
export const OWN = 0.9;
/** What a whole title adds to the score; a part of it adds in proportion. */
const WHOLE_TITLE = 6;

/**
 * @typedef {Object} Group one word of a query, and what may stand for it
 * @property {string} word
 * @property {{lists: string, weight: number, named: boolean, together?: Object[][]}[][]} terms by shard
 * @property {number} papers about how many have it, in any form
 * @property {number} own about how many have it as it stands; as many where none has
 * @property {boolean} [must]
 * @property {boolean} [extra] whether it only adds to the score
 */

/** The order of papers from the newest to the oldest. */
export function compareByAge(a, b) {
  return b.shard.newest - a.shard.newest || b.number - a.number;
}

/**
 * The papers with all words, or where there are none those with many of them, best first; and how
 * many words even those with most lack.
 * @param {import("./shard.js").Shard[]} shards
 * @param {Group[]} groups
 */
export function rank(shards, groups) {
  const total = shards.reduce((sum, { count }) => sum + count, 0);
  const number = groups.filter(({ extra }) => !extra).length;
  const rate = (weights) => shards.flatMap((shard, at) => scorePapers(shard, at, groups, number, total, weights));
  let hits = rate(WEIGHTS);
  const most = hits.reduce((sum, { words }) => Math.max(sum, words), 0);
  const least = most < number ? Math.max(most - FEWER, Math.min(most, 2)) : most;
  if (most < number) hits = rate(SCATTERED);
  const isNamed = ({ words, named }) => number >= MANY && words === number - 1 && named === words;
  hits = hits.filter((hit) => hit.words >= least || isNamed(hit));
  if (most === number) for (const hit of hits) hit.score *= Math.sqrt(hit.words / number);
  hits.sort((a, b) => b.score - a.score || compareByAge(a, b));
  return { hits, missing: number - most };
}

function scorePapers(shard, at, groups, number, total, weights) {
  if (!groups.length) return Array.from({ length: shard.count }, (_, paper) => ({ shard, number: paper, score: 0, words: 0 }));
  const scores = new Float64Array(shard.count);
  const words = new Uint8Array(shard.count);
  const named = new Uint8Array(shard.count);
  const lacks = new Uint8Array(shard.count);
  const titled = new Float64Array(shard.count);
  const worths = new Float64Array(shard.count);
  const valued = new Map();
  const worthOf = (count) => Math.log(1 + total / (1 + count));
  for (const { terms, papers, own, must, extra } of groups) {
    const worth = worthOf(papers);
    const asTyped = (1 + worthOf(Math.min(own, papers)) / worth) / 2; // as rare as it is itself, and as its forms are
    const { values, lengths } = valuePapers(terms[at], shard, { ...weights, asTyped }, valued);
    for (let paper = 0; paper < shard.count; paper++) {
      const value = values[paper];
      if (!value) {
        if (must) lacks[paper] = 1;
        continue;
      }
      scores[paper] += worth * value * (extra ? 0.5 : 1);
      if (extra) continue;
      words[paper]++;
      if (!lengths[paper]) continue;
      named[paper]++;
      titled[paper] += 1 / lengths[paper];
      worths[paper] = Math.max(worths[paper], worth);
    }
  }
  const hits = [];
  for (let paper = 0; paper < shard.count; paper++) {
    if (!words[paper] || lacks[paper]) continue;
    const score = scores[paper] + WHOLE_TITLE * titled[paper] * worths[paper] * (words[paper] / number) ** 3;
    hits.push({ shard, number: paper, score, words: words[paper], named: named[paper] });
  }
  return hits;
}

/**
 * By paper the most that any of `terms` is worth to it, and the length of a title it stands in; `valued`
 * keeps that of terms that several others must stand together with.
 */
function valuePapers(terms, shard, weights, valued) {
  const values = new Float64Array(shard.count);
  const lengths = new Float64Array(shard.count);
  const own = new Float64Array(shard.count);
  const inTitle = new Float64Array(shard.count);
  for (const { lists, weight: similarity, named, together } of terms) {
    const weight = similarity * (similarity >= OWN && !together ? weights.asTyped : 1);
    const title = shard.unpack(lists, TITLE).papers;
    const touched = [title];
    for (const paper of title) {
      own[paper] = weight * weights.title;
      inTitle[paper] = shard.titleLengths[paper] / similarity;
    }
    const add = ({ papers, values: counts }, one, more) => {
      for (let at = 0; at < papers.length; at++) own[papers[at]] = weights.join(own[papers[at]], weight * (one + more * counts[at]));
      touched.push(papers);
    };
    if (named) add(shard.unpack(lists, AUTHORS), weights.authors, weights.first);
    add(shard.unpack(lists, ABOUT), weights.about, 0);
    add(shard.unpack(lists, BODY), weights.body + weights.again, weights.again);
    const lacking = (together ?? []).map((others) => {
      if (!valued.has(others)) valued.set(others, valuePapers(others, shard, { ...weights, asTyped: 1 }, valued).values);
      return valued.get(others);
    });
    for (const papers of touched) for (const paper of papers) {
      if (own[paper] > values[paper] && lacking.every((others) => others[paper])) {
        values[paper] = own[paper];
        lengths[paper] = inTitle[paper] || lengths[paper];
      }
      own[paper] = inTitle[paper] = 0;
    }
  }
  return { values, lengths };
}

/** About how many papers a term has: the length of its lists says enough. */
export function countPapers(lists) {
  return lists.split(",").reduce((sum, list) => sum + (list[0] === "=" ? list.length * 3 : list.length * 0.8), 0);
}

/** The numbers of the papers that have a term anywhere. */
export function papersWith(shard, lists) {
  return new Set([BODY, TITLE, AUTHORS, ABOUT].flatMap((kind) => shard.unpack(lists, kind).papers));
}

/** The numbers of the papers that have a term among their authors. */
export function papersBy(shard, lists) {
  return shard.unpack(lists, AUTHORS).papers;
}
