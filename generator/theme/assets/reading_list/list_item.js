// A saved paper as an item of the list, and the item in the place of papers that were taken off.

import { makeCard } from "../every_page/card.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext, placeParts } from "../every_page/language.js";
import { makeAnnotations, makeFold } from "./annotations.js";

const MOST_AUTHORS = 4;
/** The items that the list has: of each paper the item, and what it was made of. */
const items = new Map();

/**
 * @typedef {Object} Actions what the buttons of an item do
 * @property {(paper: import("../every_page/saved_papers.js").SavedPaper) => void} remove
 * @property {(paper: import("../every_page/saved_papers.js").SavedPaper, step: number) => void} move up (-1) or down (1)
 * @property {(paper: import("../every_page/saved_papers.js").SavedPaper) => void} toggleRead
 * @property {(tag: string) => void} chooseTag
 */

/**
 * Makes the item for a paper: the one that was made before, as long as the paper is the same. What the reader
 * types there stays.
 * @param {import("../every_page/saved_papers.js").SavedPaper} paper
 * @param {boolean} isRead
 * @param {Actions} actions
 * @returns {HTMLLIElement}
 */
export function makeItem(paper, isRead, actions) {
  const source = JSON.stringify([paper, isRead]);
  const known = items.get(paper.id);
  if (known?.source === source) return known.item;
  const fold = known?.fold.open ? known.fold : makeFold(paper);
  const item = build(paper, isRead, actions, fold);
  items.set(paper.id, { source, item, fold });
  return item;
}

function build(paper, isRead, { remove, move, toggleRead, chooseTag }, fold) {
  const { id, title, language, authors, more, published, pdf, was } = paper;
  const named = authors.slice(0, MOST_AUTHORS);
  const others = more + authors.length - named.length;
  const facts = isRead ? [makeElement("span", {}, gettext("read"))] : [];
  const card = makeCard({ id, title, language, authors: named, others, published, pdf }, { facts });
  const moved = was ? [makeElement("p", { class: "moved" }, gettext("Moved here from papers/%(id)s/", { id: was }))] : [];
  const readLabel = isRead ? gettext("Mark as not read") : gettext("Mark as read");
  const buttons = makeElement(
    "p", { class: "actions" },
    makeButton("↑", () => move(paper, -1), { class: "move-up", "aria-label": gettext("Move up: %(title)s", { title }), "aria-keyshortcuts": "Alt+ArrowUp" }),
    makeButton("↓", () => move(paper, 1), { class: "move-down", "aria-label": gettext("Move down: %(title)s", { title }), "aria-keyshortcuts": "Alt+ArrowDown" }),
    makeButton(readLabel, () => toggleRead(paper), { class: "toggle-read", "aria-label": gettext("%(name)s: %(value)s", { name: readLabel, value: title }) }),
    makeButton(gettext("Take off"), () => remove(paper), { class: "take-off", "aria-label": gettext("Take off: %(title)s", { title }) }),
  );
  const about = makeElement("div", { class: "own" }, ...moved, ...makeAnnotations(paper, chooseTag));
  return makeElement("li", { class: isRead ? "done" : undefined, "data-id": id }, card, about, fold, buttons);
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
