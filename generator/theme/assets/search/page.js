// The search page: all results, filters, orders, and an address that says what the reader searches for.

import { paperUrl } from "../every_page/addresses.js";
import { addMarks, showRead } from "../every_page/card_marks.js";
import { readCard } from "../every_page/card.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext, placeParts } from "../every_page/language.js";
import { isSearchSaved, updateSearch } from "../every_page/saved_searches.js";
import { onChange } from "../every_page/storage.js";
import { makeWordMarks } from "../every_page/word_marks.js";
import { addressOf, describeSearch, findAnswer } from "./answer.js";
import { showExcerpt } from "./excerpt.js";
import { findById } from "./find_by_id.js";
import { listMarkedTokens } from "./highlight.js";
import { findPages } from "./members.js";
import { findNearestFeeds } from "./nearest_feeds.js";
import { makeFilters, sortHits } from "./filters.js";
import { compareByAge } from "./ranking.js";
import { openIndex } from "./search_index.js";
import { describeCorrected, describeHits, describeUnread, makeResultCard } from "./results.js";
import { makeSaveButton } from "./save_button.js";
import { makeSuggestions, suggest } from "./suggestions.js";
import { ORDERS, isEmpty, readAddress, writeAddress } from "./page_address.js";
import { tokenize } from "./tokens.js";

const AT_ONCE = 10;
/** So many cards come with their excerpts; those of the others are read when they come near. */
const AT_FIRST = 3;
const NEAR = "200px";
const PAUSE = 250;
/** From this width on the filters stand beside the results. */
const WIDE = "(min-width: 45rem)";
const page = document.getElementById("_search-page");
const { root } = page.dataset;
const pageTitle = document.title;
const form = document.getElementById("_search-form");
const input = document.getElementById("_search-words");
const status = document.getElementById("_search-message");
const place = document.getElementById("_search-found");
const suggestions = makeElement("p", { class: "search-suggestions" });
const wordMarks = makeWordMarks();
/** Of each card that was made what shows its excerpt, and what was read from it. */
const excerpts = new WeakMap();
const readCards = new WeakMap();
const observer = new IntersectionObserver((entries) => {
  for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
    observer.unobserve(target);
    excerpts.get(target)();
  }
}, { rootMargin: NEAR });
let state = readAddress(location.search);
let effort = 1;
let latest = 0;
let waiting;

/** Takes the reader to `next`: a step that Back undoes, unless it `replaces` the last one. */
function go(next, replaces = false) {
  clearTimeout(waiting);
  state = next;
  effort = 1;
  history[replaces ? "replaceState" : "pushState"](null, "", writeAddress(state));
  return draw();
}

async function draw() {
  const turn = ++latest;
  document.title = state.q.trim() ? `${state.q.trim()} · ${pageTitle}` : pageTitle;
  if (document.activeElement !== input || !input.value) input.value = state.q;
  if (isEmpty(state)) {
    place.hidden = true;
    status.textContent = "";
    return;
  }
  try {
    const paper = await findById(state.q, root);
    if (turn !== latest) return;
    if (paper?.isHere) location.replace(paperUrl(paper.id));
    else await showAnswer(turn, paper);
  } catch {
    if (turn === latest) status.textContent = gettext("Search could not be loaded. Is the connection there?");
  }
}

async function showAnswer(turn, paper) {
  const opened = await openIndex(root);
  const asked = state;
  const found = await findAnswer(opened, state, effort);
  const { answer, columns } = found;
  const hits = paper ? [] : found.hits;
  const filtered = paper ? [] : await sortHits(found.filtered, state.sort);
  if (!answer.query.words.length && !state.sort) filtered.sort(compareByAge);
  const describe = () => describeSearch(opened, asked, found);
  const shown = { opened, answer, columns, hits, filtered, saveButton: makeSaveButton(addressOf(asked), describe) };
  const [records, follow, suggested] = await Promise.all([readRecords(filtered, 0), findNearestFeeds(shown, state), suggest(input.value, opened)]);
  const tokens = [...listMarkedTokens(answer), ...state.author.flatMap(tokenize)];
  const makeCards = (list) => list.map((record) => makeCard(record, tokens, opened.topics));
  const cards = makeCards(records);
  const first = cards.slice(0, AT_FIRST).map((card) => excerpts.get(card)());
  const [pages] = await Promise.all([findPages(state.q, listNames(shown, records), opened), ...first]);
  if (turn !== latest) return;
  suggestions.replaceChildren(...makeSuggestions(suggested, input));
  status.textContent = [summarize(answer, filtered, paper), ...answer.remarks].join(" ");
  place.hidden = false;
  if (hits.length) place.replaceChildren(makeSidebar(shown, records), makeList(shown, cards, makeCards, pages, follow));
  else place.replaceChildren(describeNothing(paper, shown.saveButton));
  wordMarks.mark(findCards());
  if (isSearchSaved(addressOf(asked))) updateSearch(await describe());
}

function readRecords(hits, from) {
  return Promise.all(hits.slice(from, from + AT_ONCE).map(({ shard, number }) => shard.fetchRecord(number)));
}

function summarize({ query, missing, corrected, unread }, filtered, paper) {
  if (paper) return gettext("%(typed)s is not here yet.", paper);
  if (!filtered.length) return gettext("Nothing found.");
  const all = query.words.length;
  const fewer = missing ? gettext("No paper has all the words, some have %(some)s of %(all)s:", { some: all - missing, all }) : "";
  const found = describeHits({ hits: filtered, missing, query });
  return [fewer, found, ...describeCorrected(corrected), describeUnread(unread)].filter(Boolean).join(" ");
}

