// The list as BibTeX: of each paper the entry on its page, or, where the network is away, one
// made of what the list itself knows.

import { address } from "../every_page/saved_papers.js";

const AT_ONCE = 6;
const ARXIV = /^\d{4}\.\d{4,5}$/;
const SPECIAL = /[\\{}&%$#_~^]/g;
const ESCAPES = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** The entries of `papers`. */
export async function bibliography(papers) {
  const entries = new Array(papers.length);
  const queue = papers.entries();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return entries.join("\n");

  async function work() {
    for (const [index, paper] of queue) {
      entries[index] = `${((await onPage(paper.id)) ?? made(paper)).trim()}\n`;
    }
  }
}

async function onPage(id) {
  try {
    const answer = await fetch(address(id));
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector(".cite pre")?.textContent ?? null;
  } catch {
    return null;
  }
}

function made({ id, title, authors, more, published }) {
  const names = more ? [...authors, "others"] : authors;
  const isArxiv = ARXIV.test(id);
  const fields = [
    ["title", `{${escaped(title)}}`],
    ["author", names.map((name) => (name === "others" ? name : escaped(name))).join(" and ")],
    ["year", published.slice(0, 4)],
    ["eprint", isArxiv ? id : ""],
    ["archiveprefix", isArxiv ? "arXiv" : ""],
    ["url", isArxiv ? `https://arxiv.org/abs/${id}` : address(id)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${isArxiv ? "arxiv-" : ""}${id},\n${lines.join(",\n")}\n}`;
}

function escaped(text) {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? `\\${character}`);
}
