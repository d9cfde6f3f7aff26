// The facts of a paper, from DataCite (which has every paper on arXiv, and many other DOIs) and
// from Crossref (which has most DOIs of publishers), as fields of an entry.

import { parseHtml } from "../every_page/trusted.js";
import { PATIENCE, SERVICES } from "./services.js";
import { foldSpace, splitParagraphs } from "./text.js";

/** A failure whose message tells the reader what went wrong, and what to do about it. */
export class Failure extends Error {}

const NAMES = { datacite: "DataCite", crossref: "Crossref" };
const READERS = { datacite: readDatacite, crossref: readCrossref };

/**
 * Asks the services for the fields of a paper.
 * @param {{id?: string, doi?: string}} paper
 * @returns {Promise<{service: string, fields: Object}>} the fields, and the name of the service that has them
 * @throws {Failure}
 */
export async function fetchFacts({ id, doi }) {
  const arxiv = id && `10.48550/arXiv.${id.replace(/^([a-z-]+)-([0-9]{7})$/, "$1/$2")}`;
  if (arxiv) return ask("datacite", arxiv);
  try {
    return await ask("crossref", doi);
  } catch (failure) {
    if (!failure.notFound) throw failure;
    return ask("datacite", doi);
  }
}

async function ask(service, doi) {
  const name = NAMES[service];
  const answer = await fetchAnswer(SERVICES[service] + encodeURIComponent(doi), name);
  let fields;
  try {
    fields = READERS[service](answer);
  } catch {
    throw new Failure(`${name} answered with something else; fill in by hand.`);
  }
  return { service: name, fields };
}

async function fetchAnswer(address, name) {
  let response;
  try {
    response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new Failure(`${name} answered with something else; fill in by hand.`);
    }
    throw new Failure(
      error.name === "TimeoutError"
        ? `${name} did not answer in time; try again, or fill in by hand.`
        : `${name} cannot be reached; look to your connection, or fill in by hand.`,
    );
  }
  if (response.status === 404) {
    const failure = new Failure(`${name} does not know it (yet); check it, or fill in by hand.`);
    throw Object.assign(failure, { notFound: true });
  }
  if (response.status === 429) {
    throw new Failure(`${name} has too much to do; try again in a minute, or fill in by hand.`);
  }
  throw new Failure(`${name} has trouble (it says ${response.status}); fill in by hand.`);
}

function readDatacite({ data: { attributes: known } }) {
  const find = (list, type, key) => list?.find((item) => item[key] === type);
  const first = known.dates?.filter((item) => item.dateType === "Submitted").map((item) => item.date);
  const issued = find(known.dates, "Issued", "dateType")?.date;
  return cleanFields({
    title: (known.titles.find((title) => !title.titleType) ?? known.titles[0]).title, // not a translation
    authors: known.creators.map(nameCreator),
    published: cutDate(first?.sort()[0] ?? issued),
    abstract: find(known.descriptions, "Abstract", "descriptionType")?.description,
    doi: /^10\.48550\//.test(known.doi) ? undefined : known.doi,
  });
}

function readCrossref({ message: known }) {
  const parts = (known.published ?? known.issued)?.["date-parts"]?.[0] ?? [];
  const date = parts.map((part) => String(part ?? "").padStart(2, "0")).join("-");
  return cleanFields({
    title: removeMarkup(known.title[0]),
    authors: (known.author ?? []).map((person) =>
      person.name ?? [person.given, person.family].filter(Boolean).join(" "),
    ),
    published: cutDate(date),
    abstract: removeMarkup(known.abstract ?? "").replace(/^\s*Abstract[.:]?\s+/i, ""),
    venue: known["container-title"]?.[0],
    doi: known.DOI,
  });
}

/** Texts in one line each, nothing that is empty, and nothing that is no text. */
function cleanFields(fields) {
  const cleaned = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) cleaned[name] = value.map(foldSpace).filter(Boolean);
    else if (typeof value === "string") {
      cleaned[name] = name === "abstract" ? splitParagraphs(value).join("\n\n") : foldSpace(value);
    }
  }
  return Object.fromEntries(Object.entries(cleaned).filter(([, value]) => value.length));
}

/** The name of a person or, with its words in their order, of an organization. */
function nameCreator({ name, nameType, givenName, familyName }) {
  if (nameType === "Organizational") return name;
  return givenName && familyName ? `${givenName} ${familyName}` : turnName(name);
}

/** `Invent, Ada` is `Ada Invent`. */
function turnName(name) {
  return name.split(",").length === 2 ? name.split(",").reverse().join(" ") : name;
}

/** The text of JATS or HTML, which Crossref has titles and abstracts in; it is never shown. */
function removeMarkup(markup) {
  return parseHtml(markup.replaceAll(/<\/(?:jats:)?p>/g, "\n\n")).body.textContent;
}

/** The date in a moment; what is unknown stays unknown. */
function cutDate(date) {
  return /^[0-9]{4}(?:-[0-9]{2}){0,2}/.exec(date ?? "")?.[0];
}
