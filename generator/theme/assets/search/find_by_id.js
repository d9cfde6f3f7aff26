// An arXiv id, or an address with one in it, leads straight to its paper.

import { identify } from "../submit/identify.js";
import { index } from "./search_index.js";

/** `{id, here}` for an id in `text`: the paper's own, where it is here; nothing for other text. */
export async function known(text, root) {
  const { id } = identify(text.trim());
  if (!id) return undefined;
  const record = await (await index(root)).paper(id);
  return { id: record?.id ?? id, here: Boolean(record) };
}

/** The address of the paper. */
export function address(id, root) {
  return new URL(`${root}papers/${id}/`, document.baseURI).href;
}
