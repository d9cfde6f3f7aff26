// Between the form's controls and an entry's fields. A text that nobody filled in is no field.

import { fold } from "./text.js";

const ORCID_SITE = /^https?:\/\/orcid\.org\//i;
/** Text that looks like an ORCID iD, so that the rules check it as one. */
const LIKE_ORCID = /^[0-9][0-9 -]{8,}.?$/;

/** The fields of an entry, from the form's `controls` (by name) and the chosen `topics`. */
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
    const orcid = part.replace(ORCID_SITE, "");
    if (orcid !== part || LIKE_ORCID.test(part)) about.orcid = orcid.toUpperCase();
    else about.affiliation = about.affiliation ? `${about.affiliation}; ${part}` : part;
  }
  return Object.keys(about).length > 1 ? about : name;
}

/** The path of the control that a fault's `field` is about: `authors[0].name` is `authors`. */
export function controlOf(field) {
  return field.replace(/\[.*$/, "");
}
