// The list as links in Markdown, which is readable as it stands.

import { paperUrl } from "../every_page/addresses.js";

const MARKDOWN = /[\\`*_[\]<>&]/g;

/**
 * Formats papers as a list of links.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers
 * @returns {string}
 */
export function formatLinks(papers) {
  const lines = papers.map(({ id, title }) => `- [${title.replace(MARKDOWN, "\\$&")}](${paperUrl(id)})\n`);
  return lines.join("");
}
