// Filters with counts, of what the papers that search found have in common.

import { compareByAge } from "./ranking.js";
import { makeElement } from "../every_page/element.js";
import { formatNumber, gettext, ngettext } from "../every_page/language.js";

const SHOWN = 10;
const FACETS = {
  topic: { label: gettext("Topic"), values: (columns, { number }) => columns.topics[number] },
  year: { label: gettext("Year"), values: (_, { shard, number }) => [String(shard.yearOf(number))] },
  org: { label: gettext("Organization"), values: (columns, { number }) => columns.organizations[number] },
  code: { label: gettext("More"), values: (columns, { number }) => (columns.code[number] ? ["1"] : []) },
};

/** Those of `hits` that pass all filters of `state` but the one called `without`. */
export function applyFilters(hits, columns, state, without) {
  const active = Object.entries(FACETS).filter(([name]) => name !== without && readChosen(state, name).length);
  if (!active.length) return hits;
  return hits.filter((hit) =>
    active.every(([name, { values }]) => {
      const has = values(columns.get(hit.shard), hit);
      return readChosen(state, name).some((value) => has.includes(value));
    }),
  );
}

/** `hits` in the order that `sort` asks for. */
export async function sortHits(hits, sort) {
  if (!sort) return hits;
  const upvotes = new Map();
  for (const { shard } of sort === "upvotes" ? hits : []) {
    if (!upvotes.has(shard)) upvotes.set(shard, await shard.fetchUpvotes());
  }
  const upvotesOf = ({ shard, number }) => upvotes.get(shard)?.[number] ?? 0;
  return [...hits].sort((a, b) => upvotesOf(b) - upvotesOf(a) || compareByAge(a, b));
}

/** The filters as form controls, and those for `authors`, names with their counts. */
export function makeFilters(hits, columns, state, topics, authors) {
  const groups = Object.entries(FACETS).map(([name, { label, values }]) => {
    const counts = new Map();
    for (const hit of applyFilters(hits, columns, state, name)) {
      for (const value of values(columns.get(hit.shard), hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return makeGroup(name, label, counts, readChosen(state, name), makeNaming(name, topics));
  });
  const names = makeGroup("author", gettext("Author, of the papers shown"), authors, state.author, (name) => name);
  return [...groups, names].filter(Boolean);
}

function readChosen(state, name) {
  return name === "code" ? (state.code ? ["1"] : []) : state[name];
}

function makeNaming(name, topics) {
  if (name === "topic") return (slug) => topics.get(slug) ?? slug;
  return name === "code" ? () => gettext("Has code") : (value) => value;
}

function makeGroup(name, label, counts, chosen, show) {
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  const order = name === "year" ? (a, b) => b[0] - a[0] : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  const sorted = [...counts].sort(order);
  if (!sorted.length) return undefined;
  const shown = sorted.filter(([value], at) => at < SHOWN || chosen.includes(value));
  const boxes = shown.map(([value, count]) => {
    const box = makeElement("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
    const papers = ngettext("%(number)s paper", "%(number)s papers", count);
    const number = makeElement("span", { class: "counts", "aria-label": papers }, formatNumber(count));
    return makeElement("label", {}, box, " ", makeElement("span", {}, show(value)), " ", number);
  });
  return makeElement("fieldset", {}, makeElement("legend", {}, label), ...boxes);
}
