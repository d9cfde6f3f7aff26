// Saved papers whose address changed since: they are kept under the new one, and say so.

import { SITE } from "../every_page/addresses.js";
import { loadRead } from "../every_page/read_papers.js";
import { joinSaved, loadSaved } from "../every_page/saved_papers.js";
import { loadValue, storeLasting } from "../every_page/storage.js";

/** By the former id of each paper of the site the one that it has now, as pages/moved_papers.py writes it. */
let moves;

/**
 * Loads which papers have moved, once.
 * @returns {Promise<Object<string, string>>} nothing where the list does not come
 */
export function loadMoves() {
  moves ??= fetchMoves();
  return moves;
}

async function fetchMoves() {
  try {
    const response = await fetch(new URL("reading/moved.json", SITE));
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
}

/** Keeps the saved papers that have moved, and what is known of them, under their new ids. */
export async function followMoves() {
  if (loadSaved().length) keepUnder(await loadMoves());
}

/**
 * Keeps what the browser has of papers under other ids.
 * @param {Object<string, string>} newIds by the former ones
 */
export function keepUnder(newIds) {
  const follow = (id) => (Object.hasOwn(newIds, id) ? newIds[id] : id);
  const hasMoved = (id) => follow(id) !== id;
  if ([...loadRead()].some(hasMoved)) storeLasting("read", [...new Set([...loadRead()].map(follow))]);
  if (!loadSaved().some(({ id }) => hasMoved(id))) return;
  const papers = loadSaved().map((paper) => (hasMoved(paper.id) ? { ...paper, id: follow(paper.id), was: paper.id } : paper));
  const ownOrder = loadValue("ownOrder");
  if (Array.isArray(ownOrder)) storeLasting("ownOrder", ownOrder.map(follow));
  storeLasting("saved", joinSaved(papers, []));
}
