// The button that saves a paper.

import { announce, warnNotSaved } from "./announce.js";
import { makeButton } from "./element.js";
import { gettext } from "./language.js";
import { isSaved, loadSaved, removeSaved, savePaper } from "./saved_papers.js";
import { onChange } from "./storage.js";

const SVG = "http://www.w3.org/2000/svg";

let isListening = false;

/**
 * Makes a button that saves a paper, or takes it off the reading list. Pressed once more, it saves it with the
 * note and the tags that it had.
 * @param {import("./saved_papers.js").SavedPaper} paper
 * @returns {HTMLButtonElement}
 */
export function makeSaveButton(paper) {
  const button = makeButton("", save, {
    class: "save",
    "data-id": paper.id,
    "aria-label": gettext("Save: %(title)s", paper),
    title: gettext("Save for later"),
  });
  button.append(makeIcon());
  let removed;
  if (!isListening) onChange(() => document.querySelectorAll("button.save").forEach(show));
  isListening = true;
  show(button);
  return button;

  function save() {
    if (isSaved(paper.id)) {
      removed = loadSaved().find(({ id }) => id === paper.id);
      removeSaved(new Set([paper.id]));
      announce(gettext("Taken off the reading list"));
    } else if (savePaper(removed ?? paper)) {
      announce(gettext("Saved to the reading list"));
    } else {
      warnNotSaved();
    }
  }
}

function show(button) {
  button.setAttribute("aria-pressed", isSaved(button.dataset.id));
}

function makeIcon() {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M6.5 3.5h11v17L12 16l-5.5 4.5z");
  svg.append(path);
  return svg;
}
