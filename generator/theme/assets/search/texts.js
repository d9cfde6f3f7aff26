// The texts of a paper, which stand on its own page: the index has a sentence of them alone.

import { paperUrl } from "../every_page/addresses.js";
import { parseHtml } from "../every_page/trusted.js";

/** The paragraphs of summary, abstract and note, as generator/typeset/templates/paper.md has them. */
const TEXTS = ".paper-page > .summary, .whole-abstract > p, .paper-page > .why > p:first-child";
const pages = new Map();

/**
 * Reads the texts of the paper `id`. Fails where its page cannot be had.
 * @param {string} id
 * @returns {Promise<HTMLElement[]>} paragraphs
 */
export function fetchTexts(id) {
  if (!pages.has(id)) pages.set(id, readPage(paperUrl(id)).catch((failure) => (pages.delete(id), Promise.reject(failure))));
  return pages.get(id);
}

async function readPage(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return [...parseHtml(await response.text()).querySelectorAll(TEXTS)];
}
