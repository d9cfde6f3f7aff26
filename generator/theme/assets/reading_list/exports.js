// The list as text, for a file or for the clipboard.

import { address } from "../every_page/saved_papers.js";

const MARKDOWN = /[\\`*_[\]<>&]/g;

/** The `papers` as a list of links in Markdown, which is readable as it stands. */
export function links(papers) {
  const lines = papers.map(({ id, title }) => `- [${escaped(title)}](${address(id)})\n`);
  return lines.join("");
}

/** Lets the browser save `text` as the file `name`. */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies `text`; whether that was possible. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function escaped(text) {
  return text.replace(MARKDOWN, "\\$&");
}
