// What the reader's own words do to the papers of a page: some are highlighted, others muted, which the
// page says above them.

import { SITE } from "./addresses.js";
import { announce } from "./announce.js";
import { readNames } from "./card.js";
import { makeButton, makeElement } from "./element.js";
import { gettext, ngettext } from "./language.js";
import { loadWords, makeMatcher, WORD_LISTS } from "./own_words.js";
import { onChange } from "./storage.js";

/** Papers that are a line each: in lists, beside a paper, and in tables. */
const LINES = ".lines li, .beside li, .ranks tbody tr, .search-lines li";
const LINK = 'a[href*="papers/"]';

/**
 * Marks the cards of a page, and its papers that are a line each.
 * @param {HTMLElement} main
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 */
export function markPage(main, cards) {
  const lines = findLines(main);
  if (!cards.length && !lines.length) return;
  const marks = makeWordMarks();
  main.querySelector("article.paper, .lines, .beside, .ranks").before(marks.note);
  marks.mark(cards, lines);
}

/**
 * Makes what marks the papers of a page.
 * @returns {{note: HTMLElement, mark: (cards: ReturnType<import("./card.js").readCard>[], lines?: Object[]) => void}}
 *   what says how many are muted, which the page puts above them; and a function for the papers that it has from
 *   now on
 */
export function makeWordMarks() {
  let papers = [];
  let areShown = false;
  let marked = "";
  const count = makeElement("span");
  const button = makeButton("", () => {
    areShown = !areShown;
    show();
    announce(areShown ? gettext("Muted papers are shown") : gettext("Muted papers are hidden"));
  }, { class: "quiet-button" });
  const link = makeElement("a", { href: new URL("reading/#_words", SITE).href }, gettext("Your words"));
  const note = makeElement("p", { class: "muted-note", hidden: true }, count, " ", button, " ", link);
  onChange(show);
  return { note, mark };

  function mark(cards, lines = []) {
    papers = [...cards.map(readPaper), ...lines];
    marked = "";
    show();
  }

  function show() {
    const [highlight, mute] = WORD_LISTS.map(loadWords);
    const wanted = JSON.stringify([highlight, mute, areShown]);
    if (wanted === marked) return;
    marked = wanted;
    const [isHighlighted, isMuted] = [makeMatcher(highlight), makeMatcher(mute)];
    const muted = new Set(); // by their addresses: a page may name a paper twice
    for (const { element, link: title, text } of papers) {
      const hasMuted = isMuted(text);
      if (hasMuted) muted.add(title.href);
      element.toggleAttribute("data-muted", hasMuted && !areShown);
      showHighlighted(element, title, isHighlighted(text));
    }
    note.hidden = muted.size === 0;
    count.textContent = ngettext("%(number)s paper is muted by your words.", "%(number)s papers are muted by your words.", muted.size);
    button.textContent = areShown ? gettext("Hide") : gettext("Show");
  }
}

/** The text of a card in which words are looked for: the title, the names, the topics. */
function readPaper({ element, link, title, topics }) {
  return { element, link, text: [title, ...readNames(element), ...topics.map(({ name }) => name)].join("\n") };
}

/**
 * Finds papers that are a line each, with their text: the title once more, since numbers may stand right before it.
 * @param {HTMLElement} place
 */
export function findLines(place) {
  const lines = [...place.querySelectorAll(LINES)].map((element) => ({ element, link: element.querySelector(LINK) }));
  return lines.filter(({ link }) => link).map((line) => ({ ...line, text: `${line.link.textContent}\n${line.element.textContent}` }));
}

function showHighlighted(element, link, isHighlighted) {
  if (element.hasAttribute("data-highlighted") === isHighlighted) return;
  element.toggleAttribute("data-highlighted", isHighlighted);
  if (isHighlighted) link.append(makeElement("span", { class: "unseen", "data-own-word": true }, " ", gettext("(one of your words)")));
  else link.querySelector("[data-own-word]").remove();
}
