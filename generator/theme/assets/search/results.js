// Papers that were found, on the page.

import { parsed } from "./parse_html.js";
import { words } from "./tokens.js";

const WORD = /[\p{L}\p{N}]+/gu;
const EXCERPT = 260;
/** What stands in a text in place of each formula. */
const FORMULA = "\uFFFC";
const NAMED = 4;
const HALF_WORD = 3;

/** An element with attributes and children; text is text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** Words to mark in results: those of `query`, and what was looked up in place of misspelt ones. */
export function marked({ query, corrected }) {
  return [...query.words, ...query.authors, ...corrected.values()];
}

/** A result as it stands on the search page. */
export function card(record, root, marks, topics) {
  const heading = element("h2", {}, title(record, root));
  const about = element("p", { class: "who" }, authors(record, marks));
  const facts = element("p", { class: "facts" });
  facts.append(element("a", { class: "day", href: `${root}days/${record.day.replaceAll("-", "/")}/` }, date(record.day)));
  const chips = (record.topics ?? []).map((slug) =>
    element("a", { href: `${root}topics/${slug}/` }, topics.get(slug) ?? slug),
  );
  const spaced = chips.flatMap((chip) => [chip, " "]);
  facts.append(" ", element("span", { class: "topics" }, ...spaced));
  for (const more of [record.venue, record.code && "Code", record.upvotes && counted(record.upvotes, "upvote")]) {
    if (more) facts.append(" ", element("span", {}, more));
  }
  const text = element("p", {}, ...excerpt(record.text ?? "", marks));
  const made = element("article", { class: "paper" }, heading, about, text, facts);
  mark(heading, marks);
  mark(about, marks);
  mark(text, marks);
  return made;
}

/** A result as it stands in the dialog: a link. */
export function line(record, root, marks) {
  const made = title(record, root);
  made.append(element("span", { class: "search-who" }, `${authors(record, marks)} · ${date(record.day)}`));
  mark(made, marks);
  return made;
}

/** `3 papers` */
export function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** What is said where not all papers that may fit were read. */
export function more(unread) {
  return unread ? ` ${counted(unread, "more paper")} may fit; add a word to look through fewer.` : "";
}

/** The title, whose HTML the generator made and escaped, as a link to the paper. */
function title(record, root) {
  const made = element("a", { href: `${root}papers/${record.id}/` });
  const name = element("span", { class: "search-title" }, ...parsed(record.title).childNodes);
  if (record.status) name.prepend(element("span", { class: "search-status" }, `${record.status}: `));
  made.append(name);
  return made;
}

/** The first authors, and those that were looked for. */
function authors({ authors = [], others = 0 }, marks) {
  const asked = (name) => words(name).some((word) => marks.some((mark) => meets(word, mark)));
  const shown = authors.filter((name, at) => at < NAMED || asked(name)).slice(0, 2 * NAMED);
  const rest = authors.length + others - shown.length;
  return shown.join(", ") + (rest ? ` and ${counted(rest, "other")}` : "");
}

/** The part of a text with the most of what was looked for, as nodes; formulas stay whole. */
function excerpt(html, marks) {
  const formulas = [];
  const spelled = (node) => (node.localName === "math" ? (formulas.push(node), FORMULA) : node.textContent);
  const text = [...parsed(html).childNodes].map(spelled).join("");
  const [from, to] = most(text, marks);
  const skipped = text.slice(0, from).split(FORMULA).length - 1;
  const pieces = text.slice(from, to).split(FORMULA);
  const nodes = pieces.flatMap((piece, at) => (at ? [formulas[skipped + at - 1], piece] : [piece]));
  return [from ? "… " : "", ...nodes, to < text.length ? " …" : ""];
}

/** Where that part begins and ends. */
function most(text, marks) {
  if (text.length <= EXCERPT) return [0, text.length];
  const found = [...text.matchAll(WORD)].filter(([word]) => meetsAny(word, marks));
  let [start, best] = [0, 0];
  for (const { index } of found) {
    const near = found.filter((other) => other.index >= index && other.index < index + EXCERPT - 40);
    const number = new Set(near.map(([word]) => words(word)[0])).size;
    if (number > best) [start, best] = [index, number];
  }
  const before = text.lastIndexOf(". ", start);
  const from = start < 40 ? 0 : start - before < 80 && before >= 0 ? before + 2 : text.lastIndexOf(" ", start - 30) + 1;
  const to = text.length - from <= EXCERPT ? text.length : text.lastIndexOf(" ", from + EXCERPT);
  return [from, to];
}

/** Marks in `part` the words that were looked for; formulas stay as they are. */
function mark(part, marks) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("math")) texts.push(walker.currentNode);
  }
  for (const text of texts) {
    const pieces = [];
    let end = 0;
    for (const { 0: word, index } of text.data.matchAll(WORD)) {
      if (!meetsAny(word, marks)) continue;
      pieces.push(text.data.slice(end, index), element("mark", {}, word));
      end = index + word.length;
    }
    if (end) text.replaceWith(...pieces, text.data.slice(end));
  }
}

function meetsAny(text, marks) {
  return words(text).some((word) => marks.some((mark) => meets(word, mark)));
}

function meets(word, mark) {
  return word === mark || (mark.length >= HALF_WORD && word.startsWith(mark));
}

function date(day) {
  const options = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(day));
}
