// The facts of a paper, from DataCite (which has every paper on arXiv, and many other DOIs) and
// from Crossref (which has most DOIs of publishers), as fields of an entry. What a record means is
// in cleaning.js, the same for this page and for the command line.

import { gettext } from "../every_page/language.js";
import { clean_facts, crossref_facts, datacite_facts, Facts } from "./cleaning.js";
import { fromJson, loadTransliterations, toJson } from "./python.js";
import { PATIENCE, SERVICES } from "./services.js";

/** A failure whose message tells the reader what went wrong, and what to do about it. */
export class Failure extends Error {}

const SOURCES = {
  datacite: { name: "DataCite", path: ["data", "attributes"], read: datacite_facts },
  crossref: { name: "Crossref", path: ["message"], read: crossref_facts },
};

/**
 * Asks the services for the record of a paper.
 * @param {{id?: string, doi?: string}} paper
 * @param {Object} topics the site's topics, by slug
 * @returns {Promise<{service: string, id: string, fields: Object}>} the id, the fields, and the name
 *   of the service that has them
 * @throws {Failure}
 */
export async function fetchRecord({ id, doi }, topics) {
  const arxiv = id && `10.48550/arXiv.${id.replace(/^([a-z-]+)-([0-9]{7})$/, "$1/$2")}`;
  if (arxiv) return ask("datacite", arxiv, topics);
  try {
    return await ask("crossref", doi, topics);
  } catch (failure) {
    if (!failure.notFound) throw failure;
    return ask("datacite", doi, topics);
  }
}

/** The record of the `facts` that a link to this page states, as `{title: "…", authors: […]}`. */
export function readFacts(facts, topics) {
  return cleanRecord(Object.assign(new Facts("the address"), facts), topics);
}

async function ask(source, doi, topics) {
  const { name, path, read } = SOURCES[source];
  const answer = await fetchAnswer(SERVICES[source] + encodeURIComponent(doi), name);
  const work = path.reduce((inner, key) => inner?.[key], answer);
  if (work === null || typeof work !== "object" || Array.isArray(work)) throw answeredElse(name);
  return { service: name, ...(await cleanRecord(read(doi, fromJson(work)), topics)) };
}

async function cleanRecord(facts, topics) {
  await loadTransliterations([facts.title].flat().join());
  const { identifier, fields } = clean_facts(facts, readTopics(topics), new Map());
  return { id: identifier ?? "", fields: toJson(fields) };
}

/** The topics as the Python code has them. */
export function readTopics(topics) {
  const slugs = new Map();
  for (const slug of Object.keys(topics)) slugs.set(slug, slug);
  for (const [slug, { aliases }] of Object.entries(topics)) for (const alias of aliases) slugs.set(alias, slug);
  return { root: new Map(Object.entries(topics)), slugs };
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
    if (error instanceof SyntaxError) throw answeredElse(name);
    throw new Failure(
      error.name === "TimeoutError"
        ? gettext("%(name)s did not answer in time; try again, or fill in by hand.", { name })
        : gettext("%(name)s cannot be reached; look to your connection, or fill in by hand.", { name }),
    );
  }
  if (response.status === 404) {
    const failure = new Failure(gettext("%(name)s does not know it (yet); check it, or fill in by hand.", { name }));
    throw Object.assign(failure, { notFound: true });
  }
  if (response.status === 429) {
    throw new Failure(gettext("%(name)s has too much to do; try again in a minute, or fill in by hand.", { name }));
  }
  const values = { name, status: String(response.status) };
  throw new Failure(gettext("%(name)s has trouble (it says %(status)s); fill in by hand.", values));
}

function answeredElse(name) {
  return new Failure(gettext("%(name)s answered with something else; fill in by hand.", { name }));
}