function makeSidebar({ opened, hits, columns }, records) {
  const authors = new Map();
  for (const { authors: names = [] } of records) {
    for (const name of names) authors.set(name, (authors.get(name) ?? 0) + 1);
  }
  const groups = makeFilters(hits, columns, state, opened.topics, authors);
  const options = Object.entries(ORDERS).map(([value, label]) => makeElement("option", { value, selected: value === state.sort }, label));
  const order = makeElement("label", { class: "search-order" }, gettext("Order"), " ", makeElement("select", { name: "sort" }, ...options));
  const open = place.querySelector(".search-narrow")?.open ?? matchMedia(WIDE).matches;
  const filterForm = makeElement("form", { class: "search-filters", "aria-label": gettext("Filters") }, order, ...groups);
  filterForm.addEventListener("change", async (event) => {
    const { name, value } = event.target;
    const data = new FormData(filterForm);
    const lists = ["topic", "year", "org", "author"].map((list) => [list, data.getAll(list)]);
    await go({ q: state.q, sort: data.get("sort"), code: data.has("code"), ...Object.fromEntries(lists) });
    place.querySelector(`[name="${name}"]${name === "sort" ? "" : `[value="${CSS.escape(value)}"]`}`)?.focus();
  });
  const summary = makeElement("summary", {}, gettext("Filters and order"));
  return makeElement("details", { class: "search-narrow", open }, summary, filterForm);
}

/** The authors and organizations of the first results. */
function listNames({ filtered, columns }, records) {
  const organizations = filtered.slice(0, AT_ONCE).flatMap(({ shard, number }) => columns.get(shard).organizations[number]);
  return [...records.flatMap(({ authors = [] }) => authors), ...organizations];
}

function makePageLinks(pages) {
  return pages.map(({ label, name, path }) => {
    const parts = { name: label, value: makeElement("a", { href: root + path }, name) };
    return makeElement("p", { class: "search-member" }, ...placeParts(gettext("%(name)s: %(value)s"), parts));
  });
}

/** The card of a result, with its marks, whose excerpt shows when the reader comes near it. */
function makeCard(record, tokens, topics) {
  const card = makeResultCard(record, tokens, topics);
  const paper = { ...readCard(card), published: record.published };
  addMarks([paper], undefined, null);
  readCards.set(card, paper);
  excerpts.set(card, () => showExcerpt(card, record.id, tokens));
  return card;
}

/** The papers that stand on the page. */
function findCards() {
  return [...place.querySelectorAll("article.paper")].map((card) => readCards.get(card));
}

function makeList({ answer, filtered, saveButton }, cards, makeCards, pages, follow) {
  const section = makeElement("section", { class: "search-results", "aria-label": gettext("Results") }, ...makePageLinks(pages), wordMarks.note, ...cards);
  for (const card of cards.slice(AT_FIRST)) observer.observe(card);
  let from = AT_ONCE;
  const more = makeButton(gettext("More results"), async () => {
    const next = makeCards(await readRecords(filtered, from));
    from += AT_ONCE;
    more.before(...next);
    wordMarks.mark(findCards());
    for (const card of next) observer.observe(card);
    more.hidden = from >= filtered.length;
    next.find((card) => !card.hasAttribute("data-muted"))?.querySelector("a").focus();
  });
  more.hidden = from >= filtered.length;
  if (!filtered.length) section.append(makeElement("p", { class: "empty" }, gettext("No paper passes all filters; take one away.")));
  section.append(more, ...makeDeeper(answer), makeFeeds(follow, saveButton));
  return section;
}

/** Where papers may fit that were not read: a button that reads more of them. */
function makeDeeper({ unread }) {
  if (!unread) return [];
  const button = makeButton(gettext("Look through more papers"), async () => {
    effort *= 2;
    button.disabled = true;
    const before = place.querySelectorAll("article").length;
    await draw();
    (place.querySelectorAll("article h2 a")[before] ?? place.querySelector("article h2 a"))?.focus();
  });
  return [button];
}

function makeFeeds(list, saveButton) {
  const labels = { rss: "RSS", atom: "Atom" };
  const link = (path, format) => makeElement("a", { href: `${root}${path}.${format}` }, labels[format]);
  const links = (path, formats) => formats.flatMap((format, at) => [at ? " " : "", link(path, format)]);
  const feeds = list.flatMap(({ name, path, formats }, at) => [
    at ? gettext("; ") : "", ...placeParts(gettext("%(name)s: %(value)s"), { name, value: links(path, formats) }),
  ]);
  const sentence = placeParts(gettext("To hear of new papers like these, follow %(feeds)s"), { feeds });
  return makeElement("p", { class: "search-feed" }, ...sentence, " ", saveButton);
}

function describeNothing(paper, saveButton) {
  const href = `${root}submit/`;
  if (paper) return makeElement("p", {}, makeElement("a", { href }, gettext("Submit it in two minutes")));
  const tips = [
    gettext("Use fewer words, or the beginning of one."),
    gettext("Take away quotes, words with a minus, and fields such as author: or year:."),
  ];
  const submit = makeElement("a", { href }, gettext("submit it"));
  return makeElement(
    "div", { class: "search-nothing" },
    makeElement("ul", {}, ...tips.map((tip) => makeElement("li", {}, tip))),
    makeElement("p", {}, ...placeParts(gettext("If the paper is not here yet, %(submit)s."), { submit }), " ", saveButton),
  );
}

document.getElementById("_without-search").remove();
form.append(suggestions);
form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ ...state, q: input.value.trim() });
});
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => go({ ...state, q: input.value.trim() }, true), PAUSE);
});
onChange(() => showRead(findCards()));
addEventListener("popstate", () => {
  clearTimeout(waiting);
  effort = 1;
  state = readAddress(location.search);
  input.value = state.q;
  draw();
});
draw();
