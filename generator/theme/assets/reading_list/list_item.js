// A saved paper as an item of the list, and the item in the place of papers that were taken off.

import { makeCard } from "../every_page/card.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext, placeParts } from "../every_page/language.js";

const MOST_AUTHORS = 4;

/**
 * Makes the item for a paper.
 * @param {import("../every_page/saved_papers.js").SavedPaper} paper
 * @param {boolean} isRead
 * @param {(paper: import("../every_page/saved_papers.js").SavedPaper) => void} remove called to take it off the list
 * @returns {HTMLLIElement}
 */
export function makeItem(paper, isRead, remove) {
  const { id, title, authors, more, published, pdf } = paper;
  const named = authors.slice(0, MOST_AUTHORS);
  const others = more + authors.length - named.length;
  const facts = isRead ? [makeElement("span", {}, gettext("read"))] : [];
  const card = makeCard({ id, title, authors: named, others, published, pdf }, { facts });
  const button = makeButton(gettext("Take off"), () => remove(paper), { "aria-label": gettext("Take off: %(title)s", { title }) });
  return makeElement("li", { class: isRead ? "done" : undefined }, card, button);
}

/**
 * Makes the item in the place of papers that were taken off.
 * @param {string} papers which these are
 * @param {() => void} undo called to put them back
 * @returns {HTMLLIElement}
 */
export function makeRemovalItem(papers, undo) {
  const message = makeElement("p", { id: "removed" }, ...placeParts(gettext("Taken off: %(title)s"), { title: makeElement("bdi", {}, papers) }));
  const button = makeButton(gettext("Undo"), undo, { "aria-describedby": "removed" });
  return makeElement("li", { class: "removal" }, message, button);
}
