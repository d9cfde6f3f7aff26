// The canonical text of an entry. generator/entries/canonical.py has the rules, and a test compares
// what both write for the same fields, byte by byte.

import { countCharacters, foldSpace, splitParagraphs, splitWords } from "./text.js";

const COLUMNS = 88;
const PROSE = new Set(["summary", "abstract", "note"]);
/** The lists whose items may be mappings, each with its model. */
const RECORDS = { authors: "Author", corrected: "Correction" };
const BARE_FIELDS = new Set(["published", "date", "upvotes", "comments"]);
const BARE = /^(?:[0-9]{4}(?:-[0-9]{2}){1,2}|[0-9]+)$/;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@\x60]/;
const BREAK = /:( |$)| #/;
const FLOW = /[,?[\]{}]/;
const NO_TEXT = [
  /^(?:~|=|<<|null|true|false|yes|no|on|off|y|n|\+?\.inf|\.nan)$/i,
  /^[+.]?[0-9][0-9A-Fa-fxo_.:]*([-+][0-9]+)?$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$/,
];

/**
 * Writes an entry.
 * @param {Object} fields by name
 * @param {Object} schema its JSON Schema: it gives the order, and its address stands in the first line
 * @returns {string} YAML
 */
export function writeEntry(fields, schema) {
  const lines = schema.$id ? [`# yaml-language-server: $schema=${schema.$id}`] : [];
  for (const [name, value] of sortFields(schema, fields)) {
    const below = findMapping(schema, name);
    if (below) {
      const inner = sortFields(below, value).flatMap(([key, inner]) => writeLines(key, inner, "  ", schema));
      lines.push(...(inner.length ? [`${name}:`, ...inner] : []));
    } else {
      lines.push(...writeLines(name, value, "", schema));
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** `value` as text on one line: plain, or in single quotes where it must be. */
export function writeScalar(value, inFlow = false) {
  const text = foldSpace(String(value));
  const needsQuotes =
    INDICATOR.test(text) ||
    BREAK.test(text) ||
    (inFlow && FLOW.test(text)) ||
    NO_TEXT.some((pattern) => pattern.test(text));
  return needsQuotes ? `'${text.replaceAll("'", "''")}'` : text;
}

/** What the schema says of the mapping `name`, if it is one. */
function findMapping(schema, name) {
  const reference = schema.properties[name]?.$ref;
  const definition = reference && schema.$defs[reference.split("/").pop()];
  return definition?.properties && definition;
}

function sortFields(schema, fields) {
  return Object.keys(schema.properties)
    .map((name) => [name, fields[name]])
    .filter(([name, value]) => !isEmpty(value) || (name === "authors" && value));
}

function isEmpty(value) {
  if (typeof value === "string") return foldSpace(value) === "";
  return value == null || (typeof value === "object" && Object.keys(value).length === 0);
}

function writeLines(name, value, indent, schema) {
  if (name in RECORDS) return writeRecords(name, value, schema.$defs[RECORDS[name]]);
  if (PROSE.has(name) && !indent) return [`${name}: >-`, ...writeProse(value, name === "abstract")];
  if (Array.isArray(value)) return writeList(name, value.filter((item) => !isEmpty(item)), indent);
  return [`${indent}${name}: ${writeValue(name, value)}`];
}

/** One value on a line: a date or a count in the fields made for them as it is. */
function writeValue(name, value) {
  return BARE_FIELDS.has(name) && BARE.test(String(value)) ? String(value) : writeScalar(value);
}

function writeRecords(name, items, model) {
  const lines = items.flatMap((item) => {
    const about = sortFields(model, typeof item === "string" ? { name: item } : item);
    if (about.length === 1 && about[0][0] === "name") return [`  - ${writeScalar(about[0][1])}`];
    return about.map(([key, value], number) => `${number ? "    " : "  - "}${key}: ${writeValue(key, value)}`);
  });
  return lines.length ? [`${name}:`, ...lines] : [`${name}: []`];
}

function writeList(name, items, indent) {
  if (!items.length) return [];
  const line = `${indent}${name}: [${items.map((item) => writeScalar(item, true)).join(", ")}]`;
  if (countCharacters(line) <= COLUMNS) return [line];
  return [`${indent}${name}:`, ...items.map((item) => `${indent}  - ${writeScalar(item)}`)];
}

function writeProse(text, hasParagraphs) {
  const lines = [];
  for (const paragraph of hasParagraphs ? splitParagraphs(text) : [text]) {
    if (lines.length) lines.push("", "");
    let line = "";
    for (const word of splitWords(paragraph)) {
      if (line && countCharacters(line) + countCharacters(word) + 3 > COLUMNS) {
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
