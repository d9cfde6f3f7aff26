// Authors by their whole names: a family name and what stands before it, of one and the same person.

import { papersBy } from "./ranking.js";
import { findCloseWords } from "./spelling.js";
import { splitName, tokenize } from "./tokens.js";

/**
 * The papers of authors who may have that `name`: by shard the numbers of their papers; and what was
 * looked up in place of a misspelt name. Nothing where nobody has such a name.
 * @param {string} name
 * @param {import("./search_index.js").Index} index
 */
export async function findByAuthor(name, index) {
  const words = splitName(name);
  const exact = await findSpelling(name, words, index);
  if (exact) return { papers: exact };
  for (let at = 0; at < Math.min(words.length, 2); at++) {
    for (const other of await findCloseWords(words[at], index)) {
      const corrected = words.with(at, other);
      const papers = await findSpelling(corrected.join(" "), corrected, index);
      if (papers) return { papers, instead: [...corrected.slice(1), corrected[0]].join(" ") };
    }
  }
  return undefined;
}

async function findSpelling(name, words, index) {
  return words.length < 2 ? findWord(tokenize(name, { asked: true }), index) : findWholeName(words, index);
}

/**
 * The papers of authors whose whole name these words are, in either order: by shard their numbers.
 * Nothing where nobody has such a name.
 * @param {string[]} words the family name first, or last
 * @param {import("./search_index.js").Index} index
 */
export async function findWholeName(words, index) {
  const [family, ...given] = words;
  return (await findName(words, index)) ?? findName([...given, family], index);
}

/** The papers of a whole name, the family name first. */
async function findName([family, ...given], { shards }) {
  const found = await Promise.all(shards.map(async (shard) => {
    const names = await shard.findNames(family, given[0]);
    if (given[0].length > 1) names.push(...(await shard.findNames(family, given[0][0])));
    const same = names.filter(([term]) => isSameName(term.split("_").slice(1), given));
    return new Set(same.flatMap(([, lists]) => papersBy(shard, lists)));
  }));
  return found.some(({ size }) => size) ? new Map(shards.map((shard, at) => [shard, found[at]])) : undefined;
}

/** Whether given names may be one person's: equal as far as both have them, initials standing for names. */
function isSameName(one, other) {
  return one.slice(0, other.length).every((part, at) => {
    const asked = other[at];
    return part === asked || (Math.min(part.length, asked.length) === 1 && part[0] === asked[0]);
  });
}

/** The papers with words in authors' names, or, where there are none, with names that begin so. */
async function findWord(words, { shards }) {
  const found = await Promise.all(shards.map(async (shard) => {
    const sets = await Promise.all(words.map(async (word) => {
      const { exact, begins } = await shard.findTerms(word);
      const own = exact ? papersBy(shard, exact.lists) : [];
      return new Set(own.length ? own : begins.flatMap(({ lists }) => papersBy(shard, lists)));
    }));
    const [first = new Set(), ...others] = sets;
    return new Set([...first].filter((number) => others.every((set) => set.has(number))));
  }));
  return found.some(({ size }) => size) ? new Map(shards.map((shard, at) => [shard, found[at]])) : undefined;
}
