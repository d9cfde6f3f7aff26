// A paper that search found: as a card on the search page, as a line in the dialog.

import { paperUrl } from "../every_page/addresses.js";
import { makeCard } from "../every_page/card.js";
import { makeElement } from "../every_page/element.js";
import { formatCount, formatDay } from "../every_page/formats.js";
import { parseHtml } from "../every_page/trusted.js";
import { makeExcerpt } from "./excerpt.js";
import { hasToken, highlight } from "./highlight.js";

const MOST_AUTHORS = 4;

/**
 * @typedef {Object} SearchRecord as generator/typeset/search_record.py writes it
 * @property {string} id
 * @property {string} title HTML
 * @property {string[]} [authors]
 * @property {number} [others] how many authors are not in `authors`
 * @property {string} day
 * @property {string[]} [topics] slugs
 * @property {string} [venue]
 * @property {string} [text] HTML
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
  const facts = record.code ? [makeElement("span", {}, "Code")] : [];
  const card = makeCard(
    { ...record, ...chooseAuthors(record, tokens), title: title.textContent, topics },
    { title: [...title.childNodes], summary: makeExcerpt(record.text ?? "", tokens), facts },
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
  const { authors, others } = chooseAuthors(record, tokens);
  const names = authors.join(", ") + (others ? ` and ${formatCount(others, "other")}` : "");
  const title = makeElement("span", { class: "search-title" }, ...parseHtml(record.title).body.childNodes);
  if (record.status) title.prepend(makeElement("span", { class: "search-status" }, `${record.status}: `));
  const about = makeElement("span", { class: "search-who" }, `${names} · ${formatDay(record.day)}`);
  const line = makeElement("a", { href: paperUrl(record.id) }, title, about);
  highlight(line, tokens);
  return line;
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
  return unread ? ` ${formatCount(unread, "more paper")} may fit; add a word to look through fewer.` : "";
}

/**
 * Says which results lack a word that the others have.
 * @param {{hits: {words: number}[], missing: number, query: {words: string[]}}} answer
 * @returns {string} the middle of a sentence
 */
export function describeLacking({ hits, missing, query }) {
  const lacking = missing ? 0 : hits.filter(({ words }) => words < query.words.length).length;
  return lacking ? `, ${lacking} of them without one of the words` : "";
}
