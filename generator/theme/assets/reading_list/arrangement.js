// Which saved papers the list shows, and in which order.

import { compareTexts } from "../every_page/language.js";
import { loadValue } from "../every_page/storage.js";
import { foldLetters } from "../search/tokens.js";

/** How the papers, of which the latest saved comes first, are put in each order. */
const ORDERS = {
  newest: (papers) => papers,
  oldest: (papers) => papers.toReversed(),
  title: (papers) => papers.toSorted((a, b) => compareTexts(a.title, b.title)),
};

/** @returns {string} the order that the reader chose: newest, oldest or title */
export function loadOrder() {
  const order = loadValue("listOrder");
  return Object.hasOwn(ORDERS, order) ? order : "newest";
}

/**
 * The papers in the order that the reader chose.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers the latest saved first
 * @returns {import("../every_page/saved_papers.js").SavedPaper[]}
 */
export function sortPapers(papers) {
  return ORDERS[loadOrder()](papers);
}

/**
 * Makes a filter that papers pass of which the title and the authors hold all words of `text`, or
 * parts of words; upper case and accents make no difference.
 * @param {string} text
 * @returns {(paper: import("../every_page/saved_papers.js").SavedPaper) => boolean}
 */
export function makeFilter(text) {
  const words = foldLetters(text).split(/\s+/);
  return ({ title, authors }) => {
    const searched = foldLetters([title, ...authors].join("\n"));
    return words.every((word) => searched.includes(word));
  };
}
