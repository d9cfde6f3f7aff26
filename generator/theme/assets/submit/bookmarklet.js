// Links that lead to the form with something filled in, and the bookmark that makes one of the page
// that the reader is on.

/** The parameters of an address, each with the fact that it states. */
const TEXTS = {
  id: "identifier", doi: "identifier", source: "identifier", title: "title", published: "published",
  summary: "summary", abstract: "abstract", note: "note", venue: "venue", url: "url", contributor: "contributor",
}; // prettier-ignore
const LISTS = { author: "authors", authors: "authors", topic: "topics", topics: "topics" };
const LONGEST = 12_000;

/**
 * The facts in the query of an address, such as `?id=2510.10023&topics=training,speech`.
 * @param {string} query
 * @returns {Object|undefined} undefined where it states none
 */
export function readAddress(query) {
  const facts = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const text = value.trim().slice(0, LONGEST);
    if (!text) continue;
    if (Object.hasOwn(TEXTS, name)) facts[TEXTS[name]] ??= text;
    if (Object.hasOwn(LISTS, name)) (facts[LISTS[name]] ??= []).push(...splitList(name, text));
  }
  return Object.keys(facts).length ? facts : undefined;
}

function splitList(name, text) {
  return text.split(name.startsWith("topic") ? /[\s,;]+/ : /\n|;/).map((part) => part.trim()).filter(Boolean);
}

/**
 * The bookmark, a script for any page of a paper: it reads the tags that publishers write for
 * Google Scholar ("Inclusion Guidelines for Webmasters"), and opens the form with them.
 * @param {Location} here the form's own address
 * @returns {string} an address with the scheme `javascript:`
 */
export function makeBookmarklet(here) {
  const form = JSON.stringify(new URL(here.pathname, here.href).href);
  return `javascript:(()=>{${collect.toString().replaceAll(/\s+/g, " ")};collect(${form})})()`;
}

/** Runs on somebody else's page, so it uses nothing from here. */
function collect(form) {
  const all = (name) => [...document.querySelectorAll(`meta[name="${name}" i]`)].map((tag) => tag.content);
  const query = new URLSearchParams();
  const add = (name, ...values) => values[0] && query.append(name, values[0]);
  add("source", ...all("citation_arxiv_id"), ...all("citation_doi"), ...all("dc.identifier"), location.href);
  add("title", ...all("citation_title"), ...all("dc.title"), document.title);
  for (const author of all("citation_author")) add("author", author);
  add("published", ...all("citation_online_date"), ...all("citation_publication_date"), ...all("citation_date"));
  add("venue", ...all("citation_conference_title"), ...all("citation_journal_title"));
  add("abstract", ...all("citation_abstract"));
  if (query.get("source") !== location.href) add("url", location.href);
  open(form + "?" + query);
}
