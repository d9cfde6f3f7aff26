// The records of a file that names papers: CSL-JSON, RIS, BibTeX, or any text with links, such as the list in
// Markdown. Of each record: the names by which the site may have the paper, the note and the tags.

import { gettext } from "../every_page/language.js";
import { parseTags } from "../every_page/saved_papers.js";
import { identify } from "../search/identify.js";

const PAGE = /\/papers\/([a-z0-9.-]+)\/?(?:[?#].*)?$/;
const ID = /^(?=.{1,80}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const RIS_LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
const LINK = /https?:\/\/[^\s()<>\]]+|\b\d{4}\.\d{4,5}\b/g;
const COMMANDS = { "\\textbackslash{}": "\\", "\\textasciitilde{}": "~", "\\textasciicircum{}": "^" };
const COMMAND = /\\text(?:backslash|asciitilde|asciicircum)\{\}|\\([&%$#_{}])|[{}]/g;

/**
 * @typedef {Object} FileRecord
 * @property {string[]} ids under which the site may have the paper, the most likely first
 * @property {string} note
 * @property {string[]} tags
 */

/**
 * Reads a file.
 * @param {string} text
 * @returns {FileRecord[]} those that name a paper
 */
export function readRecords(text) {
  return chooseFormat(text)(text).filter(({ ids }) => ids.length);
}

function chooseFormat(text) {
  if (/^\s*[[{]/.test(text)) return readCsl;
  if (/^TY {1,2}- /m.test(text)) return readRis;
  if (/^\s*@\w+\s*\{/m.test(text)) return readBibtex;
  return readLinks;
}

function makeRecord(names, note = "", tags = "") {
  const texts = names.filter((name) => typeof name === "string" && name.length < 2000);
  return { ids: [...new Set(texts.flatMap(findIds))], note: String(note), tags: parseTags(String(tags)) };
}

/** An address on the site, an arXiv id or DOI, or the key by which the site's citations name a paper. */
function findIds(name) {
  const key = name.replace(/^arxiv-/, "");
  return [PAGE.exec(name)?.[1], identify(name).id, ID.test(key) ? key : undefined].filter(Boolean);
}

function readCsl(text) {
  let items;
  try {
    items = JSON.parse(text);
  } catch {
    return [];
  }
  items = Array.isArray(items) ? items : items.items;
  return (Array.isArray(items) ? items : []).map((item) => makeRecord([item?.id, item?.number, item?.URL, item?.DOI], item?.note, item?.keyword));
}

function readRis(text) {
  return text.split(/^ER {1,2}-.*$/m).map((part) => {
    const lines = part.split(/\r?\n/).map((line) => RIS_LINE.exec(line)).filter(Boolean);
    const find = (...tags) => lines.filter(([, tag]) => tags.includes(tag)).map(([, , value]) => value.trim());
    return makeRecord(find("ID", "M1", "UR", "DO"), find("N1").join("\n"), find("KW").join("\n"));
  });
}

function readBibtex(text) {
  const starts = [...text.matchAll(/@\w+\s*\{\s*([^\s,{}]+)\s*,/g)];
  return starts.map((start, index) => {
    const fields = readFields(text.slice(start.index + start[0].length, starts[index + 1]?.index));
    const { eprint, url, doi, annote, keywords } = fields;
    return makeRecord([start[1], eprint, url, doi], annote, keywords);
  });
}

/** The fields of an entry, from behind its key on: `name = {value}`, `"value"` or a number. */
function readFields(text) {
  const fields = {};
  const name = /\s*,?\s*([a-z][\w-]*)\s*=\s*/iy;
  for (let match = name.exec(text); match; match = name.exec(text)) {
    const end = findEnd(text, name.lastIndex);
    const value = text.slice(name.lastIndex, end).trim().replace(/^"|"$/g, "");
    fields[match[1].toLowerCase()] = value.replace(COMMAND, (command, character) => COMMANDS[command] ?? character ?? "");
    name.lastIndex = end;
  }
  return fields;
}

/** Where the value ends that begins at `start`: at a comma or the entry's brace, outside of braces and quotes. */
function findEnd(text, start) {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && depth-- === 0) return at;
    else if (text[at] === '"' && depth === 0) isQuoted = !isQuoted;
    else if (text[at] === "," && depth === 0 && !isQuoted) return at;
  }
  return text.length;
}

/** A record begins with each line that names a paper; indented lines below it have its tags and its note. */
function readLinks(text) {
  const records = [];
  const tags = gettext("Tags: %(tags)s", { tags: "" }).trim();
  for (const line of text.split(/\r?\n/)) {
    const [, mark, own] = /^ {2}(> ?)?(.*)$/.exec(line) ?? [];
    const record = records.at(-1);
    if (own !== undefined && record && (mark || own.startsWith(tags))) {
      const plain = own.replace(/\\([\\`*_[\]<>&])/g, "$1");
      if (mark) record.note = record.note ? `${record.note}\n${plain}` : plain;
      else record.tags = parseTags(plain.slice(tags.length));
    } else if (LINK.test(line)) {
      records.push(makeRecord(line.match(LINK)));
    }
    LINK.lastIndex = 0;
  }
  return records;
}
