// The order into which the reader put the saved papers, by their ids. What was saved since comes first.

import { loadChecked, storeLasting } from "../every_page/storage.js";

/** @returns {Map<string, number>} the place of each id */
function loadPlaces() {
  return loadChecked("ownOrder", checkPlaces);
}

function checkPlaces(value) {
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
  return new Map(ids.map((id, place) => [id, place]));
}

/**
 * The papers in the reader's own order.
 * @param {import("../every_page/saved_papers.js").SavedPaper[]} papers the latest saved first
 * @returns {import("../every_page/saved_papers.js").SavedPaper[]}
 */
export function sortByOwnOrder(papers) {
  const places = loadPlaces();
  const placeOf = ({ id }) => places.get(id) ?? -1;
  return papers.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/**
 * Moves a paper up or down, past the one that is shown beside it.
 * @param {string[]} ids all of the list, in the reader's order
 * @param {string[]} shown those that the list shows
 * @param {string} id
 * @param {number} step -1 to move up, 1 to move down
 * @returns {{place: number, isStored: boolean}|undefined} its new place among those shown, from 1; nothing where it
 *   is at the end already
 */
export function movePaper(ids, shown, id, step) {
  const place = shown.indexOf(id) + step;
  const neighbour = shown[place];
  if (!neighbour || !shown.includes(id)) return undefined;
  const others = ids.filter((other) => other !== id);
  others.splice(others.indexOf(neighbour) + (step > 0 ? 1 : 0), 0, id);
  return { place: place + 1, isStored: storeLasting("ownOrder", others) };
}
