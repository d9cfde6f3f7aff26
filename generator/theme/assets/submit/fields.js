// Between the form's controls and an entry's fields. A text that nobody filled in is no field.

import { foldSpace } from "./text.js";

const ORCID_SITE = /^https?:\/\/orcid\.org\//i;
/** Text that looks like an ORCID iD, so that the rules check it as one. */
const LIKE_ORCID = /^[0-9][0-9 -]{8,}.?$/;

/** The fields of an entry, from the form's `controls` (by name) and the chosen `topics`. */
export function readFields(controls, topics) {
  const fields = topics.length ? { topics } : {};
  for (const [path, control] of Object.entries(controls)) {
    const value = readValue(path, control);
    if (value.length) placeField(fields, path.split("."), value);
  }
  return fields;
}

function readValue(path, { value, dataset }) {
  if (dataset.kind === "lines") {
    const lines = value.split("\n").map(foldSpace).filter(Boolean);
    const parseLine = { authors: parseAuthor, corrected: parseCorrection }[path];
    return parseLine ? lines.map(parseLine) : lines;
  }
  if (path === "abstract") return value.trim();
  return path === "contributor" ? foldSpace(value).replace(/^@/, "") : foldSpace(value);
}

function placeField(fields, [first, second], value) {
  if (second) (fields[first] ??= {})[second] = value;
  else fields[first] = value;
}

/** `Ada Example; Invented University; 0000-0002-1825-0097` */
function parseAuthor(line) {
  const [name, ...details] = line.split(";").map((part) => part.trim());
  const fields = { name };
  for (const part of details.filter(Boolean)) {
    const orcid = part.replace(ORCID_SITE, "");
    if (orcid !== part || LIKE_ORCID.test(part)) fields.orcid = orcid.toUpperCase();
    else fields.affiliation = fields.affiliation ? `${fields.affiliation}; ${part}` : part;
  }
  return Object.keys(fields).length > 1 ? fields : name;
}

/** `2026-01-07 The second author was missing.` */
function parseCorrection(line) {
  const [date, ...words] = line.split(" ");
  return words.length ? { date, what: words.join(" ") } : { date };
}

/** A field's `value` as its control shows it: the inverse of `readFields`. */
export function showValue(path, value) {
  if (path === "authors") return value.map(showAuthor).join("\n");
  return Array.isArray(value) ? value.join("\n") : String(value);
}

function showAuthor(author) {
  if (typeof author === "string") return author;
  return [author.name, author.affiliation, author.orcid].filter(Boolean).join("; ");
}

/** The path of the control that a fault's `field` is about: `authors[0].name` is `authors`. */
export function findControlName(field) {
  return field.replace(/\[.*$/, "");
}
