// Between the form's controls and an entry's fields. A text that nobody filled in is no field.

import { fold } from "./text.js";

const ORCID = /^(?:https?:\/\/orcid\.org\/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])$/i;
/** What was meant for an ORCID iD, and is to be judged as one. */
const LIKE_ORCID = /^(?:https?:\/\/orcid\.org\/.*|[0-9][0-9 -]{8,}.?)$/i;

/** The fields of the entry that `controls` (by name) and the `topics` chosen make. */
export function entryOf(controls, topics) {
  const fields = topics.length ? { topics } : {};
  for (const [path, control] of Object.entries(controls)) {
    const value = valueOf(path, control);
    if (value.length) place(fields, path.split("."), value);
  }
  return fields;
}

function valueOf(path, { value, dataset }) {
  if (dataset.kind === "lines") {
    const lines = value.split("\n").map(fold).filter(Boolean);
    return path === "authors" ? lines.map(author) : lines;
  }
  if (path === "abstract") return value.trim();
  return path === "contributor" ? fold(value).replace(/^@/, "") : fold(value);
}

function place(fields, [first, second], value) {
  if (second) (fields[first] ??= {})[second] = value;
  else fields[first] = value;
}

/** `Ada Example; Invented University; 0000-0002-1825-0097` */
function author(line) {
  const [name, ...more] = line.split(";").map((part) => part.trim());
  const about = { name };
  for (const part of more.filter(Boolean)) {
    const orcid = ORCID.exec(part);
    if (orcid || LIKE_ORCID.test(part)) about.orcid = orcid ? orcid[1].toUpperCase() : part;
    else about.affiliation = about.affiliation ? `${about.affiliation}; ${part}` : part;
  }
  return Object.keys(about).length > 1 ? about : name;
}

/** The path of the control that a fault's `field` is about: `authors[0].name` is `authors`. */
export function controlOf(field) {
  return field.replace(/\[.*$/, "");
}
