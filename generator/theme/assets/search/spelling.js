// Misspelt words: the nearest word of titles and names to a word that no paper has.

import { fetchJson } from "./shard.js";

const SHORTEST = 4;
/** How many words a name is compared with that are close to it. */
const CLOSE = 8;
const LONG = 8;
const LONG_NAME = 6;
/** Letters of the parts into which a word is split, and in the lists of how many letters their second parts are
 * looked for. */
const PART = 3;
const SECOND_PARTS = 3;
const lists = new Map();

/**
 * Finds what a reader may have meant by `word`: the nearest known word that is one mistake away; else two words
 * between which a space is missing (only those if it is to be `split`); else one that is two mistakes
 * away, if it is long, or that lacks its first letter.
 * @param {string} word a token
 * @param {{folder: string, version: string}} index
 * @param {import("./reading.js").Reading} reading
 * @param {boolean} [split]
 * @returns {Promise<string[]|undefined>} words
 */
export async function findMeant(word, index, reading, split = false) {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const known = await fetchWords(word[0], index, reading);
  const near = split ? undefined : findClosest(word, known, 1);
  const meant = near ? [near] : await splitIntoWords(word, known, index, reading);
  if (meant || split) return meant;
  const far = word.length < LONG ? undefined : findClosest(word, known, 2);
  const other = far ?? (word[1] === word[0] ? undefined : findClosest(word, await fetchWords(word[1], index, reading), 1));
  return other && [other];
}

/** Splits `word` into two known words, the first of which is as frequent as can be. */
async function splitIntoWords(word, known, index, reading) {
  const letters = new Set();
  for (const first of known) {
    if (!word.startsWith(first) || word.length - first.length < PART) continue;
    const second = word.slice(first.length);
    if (letters.add(second[0]).size > SECOND_PARTS) return undefined;
    if ((await fetchWords(second[0], index, reading)).includes(second)) return [first, second];
  }
  return undefined;
}

/**
 * Finds the known words that are one mistake away from `word`, or two from a long name: the nearest and most
 * frequent first.
 * @param {string} word a token
 * @param {{folder: string, version: string}} index
 * @param {import("./reading.js").Reading} reading
 * @returns {Promise<string[]>}
 */
export async function findCloseWords(word, index, reading) {
  if (word.length < SHORTEST) return [];
  const known = await fetchWords(word[0], index, reading);
  return known.map((other) => [other, countMistakes(word, other, 3)]).filter(([, mistakes]) => mistakes && mistakes <= mostMistakes(word))
    .sort(([, a], [, b]) => a - b).slice(0, CLOSE).map(([other]) => other);
}

/**
 * @param {string} word of a name
 * @returns {number} how many mistakes it may have
 */
export function mostMistakes(word) {
  if (word.length < SHORTEST) return 0;
  return word.length < LONG_NAME ? 1 : 2;
}

/** The words that begin with `letter`, the most frequent first; none where they do not fit. */
function fetchWords(letter, { folder, version }, reading) {
  const name = /[a-z]/.test(letter) ? letter : "other";
  if (!reading.affordSpellings(name)) return [];
  if (!lists.has(name)) lists.set(name, fetchJson(`${folder}words/${name}.json?${version}`));
  return lists.get(name);
}

function findClosest(word, known, most) {
  let nearest;
  let least = most + 1;
  for (const other of known) {
    if (Math.abs(other.length - word.length) > least || other === word) continue;
    const distance = Math.min(countMistakes(word, other, least), countMistakes(word, other.replace(/s$/, ""), least));
    if (distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

/** Counts letters that are wrong, missing, too many or swapped; `enough` where it is as many. */
export function countMistakes(one, other, enough) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...next) >= enough) return enough;
    [before, row] = [row, next];
  }
  return row[other.length];
}
