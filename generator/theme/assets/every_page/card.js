// A paper's card. The template generator/typeset/templates/card.md describes it. This module reads
// such a card by its data attributes, and makes the same card where a script shows a paper.

import { dayUrl, nameInLink, paperUrl, topicUrl } from "./addresses.js";
import { makeElement } from "./element.js";
import { formatDay, formatNumber, gettext, ngettext, placeParts } from "./language.js";

/**
 * The attributes of the template, by the part of a card that they mark:
 * - title: the title as plain text, where the heading holds more than text (formulas)
 * - authors: the named authors; their names as JSON where the text is ambiguous ("Invent, Jr.")
 * - others: how many authors are not named
 * - topics: the links to the topics
 * - day: the link to the day of the paper
 * - published: the `time` element of that date
 * - link: a link to the paper or its code, by kind
 * - upvotes: how many there are
 */
export const ATTRIBUTES = {
  title: "data-title",
  authors: "data-authors",
  others: "data-others",
  topics: "data-topics",
  day: "data-day",
  published: "data-published",
  link: "data-link",
  upvotes: "data-upvotes",
};

/** Letters of scripts that run from right to left, as generator/typeset/rendition.py has them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * @typedef {Object} Paper
 * @property {string} id
 * @property {string} title plain text
 * @property {string} [language] the tag of the title's language, where that is not the page's
 * @property {string[]} authors those that the card names
 * @property {number} others how many it does not name
 * @property {string} [day] when the site featured the paper, as 2025-12-31; empty where the card does not say
 * @property {string} [published]
 * @property {{slug: string, name: string}[]} [topics]
 * @property {string} [pdf] its address
 * @property {number} [upvotes]
 */

/**
 * Reads a card.
 * @param {HTMLElement} element
 * @returns {Paper & {element: HTMLElement, link: HTMLAnchorElement, unfold: HTMLDetailsElement|null}}
 */
export function readCard(element) {
  const find = (part, value = "") => element.querySelector(`[${ATTRIBUTES[part]}${value}]`);
  const read = (part) => find(part)?.getAttribute(ATTRIBUTES[part]);
  const link = element.querySelector(":is(h2, h3) > a");
  return {
    element,
    link,
    unfold: element.querySelector("details"),
    id: nameInLink(link),
    title: read("title") ?? link.textContent,
    language: link.querySelector(":scope > [lang]")?.lang ?? "",
    authors: readAuthors(find("authors")),
    others: Number(read("others") ?? 0),
    topics: [...(find("topics")?.querySelectorAll("a") ?? [])].map((topic) => ({
      slug: nameInLink(topic),
      name: topic.textContent,
    })),
    day: find("day")?.querySelector("time").dateTime ?? "",
    published: find("published")?.dateTime ?? "",
    pdf: find("link", '="pdf"')?.href ?? "",
    upvotes: Number(read("upvotes") ?? 0),
  };
}

/**
 * Reads the names of a card: its organizations, and its authors. A card that holds a whole paper names up to
 * twenty authors to reference managers (COinS), others those that it shows.
 * @param {HTMLElement} element
 * @returns {string[]}
 */
export function readNames(element) {
  const coins = new URLSearchParams(element.querySelector(".Z3988")?.title);
  return [...coins.getAll("rft.au"), element.querySelector(".who")?.textContent ?? ""];
}

/**
 * Reads what of a card can be followed: the slugs of its topics, its names, and the keys of those with a page.
 * @param {ReturnType<typeof readCard>} card
 * @returns {string[]}
 */
export function readFollowable({ element, topics }) {
  const links = [...element.querySelectorAll(".who a")];
  return [...topics.map(({ slug }) => slug), ...readNames(element), ...links.map(({ pathname }) => pathname.split("/").slice(-3, -1).join("/"))];
}

function readAuthors(element) {
  if (!element) return [];
  const names = element.getAttribute(ATTRIBUTES.authors);
  return names ? JSON.parse(names) : element.textContent.split(gettext(", "));
}

