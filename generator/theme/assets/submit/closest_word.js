// The known word that an unknown one was most likely meant as: the same measure as Python's
// difflib, so that the page and the checker ask the same question.

const ALIKE = 0.6;

/** The word of `known` that is nearest to `word`, or undefined where none is near. */
export function nearest(word, known) {
  let best;
  for (const each of known) {
    const ratio = likeness(each, word);
    if (ratio < ALIKE) continue;
    if (!best || ratio > best.ratio || (ratio === best.ratio && each > best.each)) best = { ratio, each };
  }
  return best?.each;
}

/** Twice the characters that match, by the characters that there are. */
function likeness(first, second) {
  const [a, b] = [[...first], [...second]];
  const total = a.length + b.length;
  return total ? (2 * matching(a, b, 0, a.length, 0, b.length)) / total : 1;
}

/** The length of the longest common part, and of those to both sides of it. */
function matching(a, b, fromA, toA, fromB, toB) {
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
    matching(a, b, fromA, startA, fromB, startB) +
    size +
    matching(a, b, startA + size, toA, startB + size, toB)
  );
}
