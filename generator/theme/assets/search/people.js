// Authors by their whole names: a family name and what stands before it, of one and the same person.

import { countPapers, papersBy } from "./ranking.js";
import { INSTEAD, WORD } from "./reading.js";
import { countMistakes, findCloseWords, mostMistakes } from "./spelling.js";
import { splitName, tokenize } from "./tokens.js";

/**
 * The papers of authors who may have that `name`: by shard the numbers of their papers; and what was
 * looked up in place of a misspelt name. Nothing where nobody has such a name.
 * @param {string} name
 * @param {import("./search_index.js").Index} index
 * @param {import("./reading.js").Reading} reading
 */
export async function findByAuthor(name, index, reading) {
  const words = splitName(name);
  const exact = words.length < 2 ? await findWord(tokenize(name, { asked: true }), index, reading) : await findWholeName(words, index, reading);
  if (exact) return { papers: exact };
  if (words.length < 2) return findNearWord(words, index, reading);
  const [family, ...given] = words;
  return (await findNearName(words, index, reading)) ?? findNearName([...given, family], index, reading);
}

/**
 * The papers of authors whose whole name these words are, in either order: by shard their numbers.
 * Nothing where nobody has such a name.
 * @param {string[]} words the family name first, or last
 * @param {import("./search_index.js").Index} index
 * @param {import("./reading.js").Reading} reading
 * @param {boolean} [spelled] whether somebody's name has to be spelled out like that, not with initials alone
 */
export async function findWholeName(words, index, reading, spelled = false) {
  const [family, ...given] = words;
  return (await findName(words, index, reading, spelled)) ?? findName([...given, family], index, reading, spelled);
}

/** The papers of a whole name, the family name first; where it has to be `spelled` out, only if somebody has it
 * not by initials alone. */
async function findName([family, ...given], { shards }, reading, spelled) {
  const same = await reading.complete(() => shards.map((shard) => listNames(shard, reading, family, given[0]).filter(([term]) => isSameName(term.split("_").slice(1), given))));
  if (spelled && !same.flat().some(([term]) => term.startsWith(`${family}_${given[0]}`))) return undefined;
  return byShard(shards, same.map((names, at) => new Set(names.flatMap(([, lists]) => papersBy(shards[at], lists)))));
}

/** The terms of names of that family that begin as `given` does, and of those with the same initial. */
function listNames(shard, reading, family, given) {
  return [...new Set([given, given[0]])].flatMap((beginning) => shard.findNames(reading, family, beginning));
}

/** The papers of the name nearest to a misspelt one, the family name first; each of its words may have mistakes. */
async function findNearName([family, ...given], index, reading) {
  const families = [family, ...(await findCloseWords(family, index, reading))];
  const names = await reading.complete(() => families.flatMap((near) => index.shards.flatMap((shard) => listNames(shard, reading, near, given[0]))));
  const near = names.map(([term, lists]) => ({ term, papers: countPapers(lists), mistakes: countInName(term.split("_"), [family, ...given]) }))
    .filter(({ mistakes }) => Number.isFinite(mistakes)).sort((a, b) => a.mistakes - b.mistakes || b.papers - a.papers);
  if (!near.length) return undefined;
  const [nearest, ...others] = near[0].term.split("_");
  const papers = await findName([nearest, ...others], index, reading);
  return papers && { papers, instead: [...others, nearest].join(" ") };
}

/** How many mistakes `typed` has if that name is meant, as far as it has it; infinitely many in a word that is another one. */
function countInName(name, typed) {
  return typed.reduce((sum, word, at) => {
    const part = name[at];
    if (part === undefined) return sum;
    if (at && Math.min(part.length, word.length) === 1) return part[0] === word[0] ? sum : Infinity;
    const mistakes = countMistakes(word, part, mostMistakes(word) + 1);
    return mistakes > mostMistakes(word) ? Infinity : sum + mistakes;
  }, 0);
}

/** The papers of people with a name of one word that is near to a misspelt one. */
async function findNearWord([word = ""], index, reading) {
  for (const other of await findCloseWords(word, index, reading)) {
    const papers = await findWord([other], index, reading);
    if (papers) return { papers, instead: other };
  }
  return undefined;
}

/** Whether given names may be one person's: equal as far as both have them, initials standing for names. */
function isSameName(one, other) {
  return one.slice(0, other.length).every((part, at) => {
    const asked = other[at];
    return part === asked || (Math.min(part.length, asked.length) === 1 && part[0] === asked[0]);
  });
}

/** The papers with words in authors' names, or, where there are none, with names that begin so. */
async function findWord(words, { shards }, reading) {
  const found = await reading.complete(() => shards.map((shard) => {
    const sets = words.map((word) => {
      const { exact, begins } = shard.findTerms(reading, word, { purpose: WORD, ahead: INSTEAD });
      const own = exact ? papersBy(shard, exact.lists) : [];
      return new Set(own.length ? own : begins.flatMap(({ lists }) => papersBy(shard, lists)));
    });
    const [first = new Set(), ...others] = sets;
    return new Set([...first].filter((number) => others.every((set) => set.has(number))));
  }));
  return byShard(shards, found);
}

/** What was found by shard; nothing where nothing was. */
function byShard(shards, found) {
  return found.some(({ size }) => size) ? new Map(shards.map((shard, at) => [shard, found[at]])) : undefined;
}
