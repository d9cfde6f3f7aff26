// The list as BibTeX: of each paper the entry on its page or, without a network, one made of what
// the list itself has.

import { paperUrl } from "../every_page/addresses.js";
import { parseHtml } from "../every_page/trusted.js";

const AT_ONCE = 6;
const ARXIV = /^\d{4}\.\d{4,5}$/;
const SPECIAL = /[\\{}&%$#_~^]/g;
const ESCAPES = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/**
 * Collects the BibTeX entries of papers.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers
 * @returns {Promise<string>}
 */
export async function collectEntries(papers) {
  const entries = new Array(papers.length);
  const queue = papers.entries();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return entries.join("\n");

  async function work() {
    for (const [index, paper] of queue) {
      entries[index] = `${((await fetchEntry(paper.id)) ?? makeEntry(paper)).trim()}\n`;
    }
  }
}

async function fetchEntry(id) {
  try {
    const response = await fetch(paperUrl(id));
    if (!response.ok) return null;
    const page = parseHtml(await response.text());
    return page.querySelector(".cite pre")?.textContent ?? null;
  } catch {
    return null;
  }
}

function makeEntry({ id, title, authors, more, published }) {
  const names = authors.map(escape);
  const isArxiv = ARXIV.test(id);
  const fields = [
    ["title", `{${escape(title)}}`],
    ["author", [...names, ...(more ? ["others"] : [])].join(" and ")],
    ["year", published.slice(0, 4)],
    ["eprint", isArxiv ? id : ""],
    ["archiveprefix", isArxiv ? "arXiv" : ""],
    ["url", isArxiv ? `https://arxiv.org/abs/${id}` : paperUrl(id)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${isArxiv ? "arxiv-" : ""}${id},\n${lines.join(",\n")}\n}`;
}

function escape(text) {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? `\\${character}`);
}
