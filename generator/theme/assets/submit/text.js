// Text as the generator has it: white space folded, lengths in code points, values as faults
// quote them.

// White space is what Python takes for it.
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACES = new RegExp(`[${SPACE}]+`, "u");
const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu");
const PARAGRAPH_BREAK = new RegExp(`\\n[ \\t\\r]*\\n|\\n {2,}(?=[^${SPACE}])`, "u");

/** `value` on one line, every run of white space one space. */
export function fold(value) {
  return words(value).join(" ");
}

/** The words of `value`. */
export function words(value) {
  return value.split(SPACES).filter(Boolean);
}

/** The paragraphs of `value`, each on one line. */
export function paragraphs(value) {
  return value.replace(AROUND, "").split(PARAGRAPH_BREAK).map(fold).filter(Boolean);
}

/** How many code points `value` has. */
export function length(value) {
  return [...value].length;
}

/** `value` as it stands in a message: quoted and not too long. */
export function shown(value) {
  const points = [...value];
  return printable(`"${points.length <= 60 ? value : `${points.slice(0, 57).join("")}...`}"`);
}

/** `value` with nothing in it that does not show. */
export function printable(value) {
  const code = (character) => character.codePointAt(0).toString(16).padStart(4, "0");
  return value.replace(/(?! )[\p{C}\p{Z}]/gu, (character) => `\\u${code(character)}`);
}

/** `1,000` */
export function grouped(number) {
  return number.toLocaleString("en-US");
}
