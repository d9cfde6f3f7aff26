// The list as BibTeX, RIS and CSL-JSON: of each paper the citation on its page or, without a network,
// one made of what the list itself has; with the reader's note and tags, in the fields for such.

import { paperUrl } from "../every_page/addresses.js";
import { parseHtml } from "../every_page/trusted.js";
import { formatRis } from "../paper_page/ris.js";

const AT_ONCE = 6;
const ARXIV = /^\d{4}\.\d{4,5}$/;
const SPECIAL = /[\\{}&%$#_~^]/g;
const ESCAPES = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/**
 * @typedef {Object} Citation
 * @property {string} bibtex
 * @property {Object} item the paper as CSL-JSON
 * @property {string} pdf the address of its PDF, or nothing
 * @property {string} note the reader's own, or nothing
 * @property {string[]} tags the reader's own
 */

/** What a file holds in each format, by the ending of its name. */
export const FORMATS = {
  bib: {
    type: "application/x-bibtex",
    write: (citations) => citations.map(writeBibtex).join("\n"),
  },
  ris: {
    type: "application/x-research-info-systems",
    write: (citations) => citations.map(writeRis).join(""),
  },
  json: {
    type: "application/vnd.citationstyles.csl+json",
    write: (citations) => `${JSON.stringify(citations.map(annotateItem), null, 2)}\n`,
  },
};

/**
 * Collects the citations of papers, in their order.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers
 * @returns {Promise<Citation[]>}
 */
export async function collectCitations(papers) {
  const citations = new Array(papers.length);
  const queue = papers.entries();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return citations;

  async function work() {
    for (const [index, paper] of queue) {
      const citation = (await fetchCitation(paper)) ?? makeCitation(paper);
      citations[index] = { ...citation, note: paper.note, tags: paper.tags };
    }
  }
}

/** `annote` and `keywords` before the brace that ends the entry: what reference managers read and write. */
function writeBibtex({ bibtex, note, tags }) {
  const fields = [["annote", note], ["keywords", tags.join(", ")]].filter(([, value]) => value);
  const lines = fields.map(([name, value]) => `,\n  ${name.padEnd(13)} = {${escape(value)}}`);
  return `${bibtex.trim().replace(/,?\s*\}$/, () => `${lines.join("")}\n}`)}\n`;
}

/** `N1` and `KW`; what one record holds of a note is one line. */
function writeRis({ item, pdf, note, tags }) {
  const own = [...(note ? [`N1  - ${note.replace(/\s*\n\s*/g, " ")}`] : []), ...tags.map((tag) => `KW  - ${tag}`)];
  return formatRis(item, pdf).replace(/(?=ER {2}- )/, () => own.map((line) => `${line}\r\n`).join(""));
}

/** CSL has one note, which may be the site's own, and words with commas between. */
function annotateItem({ item, note, tags }) {
  const notes = [item.note, note].filter(Boolean).join("\n\n");
  return { ...item, ...(notes && { note: notes }), ...(tags.length && { keyword: tags.join(", ") }) };
}

/** The citation on a paper's page; null where the page does not come or has none. */
async function fetchCitation({ id, pdf }) {
  try {
    const response = await fetch(paperUrl(id));
    if (!response.ok) return null;
    const page = parseHtml(await response.text());
    const bibtex = page.querySelector(".cite pre").textContent;
    return { bibtex, item: JSON.parse(page.getElementById("csl").textContent), pdf };
  } catch {
    return null;
  }
}

function makeCitation(paper) {
  return { bibtex: makeEntry(paper), item: makeCslItem(paper), pdf: paper.pdf };
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
    ["url", findSource(id)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${makeKey(id)},\n${lines.join(",\n")}\n}`;
}

/** A name stays whole: which part is the family name, the list does not know. */
function makeCslItem({ id, title, authors, published }) {
  return {
    id: makeKey(id),
    type: "article",
    title,
    author: authors.map((literal) => ({ literal })),
    ...(published && { issued: { "date-parts": [published.split("-").map(Number)] } }),
    ...(ARXIV.test(id) && { number: `arXiv:${id}` }),
    URL: findSource(id),
  };
}

function makeKey(id) {
  return ARXIV.test(id) ? `arxiv-${id}` : id;
}

/**
 * Where a paper is cited from: its page on arXiv, or here.
 * @param {string} id
 * @returns {string}
 */
export function findSource(id) {
  return ARXIV.test(id) ? `https://arxiv.org/abs/${id}` : paperUrl(id);
}

function escape(text) {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? `\\${character}`);
}
