// An arXiv id, or an address with one in it, leads straight to its paper.

import { identify } from "./identify.js";
import { openIndex } from "./search_index.js";

/**
 * Finds the paper whose id stands in `text`.
 * @param {string} text what the reader typed
 * @param {string} root the address of the site's root
 * @returns {Promise<{id: string, typed: string, isHere: boolean}|undefined>} the id, also as arXiv writes it, of the paper itself where the site has it; nothing for other text
 */
export async function findById(text, root) {
  const { id } = identify(text.trim());
  if (!id) return undefined;
  const record = await (await openIndex(root)).findPaper(id);
  return { id: record?.id ?? id, typed: id.replace(/^([a-z-]+)-(?=\d{7}$)/, "$1/"), isHere: Boolean(record) };
}