/**
 * Makes a card.
 * @param {Paper & {status?: string, venue?: string}} paper
 * @param {Object} [parts] what the card shows besides
 * @param {Node[]} [parts.title] the title with its formulas, in place of the plain text
 * @param {Node[]} [parts.summary]
 * @param {Node[]} [parts.facts] further facts
 * @returns {HTMLElement}
 */
export function makeCard(paper, { title, summary, facts = [] } = {}) {
  const link = makeElement("a", { href: paperUrl(paper.id) }, ...markLanguage(paper, title ?? [paper.title]));
  const status = paper.status ? [makeElement("span", { class: "state" }, paper.status), " "] : [];
  const body = makeElement("div", { class: "paper-body" }, makeElement("p", { class: "who" }, ...makeAuthors(paper)));
  if (summary) body.append(makeElement("p", { class: "summary" }, ...summary));
  body.append(makeElement("p", { class: "facts" }, ...separate(makeFacts(paper, facts))));
  return makeElement("article", { class: "paper" }, makeElement("h2", {}, ...status, link), body);
}

/**
 * Puts a title into an element of its language, where that is not the page's.
 * @param {{language?: string}} paper
 * @param {(Node|string)[]} title
 * @returns {(Node|string)[]}
 */
export function markLanguage({ language }, title) {
  return language ? [makeElement("span", { lang: language, dir: "auto" }, ...title)] : title;
}

function makeAuthors({ id, authors, others }) {
  if (!authors.length) return [];
  const isAmbiguous = authors.some((name) => name.includes(","));
  const names = authors.flatMap((name, index) => [index ? gettext(", ") : "", isolate(name)]);
  const named = makeElement("span", { [ATTRIBUTES.authors]: isAmbiguous ? JSON.stringify(authors) : "" }, ...names);
  if (!others) return [named];
  const attributes = { [ATTRIBUTES.others]: others, href: `${paperUrl(id)}#authors` };
  const link = makeElement("a", attributes, ngettext("%(number)s other", "%(number)s others", others));
  return placeParts(gettext("%(names)s and %(others)s"), { names: named, others: link });
}

/**
 * Isolates a name: those that run from right to left change places beside one another and beside numbers, and others
 * lose the dot at their end there.
 * @param {string} name
 * @returns {Node|string}
 */
export function isolate(name) {
  return document.documentElement.dir === "rtl" || RIGHT_TO_LEFT.test(name) ? makeElement("bdi", {}, name) : name;
}

function makeFacts({ day, published, topics = [], venue, upvotes, pdf }, further) {
  const facts = [];
  if (day) {
    const time = makeElement("time", { datetime: day }, formatDay(day));
    facts.push(makeElement("a", { [ATTRIBUTES.day]: true, href: dayUrl(day) }, time));
  }
  if (published) {
    facts.push(makeElement("time", { [ATTRIBUTES.published]: true, datetime: published }, published.slice(0, 4)));
  }
  if (topics.length) {
    const links = topics.map(({ slug, name }) => makeElement("a", { href: topicUrl(slug) }, name));
    facts.push(makeElement("span", { class: "topics", [ATTRIBUTES.topics]: true }, ...separate(links)));
  }
  if (venue) facts.push(makeElement("span", { class: "venue" }, venue));
  facts.push(...further);
  if (upvotes) {
    facts.push(makeElement("span", { class: "counts", [ATTRIBUTES.upvotes]: upvotes }, ...makeUpvotes(upvotes)));
  }
  if (pdf) {
    const link = makeElement("a", { [ATTRIBUTES.link]: "pdf", href: pdf }, "PDF");
    facts.push(makeElement("span", { class: "links" }, link));
  }
  return facts;
}

/** The number, which may stand in a column of its own, and the words beside it. */
function makeUpvotes(upvotes) {
  const number = makeElement("strong", { class: "upvotes" }, formatNumber(upvotes));
  const parts = placeParts(ngettext("%(number)s upvote", "%(number)s upvotes", upvotes, { number: "%(number)s" }), { number });
  return parts.map((part) => (part === number ? part : makeElement("i", {}, part)));
}

/** `nodes` with spaces between them. */
function separate(nodes) {
  return nodes.flatMap((node, index) => (index ? [" ", node] : [node]));
}
