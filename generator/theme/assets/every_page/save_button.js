// The button that saves a paper.

import { announce } from "./announce.js";
import { isSaved, toggle } from "./saved_papers.js";
import { lasts, whenChanged } from "./storage.js";

const SVG = "http://www.w3.org/2000/svg";

/** A button that saves the paper that `record` gives, whose title is `title`. */
export function bookmark(id, title, record) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "save";
  button.setAttribute("aria-label", `Save: ${title}`);
  button.title = "Save for later";
  button.append(icon());
  const show = () => button.setAttribute("aria-pressed", isSaved(id));
  button.addEventListener("click", () => {
    const isNow = toggle(record());
    announce(isNow ? saying() : "Taken off the reading list");
  });
  whenChanged(show);
  show();
  return button;
}

function saying() {
  return lasts() ? "Saved to the reading list" : "Saved for this page alone: the browser keeps nothing";
}

function icon() {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M6.5 3.5h11v17L12 16l-5.5 4.5z");
  svg.append(path);
  return svg;
}
