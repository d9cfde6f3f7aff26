// Keyboard shortcuts. They never act where the reader types, and can be switched off (WCAG 2.1.4).

import { SITE } from "./addresses.js";
import { announce } from "./announce.js";
import { toggleRead } from "./card_marks.js";
import { gettext } from "./language.js";
import { loadValue } from "./storage.js";

/** The arrows that point back and onward: where text runs from right to left, so do the days. */
const [BACK, ONWARD] = document.documentElement.dir === "rtl" ? ["→", "←"] : ["←", "→"];
const FIELDS = "input, textarea, select, [contenteditable], dialog";

/** What each key does, in the order in which the help lists them. */
const SHORTCUTS = [
  { keys: ["j"], does: gettext("next paper"), act: () => moveFocus(1) },
  { keys: ["k"], does: gettext("previous paper"), act: () => moveFocus(-1) },
  { keys: ["o", "Enter"], does: gettext("open the paper's page"), act: () => findCurrent()?.link.click() },
  { keys: ["x"], does: gettext("unfold the paper, or its citation on its page; or fold it"), act: toggleUnfolded },
  { keys: ["s"], does: gettext("save it, or take it off the list"), act: save },
  { keys: ["m"], does: gettext("mark it as read, or not read"), act: toggleCurrentRead },
  { keys: ["f"], does: gettext("filters and topics"), act: toggleFilters },
  { keys: ["c"], does: gettext("copy its BibTeX, on its page"), act: cite },
  { keys: ["p", BACK], does: gettext("the day before, or the paper before"), act: () => click('.pager a[rel="prev"]') },
  { keys: ["n", ONWARD], does: gettext("the day after, or the paper after"), act: () => click('.pager a[rel="next"]') },
  { keys: ["t"], does: gettext("today"), act: () => location.assign(SITE) },
  { keys: ["l"], does: gettext("the reading list"), act: () => location.assign(`${SITE}reading/`) },
  { keys: ["/"], does: gettext("search"), act: () => click(".search-link") },
  { keys: [BACK, ONWARD], does: gettext("along the line of links and buttons that has the focus") }, // one_stop.js
  { keys: ["?"], does: gettext("this help"), act: openHelp },
];
const NAMES = { ArrowLeft: "←", ArrowRight: "→" };

const isPaper = document.querySelector(".paper-bar") !== null;

let cards = [];
let onMove = () => {};

/**
 * Listens for keys.
 * @param {ReturnType<import("./card.js").readCard>[]} cardsOfPage in their order on the page, also when that changes
 */
export function listenForKeys(cardsOfPage) {
  cards = cardsOfPage;
  document.getElementById("_keys-help")?.addEventListener("click", openHelp);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.(FIELDS) || loadValue("keys") === "off") return;
    const key = NAMES[event.key] ?? event.key;
    if (key === "Enter") return; // the browser follows the link that has the focus
    const shortcut = SHORTCUTS.find(({ keys }) => keys.includes(key));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.act();
  });
}

/**
 * Calls `listener` with each card that a key moves to.
 * @param {(card: ReturnType<import("./card.js").readCard>) => void} listener
 */
export function followMoves(listener) {
  onMove = listener;
}

/** The card that has the focus, or else the one that the reading pane shows. */
function findCurrent() {
  const hasFocus = ({ element }) => element.contains(document.activeElement);
  return cards.find(hasFocus) ?? cards.find(({ link }) => link.ariaCurrent);
}

/** Goes to the next card, or from a paper's page to the next paper's. */
function moveFocus(step) {
  if (isPaper) {
    click(`.pager a[rel="${step > 0 ? "next" : "prev"}"]`);
    return;
  }
  const visible = cards.filter(({ element }) => !element.matches("[hidden], [data-muted]"));
  const index = visible.indexOf(findCurrent());
  const next = visible[index < 0 ? (step > 0 ? 0 : -1) : index + step];
  if (!next) {
    if (visible.length) announce(step > 0 ? gettext("The last paper") : gettext("The first paper"));
    return;
  }
  next.link.focus({ preventScroll: true });
  next.element.scrollIntoView({ block: "nearest" });
  onMove(next);
}

function toggleUnfolded() {
  const details = findCurrent()?.unfold ?? document.querySelector(".cite details");
  if (details) details.open = !details.open;
}

function save() {
  const place = findCurrent()?.element ?? document.querySelector(".paper-bar");
  place?.querySelector(":scope > .save")?.click();
}

/** Opens the filters, of which the first topic takes the focus; or folds them. */
function toggleFilters() {
  const fold = document.querySelector(".tools .fold");
  if (!fold) return;
  fold.open = !fold.open;
  fold.querySelector(fold.open ? ".filters button, .tallies a" : "summary")?.focus();
}

/** Copies the citation, which comes into view, and so does what became of it. */
function cite() {
  const citation = document.querySelector(".cite");
  citation?.scrollIntoView({ block: "center" });
  citation?.querySelector(".copy").click();
}

function toggleCurrentRead() {
  const card = findCurrent();
  if (card) toggleRead(card);
}

function click(selector) {
  document.querySelector(selector)?.click();
}

async function openHelp() {
  const help = await import("./shortcut_help.js");
  help.openHelp(SHORTCUTS);
}
