// Which papers of the site the records of a file name.

import { paperUrl } from "../every_page/addresses.js";
import { checkSaved } from "../every_page/saved_papers.js";
import { parseHtml } from "../every_page/trusted.js";
import { describePaper } from "../paper_page/metadata.js";
import { loadMoves } from "./moved.js";

const AT_ONCE = 6;

/**
 * Looks for the papers of records, on their pages.
 * @param {import("./records.js").FileRecord[]} records
 * @returns {Promise<import("../every_page/saved_papers.js").SavedPaper[]>} those that the site has, with notes and tags
 */
export async function findPapers(records) {
  const papers = new Array(records.length);
  const queue = records.entries();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return papers.filter(Boolean);

  async function work() {
    for (const [index, { ids, note, tags }] of queue) {
      const page = await fetchFirst(ids);
      if (page) papers[index] = checkSaved({ ...page.paper, note: removeOurs(note, page.item.note), tags });
    }
  }
}

/** The reader's part of a note, which may begin with the site's (citations have one of withdrawn papers). */
function removeOurs(note, ours) {
  return ours && note.startsWith(ours) ? note.slice(ours.length) : note;
}

/** The page of the first of `ids` that has one, described. */
async function fetchFirst(ids) {
  const moves = await loadMoves();
  for (const id of ids) {
    const page = await fetchPage(Object.hasOwn(moves, id) ? moves[id] : id);
    if (page) return page;
  }
  return undefined;
}

async function fetchPage(id) {
  try {
    const response = await fetch(paperUrl(id));
    return response.ok ? describePaper(parseHtml(await response.text())) : undefined;
  } catch {
    return undefined;
  }
}
