// Marks on the cards of a page: saved, read, new since the last visit. A paper counts as read once
// the reader unfolds its card or follows one of its own links.

import { announce } from "./announce.js";
import { makeButton, makeElement } from "./element.js";
import { gettext } from "./language.js";
import { loadRead, markRead } from "./read_papers.js";
import { makeSaveButton } from "./save_button.js";
import { isNew } from "./visits.js";

/**
 * Adds a save button and marks to cards. The page calls `showRead` after changes.
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 * @param {string|undefined} day the day of all cards, where the page is a day's
 * @param {import("./visits.js").Visit|null} lastVisit
 */
export function addMarks(cards, day, lastVisit) {
  for (const card of cards) {
    card.element.append(makeCardSaveButton(card));
    card.element.toggleAttribute("data-new", isNew(card.id, card.day || day, lastVisit));
    card.mark = makeElement("span", { class: "unseen" });
    card.link.append(card.mark);
    card.unfold?.addEventListener("toggle", () => onUnfold(card));
    for (const link of card.element.querySelectorAll(".links a")) {
      link.addEventListener("click", () => markCardRead(card));
    }
  }
  showRead(cards);
}

/**
 * Makes the button that saves a card's paper.
 * @param {ReturnType<import("./card.js").readCard>} card
 */
export function makeCardSaveButton(card) {
  return makeSaveButton(describe(card));
}

/**
 * Marks a card's paper as read, or as not read, and announces it.
 * @param {ReturnType<import("./card.js").readCard>} card
 */
export function toggleRead(card) {
  const isRead = !loadRead().has(card.id);
  markRead(describe(card), isRead);
  announce(isRead ? gettext("Marked as read") : gettext("Marked as not read"));
}

/**
 * Marks a card's paper as read.
 * @param {ReturnType<import("./card.js").readCard>} card
 */
export function markCardRead(card) {
  markRead(describe(card), true);
}

/** A card's paper as the reading list has it. */
function describe({ id, title, language, authors, others, published, pdf, topics }) {
  return { id, title, language, authors, more: others, published, pdf, topics: topics.map(({ slug }) => slug) };
}

function onUnfold(card) {
  if (!card.unfold.open) return;
  markCardRead(card);
  if (card.readButton) return;
  card.readButton = makeButton(gettext("Mark as not read"), () => toggleRead(card), { class: "quiet-button" });
  card.unfold.querySelector(".facts").append(card.readButton);
}

/**
 * Shows which of the papers that have marks are read.
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 */
export function showRead(cards) {
  const ids = loadRead();
  for (const card of cards) {
    const isRead = ids.has(card.id);
    card.element.toggleAttribute("data-read", isRead);
    const isNewPaper = card.element.hasAttribute("data-new");
    const mark = isRead ? gettext("(read)") : isNewPaper ? gettext("(new)") : "";
    card.mark.textContent = mark && ` ${mark}`;
    if (card.readButton) card.readButton.textContent = isRead ? gettext("Mark as not read") : gettext("Mark as read");
  }
}
