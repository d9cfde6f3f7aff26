// The reader's own words about a saved paper: a note and tags, as they are shown, and the form that changes
// them. They are kept with the paper, and where the browser has no room, the form stays and a sentence says so.

import { announce, warnNotSaved } from "../every_page/announce.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext } from "../every_page/language.js";
import { changeSaved, MOST_NOTE, parseTags } from "../every_page/saved_papers.js";
import { makeServiceLinks } from "./services.js";

/**
 * Makes what is shown of a paper's note and tags.
 * @param {import("../every_page/saved_papers.js").SavedPaper} paper
 * @param {(tag: string) => void} chooseTag called to show the papers of a tag
 * @returns {HTMLElement[]}
 */
export function makeAnnotations({ note, tags }, chooseTag) {
  const parts = [];
  if (note) parts.push(makeElement("p", { class: "own-note", dir: "auto" }, note));
  if (tags.length) {
    const buttons = tags.map((tag) => makeButton(tag, () => chooseTag(tag), { "aria-label": gettext("Papers with the tag %(tag)s", { tag }), dir: "auto" }));
    parts.push(makeElement("p", { class: "own-tags" }, ...buttons));
  }
  return parts;
}

/**
 * Makes the fold in which the reader writes about a paper, and sends it to other programs.
 * @param {import("../every_page/saved_papers.js").SavedPaper} paper
 * @returns {HTMLDetailsElement}
 */
export function makeFold(paper) {
  const summary = makeElement("summary", {}, gettext("Note, tags, send"));
  const fold = makeElement("details", { class: "unfold own-fold" }, summary);
  fold.addEventListener("toggle", () => {
    if (fold.open && !fold.querySelector("form")) fold.append(makeForm(paper, fold), makeSending(paper));
  });
  return fold;
}

function makeForm({ id, title, note, tags }, fold) {
  const noteField = makeElement("textarea", { rows: 3, maxlength: MOST_NOTE, dir: "auto" });
  noteField.value = note;
  const tagsField = makeElement("input", { autocomplete: "off", dir: "auto" });
  tagsField.value = tags.join(gettext(", "));
  const form = makeElement(
    "form", { "aria-label": gettext("Note and tags: %(title)s", { title }) },
    makeElement("label", {}, makeElement("span", {}, gettext("Note")), noteField),
    makeElement("label", {}, makeElement("span", {}, gettext("Tags, with commas between")), tagsField),
    makeElement("p", { class: "buttons" }, makeElement("button", { type: "submit" }, gettext("Keep"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    fold.open = false;
    if (changeSaved(id, { note: noteField.value, tags: parseTags(tagsField.value) })) {
      announce(gettext("Note and tags are kept"));
    } else {
      fold.open = true;
      warnNotSaved();
    }
  });
  return form;
}

function makeSending(paper) {
  const links = makeServiceLinks(paper).flatMap((link, index) => (index ? [" ", link] : [link]));
  return makeElement("p", { class: "sending" }, makeElement("span", {}, gettext("Send to")), " ", ...links);
}
