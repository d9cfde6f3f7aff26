// What may stand for the words of a query: the words themselves, their forms, what they begin,
// compounds of them, and what readers call the same by another name.

import { EMPTY } from "./query.js";
import { countPapers } from "./ranking.js";
import { correctSpelling, splitIntoWords } from "./spelling.js";

/** Weights of what stands for a word. */
const COMPOUND = 0.95;
const LONGER = 0.9;
const FORM = 0.8;
const MISSPELT = 0.7;
const BEGINS = 0.5;
/** Letters from which a word stands for the words that begin with it. */
const HALF_WORD = 3;
/** How many of these words search follows, the most frequent first. */
const MOST_BEGINNINGS = 30;
/** So many words are looked up at most, the longest ones, and then what else they may be called and neighbours
 * as one: each costs a request for each shard. */
const MOST_LOOKUPS = 10;
const MOST_WORDS = 7;
/** Of so few words, search also looks for two and three neighbours written as one. */
const FEW_WORDS = 4;
/** A part of a compound with fewer letters says too little by itself. */
const SHORT = 3;
/** A compound is taken apart where it is written apart at least so often, compared with one word. */
const WRITTEN_APART = 0.05;

/** Makes the groups of a query's items. */
export class GroupFinder {
  constructor(index, shards) {
    Object.assign(this, { index, shards, corrected: new Map(), lookups: 0, most: Math.floor(MOST_LOOKUPS / shards.length) });
  }

  /** Whether so many further words can be looked up; then they count as looked up. */
  afford(count) {
    if (this.lookups + count > this.most) return false;
    this.lookups += count;
    return true;
  }

  /** The groups of `items`, in their order. */
  async find(items) {
    const chosen = chooseItems(items, Math.min(MOST_WORDS, this.most));
    this.lookups += chosen.length;
    const [groups, wholes] = await Promise.all([Promise.all(chosen.map((item, at) => this.findItem(item, at === chosen.length - 1))), this.findWholes(items, chosen)]);
    for (const { whole, from, to } of wholes) {
      for (let at = from; at <= to; at++) for (const group of groups[at]) addTerms(group, whole);
      groups[from].push({ ...whole, extra: true });
    }
    return groups.flat();
  }

  /** The groups of one item: of a word one; of a compound one of each part. */
  async findItem(item, last) {
    if (item.exact) return [{ ...(await this.findExactWord(item.words[0])), must: true }];
    let groups = await this.findSpelling(item, last);
    if (item.or) groups = [joinGroups(groups)];
    for (const other of item.or ?? []) addTerms(groups[0], joinGroups(await this.findSpelling(other, last)), 1);
    for (const group of groups) group.must = item.must;
    return groups;
  }

  async findSpelling({ words, parts, whole, other }, last) {
    const meant = words.length === 1 && this.index.synonyms.get(this.index.forms.keyOf(words[0]));
    const telling = meant && meant.filter((part) => !EMPTY.has(part));
    if (meant && this.afford(telling.length)) return this.findMeaning(telling, await this.findWord(words[0], last));
    if (!parts) {
      const group = await this.findWord(words[0], last, other);
      const apart = takeApart(group);
      return apart ? this.findParts(apart, group, last) : [group];
    }
    const group = await this.findWord(whole, last);
    if (parts.every(isTelling)) return this.findParts(parts, group, last);
    return group.papers ? [group] : Promise.all(words.map((word) => this.findWord(word, last)));
  }

  /** The groups of the parts of a compound, for each of which the whole may stand. */
  async findParts(parts, whole, last) {
    const groups = await Promise.all(parts.map((part, at) => this.findWord(part, last && at === parts.length - 1)));
    for (const group of groups) addTerms(group, whole);
    return [...groups, { ...whole, extra: true }];
  }

