// What the reader's own words do to the papers of a page: some are highlighted, others muted, which the
// page says above them.

import { SITE } from "./addresses.js";
import { announce } from "./announce.js";
import { readNames } from "./card.js";
import { makeButton, makeElement } from "./element.js";
import { gettext, ngettext } from "./language.js";
import { loadWords, makeMatcher, WORD_LISTS } from "./own_words.js";
import { onChange } from "./storage.js";

/**
 * Marks the cards of a page, and its papers that are a line each.
 * @param {HTMLElement} main
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 */
export function markWords(main, cards) {
  const papers = [...cards.map(readPaper), ...findLines(main)];
  if (!papers.length) return;
  let areShown = false;
  let marked = "";
  const count = makeElement("span");
  const button = makeButton("", () => {
    areShown = !areShown;
    mark();
    announce(areShown ? gettext("Muted papers are shown") : gettext("Muted papers are hidden"));
  }, { class: "quiet-button" });
  const link = makeElement("a", { href: new URL("reading/#_words", SITE).href }, gettext("Your words"));
  const note = makeElement("p", { class: "muted-note", hidden: true }, count, " ", button, " ", link);
  main.querySelector("article.paper, .lines").before(note);
  onChange(mark);
  mark();

  function mark() {
    const [highlight, mute] = WORD_LISTS.map(loadWords);
    const wanted = JSON.stringify([highlight, mute, areShown]);
    if (wanted === marked) return;
    marked = wanted;
    const [isHighlighted, isMuted] = [makeMatcher(highlight), makeMatcher(mute)];
    let muted = 0;
    for (const { element, link: title, text } of papers) {
      const hasMuted = isMuted(text);
      muted += hasMuted;
      element.toggleAttribute("data-muted", hasMuted && !areShown);
      showHighlighted(element, title, isHighlighted(text));
    }
    note.hidden = muted === 0;
    count.textContent = ngettext("%(number)s paper is muted by your words.", "%(number)s papers are muted by your words.", muted);
    button.textContent = areShown ? gettext("Hide") : gettext("Show");
  }
}

/** The text of a card in which words are looked for: the title, the names, the topics. */
function readPaper({ element, link, title, topics }) {
  return { element, link, text: [title, ...readNames(element), ...topics.map(({ name }) => name)].join("\n") };
}

function findLines(main) {
  const links = [...main.querySelectorAll('.lines li > a[href*="papers/"]')];
  return links.map((link) => ({ element: link.parentElement, link, text: link.parentElement.textContent }));
}

function showHighlighted(element, link, isHighlighted) {
  if (element.hasAttribute("data-highlighted") === isHighlighted) return;
  element.toggleAttribute("data-highlighted", isHighlighted);
  if (isHighlighted) link.append(makeElement("span", { class: "unseen" }, " ", gettext("(one of your words)")));
  else link.lastElementChild.remove();
}
