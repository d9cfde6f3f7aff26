// Filters with counts: what the papers that were found have in common.

import { newestFirst } from "./search_index.js";
import { counted, element } from "./results.js";

const SHOWN = 10;
const FACETS = {
  topic: { label: "Topic", values: (columns, { number }) => columns.topics[number] },
  year: { label: "Year", values: (_, { shard, number }) => [String(shard.year(number))] },
  org: { label: "Organization", values: (columns, { number }) => columns.organizations[number] },
  code: { label: "More", values: (columns, { number }) => (columns.code[number] ? ["1"] : []) },
};

/** Those of `hits` that pass all filters of `state` but the one called `without`. */
export function passing(hits, columns, state, without) {
  const active = Object.entries(FACETS).filter(([name]) => name !== without && chosen(state, name).length);
  if (!active.length) return hits;
  return hits.filter((hit) =>
    active.every(([name, { values }]) => {
      const has = values(columns.get(hit.shard), hit);
      return chosen(state, name).some((value) => has.includes(value));
    }),
  );
}

/** `hits` in the order that `sort` asks for. */
export async function ordered(hits, sort) {
  if (!sort) return hits;
  const upvotes = new Map();
  for (const { shard } of sort === "upvotes" ? hits : []) {
    if (!upvotes.has(shard)) upvotes.set(shard, await shard.upvotes());
  }
  const counted = ({ shard, number }) => upvotes.get(shard)?.[number] ?? 0;
  return [...hits].sort((a, b) => counted(b) - counted(a) || newestFirst(a, b));
}

/** The filters as form controls, and those for `authors`, names with their counts. */
export function filters(hits, columns, state, topics, authors) {
  const groups = Object.entries(FACETS).map(([name, { label, values }]) => {
    const counts = new Map();
    for (const hit of passing(hits, columns, state, name)) {
      for (const value of values(columns.get(hit.shard), hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return group(name, label, counts, chosen(state, name), named(name, topics));
  });
  const names = group("author", "Author, of the papers shown", authors, state.author, (name) => name);
  return [...groups, names].filter(Boolean);
}

function chosen(state, name) {
  return name === "code" ? (state.code ? ["1"] : []) : state[name];
}

function named(name, topics) {
  if (name === "topic") return (slug) => topics.get(slug) ?? slug;
  return name === "code" ? () => "Has code" : (value) => value;
}

function group(name, label, counts, chosen, show) {
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  const order = name === "year" ? (a, b) => b[0] - a[0] : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  const sorted = [...counts].sort(order);
  if (!sorted.length) return undefined;
  const kept = sorted.filter(([value], at) => at < SHOWN || chosen.includes(value));
  const boxes = kept.map(([value, count]) => {
    const box = element("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
    const number = element("span", { class: "counts", "aria-label": counted(count, "paper") }, count.toLocaleString("en"));
    return element("label", {}, box, " ", element("span", {}, show(value)), " ", number);
  });
  return element("fieldset", {}, element("legend", {}, label), ...boxes);
}