  /** The group of an abbreviation, for which papers with all words that it stands for may stand. */
  async findMeaning(telling, short) {
    const long = joinGroups(await Promise.all(telling.map((word) => this.findWord(word, false))));
    addTerms(short, long);
    return [short];
  }

  /** Neighbouring words that are also written as one. */
  async findWholes(items, chosen) {
    if (items.length > FEW_WORDS || items.some(({ or }) => or)) return [];
    const runs = [];
    for (const length of [2, 3]) {
      for (let from = 0; from < items.length; from++) {
        const run = items.slice(from, from + length);
        const kept = run.filter((item) => chosen.includes(item));
        if (run.length < length || !kept.length || run.some(({ must }) => must)) continue;
        const [first, end] = [kept[0], kept.at(-1)].map((item) => chosen.indexOf(item));
        runs.push({ text: run.map(({ whole, words }) => whole ?? words.join("")).join(""), spaced: run.flatMap(({ words, parts }) => parts ?? words), first, end });
      }
    }
    const wholes = await Promise.all(runs.filter(() => this.afford(1)).map(async ({ text, spaced, first, end }) => {
      const short = this.index.abbreviations.get(this.index.keyOf(spaced));
      const whole = await this.findWord(short ?? text, false, undefined, true);
      return { whole, from: first, to: end };
    }));
    return wholes.filter(({ whole }) => whole.papers);
  }

  /** The group of a word in quotes, for which nothing else may stand. */
  async findExactWord(word) {
    const lists = await Promise.all(this.shards.map((shard) => shard.findLists(word)));
    return makeGroup(word, lists.map((of) => (of ? [{ term: word, lists: of, weight: 1, named: true }] : [])));
  }

  /** The group of one word; of an `unbroken` one without what it begins. */
  async findWord(word, last, other, unbroken = false) {
    const terms = await Promise.all(this.shards.map((shard) => shard.findTerms(word, unbroken)));
    const known = terms.some(({ exact, same }) => exact || same.length);
    if (unbroken && !known) return makeGroup(word, terms.map(() => []));
    const begins = !unbroken && [...word].length >= HALF_WORD && (last || !known) && !EMPTY.has(word);
    const group = makeGroup(word, terms.map((shardTerms) => weighTerms(shardTerms, word, begins || isUnspaced(word))));
    if (other) addTerms(group, await this.findWord(other, false));
    return group;
  }

  /** Adds to those of `groups` that are not known what their word may be a mistake for; whether any was. */
  async correct(groups) {
    const answers = await Promise.all(groups.filter(({ extra }) => !extra).map((group) => this.correctGroup(group)));
    return answers.some(Boolean);
  }

  async correctGroup(group) {
    const { word } = group;
    const other = (await correctSpelling(word, this.index)) ?? (await splitIntoWords(word, this.index));
    if (!other || this.corrected.has(word)) return false;
    const words = [other].flat();
    addTerms(group, joinGroups(await Promise.all(words.map((one) => this.findWord(one, false)))), MISSPELT);
    this.corrected.set(word, words.join(" "));
    return true;
  }
}

/** The items that are looked up: those that say something, the longest ones of very many. */
function chooseItems(items, most) {
  const different = items.filter(({ words }, at) => items.findIndex((item) => item.words.join(" ") === words.join(" ")) === at);
  const telling = different.filter(({ words }) => !words.every((word) => EMPTY.has(word)));
  const some = telling.length ? telling : different;
  const longest = [...some].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, most);
  return some.filter((item) => longest.includes(item));
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
  const papers = terms.flat().reduce((sum, { lists }) => sum + countPapers(lists), 0);
  return { word, terms, papers };
}

/** Lets what stands for `other` stand for the word of `group`, too. */
function addTerms(group, other, weight = COMPOUND) {
  group.terms = group.terms.map((terms, at) => [...terms, ...other.terms[at].map((term) => ({ ...term, weight: term.weight * weight }))]);
  group.papers = Math.max(group.papers, other.papers);
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
