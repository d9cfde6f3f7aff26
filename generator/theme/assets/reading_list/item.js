// A saved paper as an item of the list.

import { address } from "../every_page/saved_papers.js";

const SHOWN = 4;

/** The item for `paper`; `remove` is called to take it off the list. */
export function item(paper, isRead, remove) {
  const made = document.createElement("li");
  const title = element("a", paper.title);
  title.href = address(paper.id);
  const button = element("button", "Take off");
  button.type = "button";
  button.setAttribute("aria-label", `Take off: ${paper.title}`);
  button.addEventListener("click", () => remove(paper));
  const below = element("p", about(paper, isRead));
  if (paper.pdf) {
    const pdf = element("a", "PDF");
    pdf.href = paper.pdf;
    below.append(" · ", pdf);
  }
  const heading = element("p", "");
  heading.className = "title";
  heading.append(title);
  made.append(heading, below, button);
  made.className = isRead ? "done" : "";
  return made;
}

function about({ authors, more, published }, isRead) {
  const others = more + Math.max(0, authors.length - SHOWN);
  const names = authors.slice(0, SHOWN).join(", ") + (others ? ` and ${others} more` : "");
  return [names, published.slice(0, 4), isRead ? "read" : ""].filter(Boolean).join(" · ");
}

function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
