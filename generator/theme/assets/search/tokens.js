// Tokens, the words as search looks them up, as generator/entries/tokens.py makes them.

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST = 40;
const WITHOUT_PARTS = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/**
 * Splits `text` into tokens, in their order: lower case, without accents, and singular.
 * @param {string} text
 * @returns {string[]}
 */
export function tokenize(text) {
  return (foldLetters(text).match(WORD) ?? []).map((word) => makeSingular([...word].slice(0, LONGEST).join("")));
}

/**
 * Makes `text` lower case, without accents.
 * @param {string} text
 * @returns {string}
 */
export function foldLetters(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[øłđðþßæœı]/g, (letter) => WITHOUT_PARTS[letter]);
}

function makeSingular(word) {
  if (word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
