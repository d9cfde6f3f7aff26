// Keys for those who read without a mouse. They never act where somebody types, and can be
// switched off (WCAG 2.1.4).

import { announce } from "./announce.js";
import { cards } from "./card.js";
import { toggleRead } from "./card_marks.js";
import { kept, SITE } from "./storage.js";

const FIELDS = "input, textarea, select, [contenteditable], dialog";

/** What each key does, in the order in which the help names them. */
const KEYS = [
  { keys: ["j"], does: "next paper", act: () => move(1) },
  { keys: ["k"], does: "previous paper", act: () => move(-1) },
  { keys: ["o", "Enter"], does: "open the paper's page", act: () => current()?.link.click() },
  { keys: ["x"], does: "unfold the paper, or fold it", act: unfold },
  { keys: ["s"], does: "save it, or take it off the list", act: save },
  { keys: ["m"], does: "mark it as read, or not read", act: toggle },
  { keys: ["p", "←"], does: "the day before", act: () => follow('.pager a[rel="prev"]') },
  { keys: ["n", "→"], does: "the day after", act: () => follow('.pager a[rel="next"]') },
  { keys: ["t"], does: "today", act: () => location.assign(SITE) },
  { keys: ["l"], does: "the reading list", act: () => location.assign(`${SITE}reading/`) },
  { keys: ["/"], does: "search", act: search },
  { keys: ["?"], does: "this help", act: help },
];
const NAMES = { ArrowLeft: "←", ArrowRight: "→" };

/** Listens for keys. */
export function listen() {
  document.getElementById("keys-help")?.addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.(FIELDS) || kept("keys") === "off") return;
    const key = NAMES[event.key] ?? event.key;
    if (key === "Enter") return; // the browser follows the link that has the focus
    const found = KEYS.find(({ keys }) => keys.includes(key));
    if (!found) return;
    event.preventDefault();
    found.act();
  });
}

/** The card that has the focus, or none. */
function current() {
  return cards.find(({ element }) => element.contains(document.activeElement));
}

function move(step) {
  const shown = cards.filter(({ element }) => !element.hidden);
  const at = shown.indexOf(current());
  const next = shown[at < 0 ? (step > 0 ? 0 : -1) : at + step];
  if (!next) {
    if (shown.length) announce(step > 0 ? "The last paper" : "The first paper");
    return;
  }
  next.link.focus({ preventScroll: true });
  next.element.scrollIntoView({ block: "nearest" });
}

function unfold() {
  const details = current()?.unfold;
  if (details) details.open = !details.open;
}

function save() {
  const place = current()?.element ?? document.querySelector("main");
  place.querySelector(":scope > .save")?.click();
}

function toggle() {
  const card = current();
  if (card) toggleRead(card);
}

function follow(selector) {
  document.querySelector(selector)?.click();
}

function search() {
  follow(".search-link");
}

async function help() {
  const { show } = await import("./shortcut_help.js");
  show(KEYS);
}
