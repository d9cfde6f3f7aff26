// Names after author: and org:, which readers type without quotes: capitalised words, with small
// ones between them.

import { folded, words } from "./tokens.js";

const WORD = String.raw`\p{Lu}[^\s":]*(?=\s|$)`;
const SMALL = String.raw`(?:\p{Ll}{2,3} ){0,2}`;
const NAME = new RegExp(
  String.raw`(?<!\S)(?<field>(?:author|org|organization):)(?<name>${WORD}(?: ${SMALL}${WORD})+)`, "gu",
);

/** `text` with quotes around such names, as far as a paper of `index` has them. */
export async function quoted(text, index) {
  const given = text.trim().replace(/\s+/g, " ");
  let made = given;
  for (const { groups } of given.matchAll(NAME)) {
    const isKnown = groups.field === "author:" ? isAuthor : isOrganization;
    const parts = groups.name.split(" ");
    while (parts.length > 1 && !(await isKnown(parts.join(" "), index))) parts.pop();
    if (parts.length === 1) continue;
    const name = parts.join(" ");
    made = made.replace(`${groups.field}${name}`, () => `${groups.field}"${name}"`);
  }
  return made;
}

async function isAuthor(name, { shards }) {
  const some = await Promise.all(shards.map((shard) => shard.having(words(name), "authors")));
  return some.some(({ length }) => length);
}

async function isOrganization(name, { shards }) {
  const columns = await Promise.all(shards.map((shard) => shard.columns()));
  const asked = folded(name);
  return columns.some(({ organizations }) => organizations.flat().some((other) => folded(other).includes(asked)));
}
