// The known word that an unknown one was most likely meant as, by the measure of Python's difflib, so
// that the page and `papers check` propose the same word.

const ALIKE = 0.6;

/**
 * Finds the word of `known` that is closest to `word`.
 * @param {string} word
 * @param {string[]} known
 * @returns {string|undefined} undefined where none is close
 */
export function findClosestWord(word, known) {
  let best;
  for (const other of known) {
    const ratio = compare(other, word);
    if (ratio < ALIKE) continue;
    if (!best || ratio > best.ratio || (ratio === best.ratio && other > best.word)) best = { ratio, word: other };
  }
  return best?.word;
}

/** Twice the characters that match, by the characters that there are. */
function compare(first, second) {
  const [a, b] = [[...first], [...second]];
  const total = a.length + b.length;
  return total ? (2 * countMatching(a, b, 0, a.length, 0, b.length)) / total : 1;
}

/** The length of the longest common part, and of those to both sides of it. */
function countMatching(a, b, fromA, toA, fromB, toB) {
  let [startA, startB, size] = [fromA, fromB, 0];
  let before = new Map();
  for (let i = fromA; i < toA; i += 1) {
    const here = new Map();
    for (let j = fromB; j < toB; j += 1) {
      if (a[i] !== b[j]) continue;
      const run = (before.get(j - 1) ?? 0) + 1;
      here.set(j, run);
      if (run > size) [startA, startB, size] = [i - run + 1, j - run + 1, run];
    }
    before = here;
  }
  if (!size) return 0;
  return (
    countMatching(a, b, fromA, startA, fromB, startB) +
    size +
    countMatching(a, b, startA + size, toA, startB + size, toB)
  );
}
