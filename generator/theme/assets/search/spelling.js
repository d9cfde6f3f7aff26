// The nearest word that titles or names have to one that nobody wrote.

import { fetched } from "./shard.js";

const SHORTEST = 4;
const LONG = 8;
const kept = new Map();

/** The known word nearest to `word`, one mistake away, or two in a long one; or nothing. */
export async function nearest(word, { folder, version }) {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const most = word.length < LONG ? 1 : 2;
  const first = await known(word[0], folder, version);
  const found = closest(word, first, most);
  if (found) return found;
  const second = word[1] === word[0] ? [] : await known(word[1], folder, version);
  return closest(word, second, 1);
}

/** The words that begin with `letter`, the most frequent first. */
function known(letter, folder, version) {
  const name = /[a-z]/.test(letter) ? letter : "other";
  if (!kept.has(name)) kept.set(name, fetched(`${folder}words/${name}.json?${version}`));
  return kept.get(name);
}

function closest(word, known, most) {
  let nearest;
  let least = most + 1;
  for (const other of known) {
    if (Math.abs(other.length - word.length) >= least || other === word) continue;
    const distance = mistakes(word, other, least);
    if (distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

/** How many letters are wrong, missing, too many or swapped; `enough` where it is as many. */
function mistakes(one, other, enough) {
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
