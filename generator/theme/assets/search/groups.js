// What may stand for the words of a query: the words themselves, their forms, what they begin,
// compounds of them, and what readers call the same by another name.

import { EMPTY } from "./query.js";
import { OWN, countPapers } from "./ranking.js";
import { BESIDES, INSTEAD, WORD } from "./reading.js";
import { findMeant } from "./spelling.js";

/** Weights of what stands for a word. */
const COMPOUND = 0.95;
const LONGER = 0.9;
const APART = 0.6;
const FORM = 0.8;
const MISSPELT = 0.7;
const BEGINS = 0.5;
/** Letters from which a word stands for the words that begin with it. */
const HALF_WORD = 3;
/** How many of these words search follows, the most frequent first. */
const MOST_BEGINNINGS = 30;
/** So many words are looked up at most, the longest ones. */
const MOST_WORDS = 7;
/** Of so few words, search also looks for two and three neighbours written as one. */
const FEW_WORDS = 4;
/** A part of a compound with fewer letters says too little by itself. */
const SHORT = 3;
/** A compound is taken apart where it is written apart at least so often, compared with one word. */
const WRITTEN_APART = 0.05;

/** Makes the groups of a query's items, of what its `reading` reads. */
export class GroupFinder {
  constructor(index, reading) {
    Object.assign(this, { index, reading, shards: index.shards, meant: new Map(), corrected: new Map() });
  }

  /** The groups of `items`, in their order, those of misspelt words with what was meant. */
  async find(items) {
    const chosen = chooseItems(items);
    for (const { words } of leftOut(items, chosen)) this.reading.left.add(words.join(""));
    this.make = () => this.makeGroups(items, chosen);
    const groups = await this.reading.complete(this.make);
    await this.correct(groups.filter(({ papers }) => !papers));
    this.reading.release();
    return this.reading.complete(this.make);
  }

  makeGroups(items, chosen) {
    const groups = chosen.map((item, at) => this.findItem(item, at === chosen.length - 1));
    for (const { whole, from, to } of this.findWholes(items, chosen)) {
      for (let at = from; at <= to; at++) for (const group of groups[at]) addTerms(group, whole);
      groups[from].push({ ...whole, extra: true });
    }
    for (const group of groups.flat()) if (this.meant.has(group.word) && !group.extra) addTerms(group, this.meant.get(group.word), MISSPELT);
    return groups.flat().filter(({ word, papers }) => papers || !this.reading.left.has(word));
  }

  /**
   * Finds what the words of `groups` may be mistakes for, or only the two words of which they may be made
   * (`split`); the groups with it, if there is any.
   */
  async correct(groups, { split = false } = {}) {
    const before = this.meant.size;
    for (const { word, extra } of groups) if (!extra && !this.meant.has(word)) await this.correctWord(word, split);
    return this.meant.size === before ? undefined : this.reading.complete(this.make);
  }

  async correctWord(word, split) {
    const words = await findMeant(word, this.index, this.reading, split);
    if (!words) return;
    const meant = await this.reading.complete(() => words.map((one) => this.findWord(one, { purpose: INSTEAD })));
    if (meant.some(({ papers }) => !papers)) return;
    this.meant.set(word, joinGroups(meant));
    this.corrected.set(word, words.join(" "));
  }

  /** The groups of one item: of a word one; of a compound one of each part. */
  findItem(item, last) {
    if (item.exact) return [{ ...this.findExactWord(item.words[0]), must: true }];
    let groups = this.findSpelling(item, last);
    if (item.or) groups = [joinGroups(groups)];
    for (const other of item.or ?? []) addTerms(groups[0], joinGroups(this.findSpelling(other, last)), 1);
    for (const group of groups) group.must = item.must;
    return groups;
  }

  findSpelling({ words, parts, whole, other }, last) {
    const meant = words.length === 1 && this.index.synonyms.get(this.index.forms.keyOf(words[0]));
    if (meant) return this.findMeaning(meant.filter((part) => !EMPTY.has(part)), this.findWord(words[0], { last }));
    if (!parts) {
      const group = this.findWord(words[0], { last, other });
      const apart = takeApart(group);
      return apart ? this.findParts(apart, group, last) : [group];
    }
    const group = this.findWord(whole, { last });
    if (parts.every(isTelling)) return this.findParts(parts, group, last);
    if (!group.papers) return words.map((word) => this.findWord(word, { last, purpose: INSTEAD }));
    const apart = parts.map((part) => this.findWord(part, { purpose: BESIDES }));
    const { papers, own } = group; // it is as rare as before
    if (apart.every((part) => part.papers)) addTerms(group, joinGroups(apart), APART);
    return [{ ...group, papers, own }];
  }

  /** The groups of the parts of a compound, for each of which the whole may stand. */
  findParts(parts, whole, last) {
    const groups = parts.map((part, at) => this.findWord(part, { last: last && at === parts.length - 1, purpose: INSTEAD }));
    for (const group of groups) addTerms(group, whole);
    return [...groups, { ...whole, extra: true }];
  }

  /** The group of an abbreviation, for which papers with all words that it stands for may stand. */
  findMeaning(telling, short) {
    const groups = telling.map((word) => this.findWord(word, { purpose: BESIDES }));
    if (groups.every(({ papers }) => papers)) addTerms(short, joinGroups(groups));
    return [short];
  }

