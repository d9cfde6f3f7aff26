// Names after author: and org:, which readers type without quotes: capitalised words, with small
// ones between them.

import { findByAuthor } from "./people.js";
import { foldLetters } from "./tokens.js";

const WORD = String.raw`\p{Lu}[^\s":]*(?=\s|$)`;
const SMALL = String.raw`(?:\p{Ll}{2,3} ){0,2}`;
const NAME = new RegExp(
  String.raw`(?<!\S)(?<field>(?:author|org|organization):)(?<name>${WORD}(?: ${SMALL}${WORD})+)`, "gu",
);

/**
 * Puts quotes around such names, as far as a paper has them.
 * @param {string} text what the reader typed
 * @param {import("./search_index.js").Index} index
 * @returns {Promise<string>}
 */
export async function quoteNames(text, index) {
  const typed = text.trim().replace(/\s+/g, " ");
  let result = typed;
  for (const { groups } of typed.matchAll(NAME)) {
    const isKnown = groups.field === "author:" ? isAuthor : isOrganization;
    const parts = groups.name.split(" ");
    while (parts.length > 1 && !(await isKnown(parts.join(" "), index))) parts.pop();
    if (parts.length === 1) continue;
    const name = parts.join(" ");
    result = result.replace(`${groups.field}${name}`, () => `${groups.field}"${name}"`);
  }
  return result;
}

async function isAuthor(name, index) {
  return (await findByAuthor(name, index)) !== undefined;
}

async function isOrganization(name, { shards }) {
  const columns = await Promise.all(shards.map((shard) => shard.fetchColumns()));
  const asked = foldLetters(name);
  return columns.some(({ organizations }) => organizations.flat().some((other) => foldLetters(other).includes(asked)));
}
