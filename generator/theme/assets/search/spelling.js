// Misspelt words: the nearest word of titles and names to a word that no paper has.

import { fetchJson } from "./shard.js";

const SHORTEST = 4;
const LONG = 8;
const lists = new Map();

/**
 * Finds the known word nearest to `word`: one mistake away, or two in a long word.
 * @param {string} word a token
 * @param {{folder: string, version: string}} index
 * @returns {Promise<string|undefined>}
 */
export async function correctSpelling(word, { folder, version }) {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const most = word.length < LONG ? 1 : 2;
  const first = await fetchWords(word[0], folder, version);
  const correction = findClosest(word, first, most);
  if (correction) return correction;
  const second = word[1] === word[0] ? [] : await fetchWords(word[1], folder, version);
  return findClosest(word, second, 1);
}

/** How many words a name is compared with that are close to it. */
const CLOSE = 5;

/**
 * Finds the known words that are one mistake away from `word`, the most frequent first.
 * @param {string} word a token
 * @param {{folder: string, version: string}} index
 * @returns {Promise<string[]>}
 */
export async function findCloseWords(word, { folder, version }) {
  if (word.length < SHORTEST) return [];
  const known = await fetchWords(word[0], folder, version);
  return known.filter((other) => other !== word && countMistakes(word, other, 2) < 2).slice(0, CLOSE);
}

/** Letters of the parts into which a word is split. */
const PART = 3;
/** In the lists of so many letters search looks for the second part. */
const SECOND_PARTS = 2;

/**
 * Splits `word` into two known words between which a space is missing.
 * @param {string} word a token
 * @param {{folder: string, version: string}} index
 * @returns {Promise<string[]|undefined>}
 */
export async function splitIntoWords(word, { folder, version }) {
  if (word.length < 2 * PART) return undefined;
  const firsts = (await fetchWords(word[0], folder, version)).filter((other) => word.startsWith(other) && word.length - other.length >= PART);
  const letters = new Set();
  for (const first of firsts.sort((a, b) => b.length - a.length)) {
    const second = word.slice(first.length);
    letters.add(second[0]);
    if (letters.size > SECOND_PARTS) return undefined;
    if ((await fetchWords(second[0], folder, version)).includes(second)) return [first, second];
  }
  return undefined;
}

/** The words that begin with `letter`, the most frequent first. */
function fetchWords(letter, folder, version) {
  const name = /[a-z]/.test(letter) ? letter : "other";
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

/** How many letters are wrong, missing, too many or swapped; `enough` where it is as many. */
function countMistakes(one, other, enough) {
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
