// Tokens, the words as search looks them up, as generator/entries/tokens.py makes them.

const WORD = /[\p{L}\p{N}](?:\+\+|#)(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/g;
const UNSPACED =
  "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u3005\u3007\u3040-\u30ff\u3130-\u318f" +
  "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff" +
  "\u{16fe0}-\u{18dff}\u{1b000}-\u{1b16f}\u{20000}-\u{3ffff}";
const RUN = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const LONGEST = 40;
const WITHOUT_PARTS = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ς: "σ" };
const TWO_LETTERS = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
const GREEK_NAMES =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" ");
const GREEK_LETTER = /(?<![α-ω])[α-ω](?![α-ω])/gu;
const PART = /[a-z]+|[0-9]+/g;
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/**
 * Splits `text` into tokens, in their order: lower case, without accents; text without spaces into
 * overlapping pairs of characters, and its last character, which a query does not have.
 * @param {string} text
 * @param {{asked: boolean}} [options]
 * @returns {string[]}
 */
export function tokenize(text, { asked = false } = {}) {
  return (foldLetters(text).match(WORD) ?? []).flatMap((word) => (IS_UNSPACED.test(word) ? splitUnspaced(word, asked) : [cut(word)]));
}

function splitUnspaced(word, asked) {
  return word.match(RUN).flatMap((run) => {
    if (!IS_UNSPACED.test(run)) return [cut(run)];
    const characters = [...run];
    const pairs = characters.map((_, at) => characters.slice(at, at + 2).join(""));
    return asked && pairs.length > 1 ? pairs.slice(0, -1) : pairs;
  });
}

function cut(word) {
  return word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word;
}

/**
 * Makes `text` lower case, without accents and invisible characters.
 * @param {string} text
 * @returns {string}
 */
export function foldLetters(text) {
  const bare = text.replace(INVISIBLE, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFC");
  return bare.replace(/[øłđðþßæœıς]/g, (letter) => WITHOUT_PARTS[letter]);
}

/**
 * The parts of a compound or a version: `fine`, `tuning`; `gpt`, `4`, `o`; none of other words.
 * @param {string} text without spaces
 * @returns {string[]}
 */
export function splitCompound(text) {
  const bare = foldLetters(text).replace(GREEK_LETTER, (letter) => GREEK_NAMES[letter.codePointAt(0) - 0x3b1]);
  if (!/^[a-z0-9]+(?:[-.‐‑‒–][a-z0-9]+)*$/.test(bare)) return [];
  const parts = bare.match(PART);
  return parts.length > 1 && /[a-z]/.test(bare) ? parts : [];
}

/**
 * The other word that a word of a query may be written as: Müller as `mueller`, α as `alpha`.
 * @param {string} text
 * @returns {string|undefined} a token
 */
export function spellOtherwise(text) {
  const small = text.normalize("NFC").toLowerCase();
  const other = small.replace(/[äöüåø]/g, (letter) => TWO_LETTERS[letter]).replace(GREEK_LETTER, (letter) => GREEK_NAMES[letter.codePointAt(0) - 0x3b1]);
  return other === small ? undefined : tokenize(other)[0];
}

/**
 * The words of a person's name, the family name first: `lindo`, `ada`, `v` of “Ada V. Lindo” and
 * of “Lindo, Ada V.”.
 * @param {string} name
 * @returns {string[]}
 */
export function splitName(name) {
  const [before, after] = name.split(",");
  const inOrder = after?.trim() ? `${after} ${before}` : before;
  const pieces = inOrder.replace(/\./g, ". ").split(/\s+/).map((piece) => (foldLetters(piece).match(WORD) ?? []).join(""));
  const words = pieces.filter((piece) => piece && !SUFFIXES.has(piece));
  return words.length ? [words.at(-1), ...words.slice(0, -1)] : [];
}
