// Papers in what the reader pasted, one a line. entries/pasted.py says what names a paper.

import { read_pasted } from "./cleaning.js";

/**
 * Recognizes the papers that a text names.
 * @param {string} text
 * @returns {{text: string, id?: string, doi?: string, url?: string, why: string}[]} for each line its
 *   paper or address, and why it names no paper
 */
export function readPasted(text) {
  return read_pasted(text).map(({ text: line, reference, why }) => {
    if (reference) return { text: line, [reference.has_arxiv_id ? "id" : "doi"]: reference.id, why };
    return /^https?:\/\/\S+$/i.test(line) ? { text: line, url: line, why } : { text: line, why };
  });
}
