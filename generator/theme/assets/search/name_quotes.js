// Names after author: and org:, which readers type without quotes: some words, with small ones between
// them.

import { findByAuthor, findWholeName } from "./people.js";
import { foldLetters, splitName } from "./tokens.js";

const WORD = String.raw`\p{L}[^\s":]*(?=\s|$)`;
const SMALL = String.raw`(?:\p{Ll}{2,3} ){0,2}`;
const NAME = new RegExp(
  String.raw`(?<!\S)(?<field>-?(?:author|org|organization):) ?(?<name>${WORD}(?: ${SMALL}${WORD}){1,3})`, "gu",
);
const CAPITALISED = /^\p{Lu}\S*(?: \p{Ll}{2,3})*(?: \p{Lu}\S*)+$/u;

const TWO_WORDS = /^[^\s,]+ [^\s,]+$/;

/**
 * Puts quotes around such names, as far as a paper has them.
 * @param {string} text what the reader typed
 * @param {import("./search_index.js").Index} index
 * @param {import("./reading.js").Reading} reading
 * @returns {Promise<string>}
 */
export async function quoteNames(text, index, reading) {
  const typed = text.trim().replace(/\s+/g, " ");
  let result = typed;
  for (const { 0: part, groups } of typed.matchAll(NAME)) {
    const isKnown = groups.field.endsWith("author:") ? isAuthor : isOrganization;
    const words = groups.name.split(" ");
    while (words.length > 1 && !(await isKnown(words.join(" "), index, reading))) words.pop();
    if (words.length === 1) continue;
    const name = words.join(" ");
    result = result.replace(part, () => `${groups.field}"${name}"${groups.name.slice(name.length)}`);
  }
  return result;
}

/** Whether somebody is called so. Names in capitals may be misspelt; others are first and last name. */
async function isAuthor(name, index, reading) {
  if (CAPITALISED.test(name)) return (await findByAuthor(name, index, reading)) !== undefined;
  return TWO_WORDS.test(name) && (await findWholeName(splitName(name), index, reading)) !== undefined;
}

async function isOrganization(name, { shards }) {
  const columns = await Promise.all(shards.map((shard) => shard.fetchColumns()));
  const asked = foldLetters(name);
  return columns.some(({ organizations }) => organizations.flat().some((other) => foldLetters(other).includes(asked)));
}