  /** Neighbouring words that are also written as one. */
  findWholes(items, chosen) {
    if (items.length > FEW_WORDS || items.some(({ or }) => or)) return [];
    const wholes = [];
    for (const length of [2, 3]) {
      for (let start = 0; start + length <= items.length; start++) {
        const run = items.slice(start, start + length);
        const kept = run.filter((item) => chosen.includes(item));
        if (!kept.length || run.some(({ must }) => must)) continue;
        const [from, to] = [kept[0], kept.at(-1)].map((item) => chosen.indexOf(item));
        const short = this.index.abbreviations.get(this.index.keyOf(run.flatMap(({ words, parts }) => parts ?? words)));
        const whole = this.findKnownWord(short ?? run.map(({ words, whole: own }) => own ?? words.join("")).join(""));
        if (whole.papers) wholes.push({ whole, from, to });
      }
    }
    return wholes;
  }

  /** The group of a word in quotes, for which nothing else may stand. */
  findExactWord(word) {
    const lists = this.shards.map((shard) => shard.findLists(this.reading, word));
    return makeGroup(word, lists.map((of) => (of ? [{ term: word, lists: of, weight: 1, named: true }] : [])));
  }

  /** The group of one word, and of what it begins where no paper has it, or where it is the `last` one. */
  findWord(word, { last = false, other, purpose = WORD } = {}) {
    const endings = [...word].length >= HALF_WORD && !EMPTY.has(word);
    const read = (ahead) => this.shards.map((shard) => shard.findTerms(this.reading, word, { purpose, ahead }));
    let terms = read();
    const known = terms.some(({ exact, same }) => exact || same.length);
    const begins = endings && (last || !known);
    if (begins) terms = read(known ? BESIDES : Math.max(purpose, INSTEAD));
    const group = makeGroup(word, terms.map((shardTerms) => weighTerms(shardTerms, word, begins || isUnspaced(word))));
    if (other) addTerms(group, this.findWord(other, { purpose: BESIDES }));
    return group;
  }

  /** The group of a word that papers have as it stands, or as a compound; an empty one of others. */
  findKnownWord(word) {
    const terms = this.shards.map((shard) => shard.findTerms(this.reading, word, { purpose: BESIDES }));
    const known = terms.some(({ exact, same }) => exact || same.length);
    return makeGroup(word, terms.map((shardTerms) => (known ? weighTerms(shardTerms, word, false) : [])));
  }
}

/** The items that are looked up: those that say something, the longest ones of very many. */
function chooseItems(items) {
  const different = items.filter(({ words }, at) => items.findIndex((item) => item.words.join(" ") === words.join(" ")) === at);
  const telling = different.filter(({ words }) => !words.every((word) => EMPTY.has(word)));
  const some = telling.length ? telling : different;
  const longest = [...some].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_WORDS);
  return some.filter((item) => longest.includes(item));
}

/** The items that say something and are not among those `chosen`. */
function leftOut(items, chosen) {
  const some = new Set(chosen.map(({ words }) => words.join(" ")));
  return items.filter(({ words }) => !some.has(words.join(" ")) && !words.every((word) => EMPTY.has(word)));
}

const lengthOf = ({ words, must }) => words.join("").length + (must ? 100 : 0);
const isTelling = (part) => part.length >= SHORT && !EMPTY.has(part) && !/\d/.test(part);
const isUnspaced = (word) => /[^\u0000-\u02ff]/.test(word);

/** The terms of a shard that may stand for a word, each with its weight. */
function weighTerms({ exact, same, forms, longer, begins }, word, beginning) {
  const weigh = (terms, weight, named) => terms.map(({ term, lists }) => ({ term, lists, weight, named }));
  const own = [...(exact ? weigh([exact], 1, true) : []), ...weigh(same, 1, false), ...weigh(longer, LONGER, false)];
  const frequent = beginning ? begins.map((entry) => ({ ...entry, size: countPapers(entry.lists) })).sort((a, b) => b.size - a.size) : [];
  const share = ({ term, lists }) => ({ term, lists, weight: BEGINS * (0.5 + word.length / term.length / 2), named: true });
  return [...own, ...weigh(forms, FORM, false), ...frequent.slice(0, MOST_BEGINNINGS).map(share)];
}

function makeGroup(word, terms) {
  const count = (some) => some.reduce((sum, { lists }) => sum + countPapers(lists), 0);
  const papers = count(terms.flat());
  const own = count(terms.flat().filter(({ weight }) => weight >= OWN));
  return { word, terms, papers, own: own || papers };
}

/** Lets what stands for `other` stand for the word of `group`, too. */
function addTerms(group, other, weight = COMPOUND) {
  group.terms = group.terms.map((terms, at) => [...terms, ...other.terms[at].map((term) => ({ ...term, weight: term.weight * weight }))]);
  group.papers = Math.max(group.papers, other.papers);
  group.own = Math.max(group.own, other.own);
}

/** One group of several words that a paper must have together. */
function joinGroups(groups) {
  const [first, ...others] = groups.filter(({ extra }) => !extra);
  const together = others.map(({ terms }) => terms);
  return { ...first, terms: first.terms.map((terms, at) => terms.map((term) => ({ ...term, together: [...(term.together ?? []), ...together.map((list) => list[at])] }))) };
}

/** The parts of the compound that a word is written as elsewhere, if that is often so. */
function takeApart({ word, terms }) {
  const all = terms.flat();
  const size = (chosen) => chosen.reduce((sum, { lists }) => sum + countPapers(lists), 0);
  const apart = all.filter(({ term }) => term !== word && term.replaceAll("-", "") === word);
  const joined = all.filter(({ term }) => term === word);
  const parts = apart[0]?.term.split("-") ?? [];
  return parts.length && parts.every(isTelling) && size(apart) >= WRITTEN_APART * size(joined) ? parts : undefined;
}
