// The canonical text of an entry. generator/entries/canonical.py has the rules, and a test compares
// what both make of the same fields, byte by byte.

import { fold, length, paragraphs, words } from "./text.js";

const COLUMNS = 88;
const PROSE = new Set(["summary", "abstract", "note"]);
const BARE_FIELDS = new Set(["published", "date", "upvotes", "comments"]);
const BARE = /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+)$/;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const BREAK = /:( |$)| #/;
const FLOW = /[,?[\]{}]/;
const NO_TEXT = [
  /^(?:~|=|<<|null|true|false|yes|no|on|off|y|n|\+?\.inf|\.nan)$/i,
  /^[+.]?[0-9][0-9A-Fa-fxo_.:]*([-+][0-9]+)?$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$/,
];

/**
 * The text of the entry that holds `fields`, in the order of `schema`, whose address stands in
 * the first line.
 */
export function written(fields, schema) {
  const lines = schema.$id ? [`# yaml-language-server: $schema=${schema.$id}`] : [];
  for (const [name, value] of inOrder(schema, fields)) {
    const below = mapping(schema, name);
    if (below) {
      const inner = inOrder(below, value).flatMap(([key, each]) => linesOf(key, each, "  ", schema));
      lines.push(...(inner.length ? [`${name}:`, ...inner] : []));
    } else {
      lines.push(...linesOf(name, value, "", schema));
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** `value` as text on one line: plain, or in single quotes where it must be. */
export function scalar(value, inFlow = false) {
  const text = fold(String(value));
  const quoted =
    INDICATOR.test(text) ||
    BREAK.test(text) ||
    (inFlow && FLOW.test(text)) ||
    NO_TEXT.some((pattern) => pattern.test(text));
  return quoted ? `'${text.replaceAll("'", "''")}'` : text;
}

/** What the schema says of the mapping `name`, if it is one. */
function mapping(schema, name) {
  const reference = schema.properties[name]?.$ref;
  return reference && schema.$defs[reference.split("/").pop()];
}

function inOrder(schema, fields) {
  return Object.keys(schema.properties)
    .map((name) => [name, fields[name]])
    .filter(([name, value]) => !isEmpty(value) || (name === "authors" && value));
}

function isEmpty(value) {
  if (typeof value === "string") return fold(value) === "";
  return value == null || (typeof value === "object" && Object.keys(value).length === 0);
}

function linesOf(name, value, indent, schema) {
  if (name === "authors") return authors(value, schema);
  if (PROSE.has(name) && !indent) return [`${name}: >-`, ...prose(value, name === "abstract")];
  if (Array.isArray(value)) return list(name, value.filter((item) => !isEmpty(item)), indent);
  if (BARE_FIELDS.has(name) && BARE.test(String(value))) return [`${indent}${name}: ${value}`];
  return [`${indent}${name}: ${scalar(value)}`];
}

function authors(all, schema) {
  const lines = all.flatMap((author) => {
    const given = typeof author === "string" ? { name: author } : author;
    const about = inOrder(schema.$defs.Author, given);
    if (about.length === 1 && about[0][0] === "name") return [`  - ${scalar(about[0][1])}`];
    return about.map(([key, value], number) => `${number ? "    " : "  - "}${key}: ${scalar(value)}`);
  });
  return lines.length ? ["authors:", ...lines] : ["authors: []"];
}

function list(name, items, indent) {
  if (!items.length) return [];
  const line = `${indent}${name}: [${items.map((item) => scalar(item, true)).join(", ")}]`;
  if (length(line) <= COLUMNS) return [line];
  return [`${indent}${name}:`, ...items.map((item) => `${indent}  - ${scalar(item)}`)];
}

function prose(text, apart) {
  const lines = [];
  for (const paragraph of apart ? paragraphs(text) : [text]) {
    if (lines.length) lines.push("", "");
    let line = "";
    for (const word of words(paragraph)) {
      if (line && length(line) + length(word) + 3 > COLUMNS) {
        lines.push(`  ${line}`);
        line = word;
      } else {
        line = line ? `${line} ${word}` : word;
      }
    }
    lines.push(`  ${line}`);
  }
  return lines;
}
