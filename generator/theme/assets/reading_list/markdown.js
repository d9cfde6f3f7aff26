// The list in Markdown: a link a paper, and below it the reader's tags and note.

import { paperUrl } from "../every_page/addresses.js";
import { gettext } from "../every_page/language.js";

const MARKDOWN = /[\\\x60*_[\]<>&]/g;

/**
 * Formats papers as a list of links.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers
 * @returns {string}
 */
export function formatMarkdown(papers) {
  return papers.map(formatPaper).join("");
}

function formatPaper({ id, title, note, tags }) {
  const lines = [`- [${escape(title)}](${paperUrl(id)})`];
  if (tags.length) lines.push(`  ${gettext("Tags: %(tags)s", { tags: tags.map(escape).join(gettext(", ")) })}`);
  if (note) lines.push("", ...note.split("\n").map((line) => `  > ${escape(line)}`.trimEnd()), "");
  return `${lines.join("\n")}\n`;
}

function escape(text) {
  return text.replace(MARKDOWN, "\\$&");
}
