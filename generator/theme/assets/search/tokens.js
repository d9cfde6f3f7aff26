// Text taken apart into words, as generator/entries/tokens.py does it.

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST = 40;
const WITHOUT_PARTS = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** The words of `text` in their order: lower case, without accents, and singular. */
export function words(text) {
  return (folded(text).match(WORD) ?? []).map((word) => singular([...word].slice(0, LONGEST).join("")));
}

/** `text` in lower case and without accents. */
export function folded(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[øłđðþßæœı]/g, (letter) => WITHOUT_PARTS[letter]);
}

function singular(word) {
  if (word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
