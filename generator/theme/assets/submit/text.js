// Text as the generator has it: white space folded, lengths in code points, values as faults
// quote them.

// White space is what Python takes for it.
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACES = new RegExp(`[${SPACE}]+`, "u");
const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu");
const PARAGRAPH_BREAK = new RegExp(`\\n[ \\t\\r]*\\n|\\n {2,}(?=[^${SPACE}])`, "u");

/** Puts `value` on one line, with single spaces. */
export function foldSpace(value) {
  return splitWords(value).join(" ");
}

/** Splits `value` into words, with letters with accents as one character each. */
export function splitWords(value) {
  return value.normalize("NFC").split(SPACES).filter(Boolean);
}

/** Splits `value` into paragraphs, each on one line. */
export function splitParagraphs(value) {
  return value.replace(AROUND, "").split(PARAGRAPH_BREAK).map(foldSpace).filter(Boolean);
}

/** Counts the code points of `value`. */
export function countCharacters(value) {
  return [...value].length;
}

/** Quotes `value` for a message, and cuts it where it is too long. */
export function quote(value) {
  const points = [...value];
  return escapeInvisible(`"${points.length <= 60 ? value : `${points.slice(0, 57).join("")}...`}"`);
}

/** Escapes the characters of `value` that do not show. */
export function escapeInvisible(value) {
  const code = (character) => character.codePointAt(0).toString(16).padStart(4, "0");
  return value.replace(/(?! )[\p{C}\p{Z}]/gu, (character) => `\\u${code(character)}`);
}
