// What the reader's browser knows of the papers on a page: saved, read, new since the last visit.
// A paper counts as read once it was unfolded, or one of its own links was followed.

import { announce } from "./announce.js";
import { bookmark } from "./save_button.js";
import { record } from "./card.js";
import { mark, read } from "./read_papers.js";
import { whenChanged } from "./storage.js";
import { isNew } from "./visits.js";

/** Puts a bookmark and marks on `cards`; `day` is theirs where the page is a day's, and `last`
    the visit before this one. */
export function markAll(cards, day, last) {
  for (const card of cards) {
    card.element.append(bookmark(card.id, card.title, () => record(card)));
    card.element.toggleAttribute("data-new", isNew(card.id, card.day ?? day, last));
    card.link.append(spoken());
    card.unfold?.addEventListener("toggle", () => unfolded(card));
    for (const link of card.element.querySelectorAll(".links a")) {
      link.addEventListener("click", () => mark(card.id, true));
    }
  }
  const show = () => showRead(cards);
  whenChanged(show);
  show();
}

/** Marks a card's paper as read, or as not read, and says so. */
export function toggleRead(card) {
  const isRead = !read().has(card.id);
  mark(card.id, isRead);
  announce(isRead ? "Marked as read" : "Marked as not read");
}

function unfolded(card) {
  if (!card.unfold.open) return;
  mark(card.id, true);
  if (card.unfold.querySelector("button")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.textContent = "Mark as not read";
  button.addEventListener("click", () => toggleRead(card));
  card.button = button;
  card.unfold.querySelector(".facts").append(button);
}

function showRead(cards) {
  const ids = read();
  for (const card of cards) {
    const isRead = ids.has(card.id);
    card.element.toggleAttribute("data-read", isRead);
    const isNew = card.element.hasAttribute("data-new");
    card.link.querySelector(".unseen").textContent = isRead ? " (read)" : isNew ? " (new)" : "";
    if (card.button) card.button.textContent = `Mark as ${isRead ? "not read" : "read"}`;
  }
}

function spoken() {
  const words = document.createElement("span");
  words.className = "unseen";
  return words;
}
