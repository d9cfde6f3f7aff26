// Links that give a paper to other programs, when the reader follows them. Until then nothing is asked of
// another host.

import { paperUrl } from "../every_page/addresses.js";
import { makeElement } from "../every_page/element.js";
import { gettext } from "../every_page/language.js";
import { findSource } from "./bibliography.js";

/** The page of each service that takes over an address; Zotero is given the one that it reads citations from. */
const SERVICES = {
  Zotero: ({ id }) => makeAddress("https://www.zotero.org/save", { q: findSource(id) }),
  Readwise: ({ id }) => makeAddress("https://wise.readwise.io/save", { url: paperUrl(id) }),
  Instapaper: ({ id, title }) => makeAddress("https://www.instapaper.com/hello2", { url: paperUrl(id), title }),
};

/**
 * Makes the links for a paper.
 * @param {import("../every_page/saved_papers.js").SavedPaper} paper
 * @returns {HTMLAnchorElement[]}
 */
export function makeServiceLinks(paper) {
  const links = Object.entries(SERVICES).map(([name, address]) =>
    makeElement("a", { href: address(paper), target: "_blank", rel: "noopener noreferrer" }, name),
  );
  return [...links, makeElement("a", { href: makeMail([paper], paper.title) }, gettext("Mail"))];
}

/**
 * The address of a mail with papers, which the reader's own program writes.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers
 * @param {string} subject
 * @returns {string}
 */
export function makeMail(papers, subject) {
  const body = papers.map(({ id, title, note }) => [title, paperUrl(id), ...(note ? [note] : [])].join("\r\n")).join("\r\n\r\n");
  return makeAddress("mailto:", { subject, body });
}

/** Spaces are `%20`: a plus sign stays one in mail (RFC 6068). */
function makeAddress(page, parameters) {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${page}?${pairs.join("&")}`;
}
