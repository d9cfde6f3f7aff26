// The search page: all results, filters, orders, and an address that says what was asked.

import { nearestFeeds } from "./nearest_feeds.js";
import { filters, ordered, passing } from "./filters.js";
import { index, newestFirst } from "./search_index.js";
import { address as paperAddress, known } from "./find_by_id.js";
import { card, counted, element, marked, more } from "./results.js";
import { ORDERS, address, asked, isEmpty } from "./page_address.js";
import { words } from "./tokens.js";

const AT_ONCE = 10;
const PAUSE = 250;
/** From this width on the filters stand beside the results. */
const WIDE = "(min-width: 45rem)";
const page = document.getElementById("search-page");
const { root } = page.dataset;
const form = document.getElementById("search-form");
const input = document.getElementById("search-words");
const said = document.getElementById("search-said");
const place = document.getElementById("search-found");
let state = asked(location.search);
let effort = 1;
let latest = 0;
let waiting;

/** Takes the reader to `next`: a step that Back undoes, unless it `replaces` the last one. */
function go(next, replaces = false) {
  clearTimeout(waiting);
  state = next;
  effort = 1;
  history[replaces ? "replaceState" : "pushState"](null, "", address(state));
  return draw();
}

async function draw() {
  const turn = ++latest;
  if (document.activeElement !== input || !input.value) input.value = state.q;
  if (isEmpty(state)) {
    place.hidden = true;
    said.textContent = "";
    return;
  }
  try {
    const paper = await known(state.q, root);
    if (turn !== latest) return;
    if (paper?.here) location.replace(paperAddress(paper.id, root));
    else await answer(turn, paper);
  } catch {
    if (turn === latest) said.textContent = "Search could not be loaded. Is the connection there?";
  }
}

async function answer(turn, paper) {
  const opened = await index(root);
  const found = await opened.search(state.q, effort);
  let hits = paper ? [] : found.hits;
  for (const name of state.author) for (const word of words(name)) hits = await opened.by(word, hits, opened.shards);
  const columns = await opened.columns(hits);
  const kept = await ordered(passing(hits, columns, state), state.sort);
  if (!found.query.words.length && !state.sort) kept.sort(newestFirst);
  const shown = { opened, found, columns, hits, kept };
  const [records, follow] = await Promise.all([read(kept, 0), nearestFeeds(shown, state)]);
  if (turn !== latest) return;
  said.textContent = summary(found, kept, paper);
  place.hidden = false;
  if (hits.length) place.replaceChildren(sidebar(shown, records), list(shown, records, follow));
  else place.replaceChildren(nothing(paper));
}

function read(hits, from) {
  return Promise.all(hits.slice(from, from + AT_ONCE).map(({ shard, number }) => shard.record(number)));
}

function summary({ query, missing, corrected, unread }, kept, paper) {
  if (paper) return `${paper.id} is not here yet.`;
  const most = missing ? `No paper has all the words, some have ${query.words.length - missing} of ${query.words.length}: ` : "";
  const instead = [...corrected].map(([word, other]) => ` Looked for “${other}” in place of “${word}”.`).join("");
  return kept.length ? `${most}${counted(kept.length, "paper")}.${instead}${more(unread)}` : "Nothing found.";
}

function sidebar({ opened, hits, columns }, records) {
  const authors = new Map();
  for (const { authors: names = [] } of records) {
    for (const name of names) authors.set(name, (authors.get(name) ?? 0) + 1);
  }
  const groups = filters(hits, columns, state, opened.topics, authors);
  const options = Object.entries(ORDERS).map(([value, label]) => element("option", { value, selected: value === state.sort }, label));
  const order = element("label", { class: "search-order" }, "Order ", element("select", { name: "sort" }, ...options));
  const open = place.querySelector(".search-narrow")?.open ?? matchMedia(WIDE).matches;
  const made = element("form", { class: "search-filters", "aria-label": "Filters" }, order, ...groups);
  made.addEventListener("change", async (event) => {
    const { name, value } = event.target;
    const given = new FormData(made);
    const lists = ["topic", "year", "org", "author"].map((list) => [list, given.getAll(list)]);
    await go({ q: state.q, sort: given.get("sort"), code: given.has("code"), ...Object.fromEntries(lists) });
    place.querySelector(`[name="${name}"]${name === "sort" ? "" : `[value="${CSS.escape(value)}"]`}`)?.focus();
  });
  const summary = element("summary", {}, "Filters and order");
  return element("details", { class: "search-narrow", open }, summary, made);
}

function list(shown, records, follow) {
  const { opened, found, kept } = shown;
  const marks = [...marked(found), ...state.author.flatMap(words)];
  const cards = (some) => some.map((record) => card(record, root, marks, opened.topics));
  const made = element("section", { class: "search-results", "aria-label": "Results" }, ...cards(records));
  const more = element("button", { type: "button" }, "More results");
  let from = AT_ONCE;
  more.addEventListener("click", async () => {
    const next = cards(await read(kept, from));
    from += AT_ONCE;
    more.before(...next);
    more.hidden = from >= kept.length;
    next[0]?.querySelector("a").focus();
  });
  more.hidden = from >= kept.length;
  if (!kept.length) made.append(element("p", { class: "empty" }, "No paper passes all filters; take one away."));
  made.append(more, ...deeper(found), feeds(follow));
  return made;
}

/** Where papers may fit that were not read: a button that reads more of them. */
function deeper({ unread }) {
  if (!unread) return [];
  const button = element("button", { type: "button" }, "Look through more papers");
  button.addEventListener("click", async () => {
    effort *= 2;
    button.disabled = true;
    const before = place.querySelectorAll("article").length;
    await draw();
    (place.querySelectorAll("article h2 a")[before] ?? place.querySelector("article h2 a"))?.focus();
  });
  return [button];
}

function feeds(some) {
  const labels = { rss: "RSS", atom: "Atom" };
  const link = (path, format) => element("a", { href: `${root}${path}.${format}` }, labels[format]);
  const named = some.flatMap(({ name, path, formats }, at) => [
    `${at ? "; " : ""}${name}:`, ...formats.flatMap((format) => [" ", link(path, format)]),
  ]);
  return element("p", { class: "search-feed" }, "To hear of new papers like these, follow ", ...named);
}

function nothing(paper) {
  const submit = element("a", { href: `${root}submit/` }, paper ? "Submit it" : "submit it");
  if (paper) return element("p", {}, submit, " in two minutes.");
  const tips = [
    "Use fewer words, or the beginning of one.",
    "Take away quotes, words with a minus, and author:, topic:, org: or year:.",
  ];
  return element(
    "div", { class: "search-nothing" },
    element("ul", {}, ...tips.map((tip) => element("li", {}, tip))),
    element("p", {}, "If the paper is not here yet, ", submit, "."),
  );
}

document.getElementById("without-search").remove();
form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ ...state, q: input.value.trim() });
});
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => go({ ...state, q: input.value.trim() }, true), PAUSE);
});
addEventListener("popstate", () => {
  clearTimeout(waiting);
  effort = 1;
  state = asked(location.search);
  input.value = state.q;
  draw();
});
draw();
