// A paper that search found: as a card on the search page, as a line in the dialog.

import { paperUrl } from "../every_page/addresses.js";
import { isolate, makeCard, markLanguage } from "../every_page/card.js";
import { makeElement } from "../every_page/element.js";
import { formatDay, gettext, ngettext, placeParts } from "../every_page/language.js";
import { parseHtml } from "../every_page/trusted.js";
import { makeExcerpt } from "./excerpt.js";
import { hasToken, highlight } from "./highlight.js";

const MOST_AUTHORS = 4;

/**
 * @typedef {Object} SearchRecord as generator/typeset/search_record.py writes it
 * @property {string} id
 * @property {string} title HTML
 * @property {string} [language] of the title, where that is not the site's
 * @property {string[]} [authors]
 * @property {number} [others] how many authors are not in `authors`
 * @property {string} day
 * @property {string} published
 * @property {string} [pdf]
 * @property {string[]} [topics] slugs
 * @property {string} [venue]
 * @property {string} [summary] HTML
 * @property {boolean} [code]
 * @property {number} [upvotes]
 * @property {string} [status]
 */

/**
 * Makes the card of a result.
 * @param {SearchRecord} record
 * @param {string[]} tokens to mark
 * @param {Map<string, string>} topicNames by slug
 * @returns {HTMLElement}
 */
export function makeResultCard(record, tokens, topicNames) {
  const title = parseHtml(record.title).body;
  const topics = (record.topics ?? []).map((slug) => ({ slug, name: topicNames.get(slug) ?? slug }));
  const facts = record.code ? [makeElement("span", {}, gettext("Code"))] : [];
  const card = makeCard(
    { ...record, ...chooseAuthors(record, tokens), title: title.textContent, topics, published: "" }, // the day is enough
    { title: [...title.childNodes], summary: makeExcerpt([parseHtml(record.summary ?? "").body], tokens), facts },
  );
  for (const part of card.querySelectorAll("h2, .who, .summary")) highlight(part, tokens);
  return card;
}

/**
 * Makes the line of a result: a link.
 * @param {SearchRecord} record
 * @param {string[]} tokens to mark
 * @returns {HTMLAnchorElement}
 */
export function makeResultLine(record, tokens) {
  const names = nameAuthors(chooseAuthors(record, tokens));
  const title = makeElement("span", { class: "search-title" }, ...markLanguage(record, [...parseHtml(record.title).body.childNodes]));
  if (record.status) title.prepend(makeElement("span", { class: "search-status" }, gettext("%(name)s: %(value)s", { name: record.status, value: "" })));
  const about = makeElement("span", { class: "search-who" }, ...names, ` · ${formatDay(record.day)}`);
  const line = makeElement("a", { href: paperUrl(record.id) }, title, about);
  highlight(line, tokens);
  return line;
}

function nameAuthors({ authors, others: number }) {
  const names = authors.flatMap((name, index) => [index ? gettext(", ") : "", isolate(name)]);
  if (!number) return names;
  const others = ngettext("%(number)s other", "%(number)s others", number);
  return placeParts(gettext("%(names)s and %(others)s"), { names, others });
}

/** The first authors and those that the reader searched for; and how many others there are. */
function chooseAuthors({ authors = [], others = 0 }, tokens) {
  const named = authors.filter((name, index) => index < MOST_AUTHORS || hasToken(name, tokens)).slice(0, 2 * MOST_AUTHORS);
  return { authors: named, others: authors.length + others - named.length };
}

/**
 * Says how many papers may fit that were not read.
 * @param {number} unread
 * @returns {string}
 */
export function describeUnread(unread) {
  if (!unread) return "";
  return ngettext(
    "%(number)s more paper may fit; add a word to look through fewer.",
    "%(number)s more papers may fit; add a word to look through fewer.",
    unread,
  );
}

/**
 * Says how many results there are, and which of them lack a word that the others have.
 * @param {{hits: {words: number}[], missing: number, query: {words: string[]}}} answer
 * @returns {string}
 */
export function describeHits({ hits, missing, query }) {
  const { length } = hits;
  const lacking = missing ? 0 : hits.filter(({ words }) => words < query.words.length).length;
  if (!lacking) return ngettext("%(number)s paper.", "%(number)s papers.", length);
  return ngettext(
    "%(number)s paper, %(lacking)s of them without one of the words.",
    "%(number)s papers, %(lacking)s of them without one of the words.",
    length, { lacking },
  );
}

/**
 * Says which words were looked up in place of others.
 * @param {Map<string, string>} corrected
 * @returns {string[]} a sentence for each
 */
export function describeCorrected(corrected) {
  return [...corrected].map(([word, other]) => gettext("Looked for “%(other)s” in place of “%(word)s”.", { word, other }));
}
