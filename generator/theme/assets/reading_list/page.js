// The reading list: the saved papers, what the reader follows, their own words, and the export, import
// and deletion of all that this browser keeps.

import { announce, warnNotSaved } from "../every_page/announce.js";
import { makeElement } from "../every_page/element.js";
import { loadFollowedNames } from "../every_page/followed_names.js";
import { loadFollowed } from "../every_page/followed_topics.js";
import { formatNumber, gettext, ngettext } from "../every_page/language.js";
import { deletePages } from "../every_page/offline_pages.js";
import { loadRead, markRead } from "../every_page/read_papers.js";
import { loadSaved } from "../every_page/saved_papers.js";
import { loadSearches } from "../every_page/saved_searches.js";
import { deleteAll, isLasting, loadAll, onChange, storeValue } from "../every_page/storage.js";
import { copyText, downloadFile } from "../every_page/transfer.js";
import { countTags, loadOrder, makeFilter, sortPapers } from "./arrangement.js";
import { collectCitations, FORMATS } from "./bibliography.js";
import { formatOpml } from "./followed_feeds.js";
import { activateTopics, findFeeds, showFollowedNames, showFollowedTopics } from "./followed.js";
import { importFile } from "./imports.js";
import { makeItem, makeRemovalItem } from "./list_item.js";
import { formatMarkdown } from "./markdown.js";
import { followMoves } from "./moved.js";
import { movePaper } from "./own_order.js";
import { findRemoval, putBack, takeOff, undo } from "./removals.js";
import { showSearches } from "./searches.js";
import { makeMail } from "./services.js";
import { activateWordFields, showWords } from "./words.js";

const $ = (id) => document.getElementById(id);
/** From how many papers on the list has a filter. */
const MANY = 8;
/** How many papers a mail holds: programs take addresses of some thousand characters. */
const MOST_IN_MAIL = 20;
const ACTIONS = { remove, move, toggleRead, chooseTag };

function show() {
  const papers = loadSaved();
  const ids = loadRead();
  showArrangement(papers);
  showList(papers, ids);
  showSearches($("searches"), $("no-searches"));
  showFollowedNames($("names"), $("no-names"));
  showWords();
  $("none").hidden = papers.length > 0;
  const shown = findShown();
  const buttons = document.querySelector("#saved > .buttons");
  buttons.hidden = papers.length === 0;
  for (const button of buttons.querySelectorAll("button")) button.disabled = shown.length === 0;
  $("mail").href = makeMail(shown.slice(0, MOST_IN_MAIL), document.querySelector("h1").textContent);
  $("mail").hidden = shown.length === 0;
  $("take-read").hidden = !shown.some(({ id }) => ids.has(id));
  const followed = loadFollowed();
  showFollowedTopics($("follows"));
  $("feeds").hidden = followed.size + loadFollowedNames().length === 0;
  $("fleeting").hidden = isLasting();
  $("kept").textContent = describeKept(papers.length, ids.size, followed.size, loadSearches().length);
}

function describeKept(savedNumber, readNumber, topics, searchNumber) {
  const [saved, read] = [countPapers(savedNumber), countPapers(readNumber)];
  const followed = ngettext("%(number)s topic", "%(number)s topics", topics);
  const searches = ngettext("%(number)s search", "%(number)s searches", searchNumber);
  return gettext(
    "%(saved)s on your list, %(read)s read, %(followed)s followed, %(searches)s saved; and the names you follow, your words, when you were last here, the order of papers, the keys, the scheme, and copies of the pages that you read or saved, for where there is no reception.",
    { saved, read, followed, searches },
  );
}

function countPapers(number) {
  return ngettext("%(number)s paper", "%(number)s papers", number);
}

/** The papers that the list shows, in its order: what is exported and taken off. */
function findShown() {
  return sortPapers(loadSaved()).filter(makeFilter(readChoice(), loadRead()));
}

function readChoice() {
  return { words: $("words").value, tag: $("tag").value, state: $("state").value };
}

function isNarrowed() {
  const { words, tag, state } = readChoice();
  return words.trim() !== "" || tag !== "" || state !== "";
}

/** Shows the order, the tags that there are, and the filters where there are many papers or one is in use. */
function showArrangement(papers) {
  showTags(papers);
  const isMany = papers.length >= MANY || isNarrowed();
  $("arrangement").hidden = papers.length < 2 && !isNarrowed();
  $("list-order").value = loadOrder();
  $("list").dataset.order = loadOrder();
  for (const field of [$("words"), $("state")]) field.parentElement.hidden = !isMany;
  $("shown").textContent = isNarrowed() ? describeShown(papers) : "";
}

function showTags(papers) {
  const tags = countTags(papers);
  const chosen = $("tag").value;
  const options = tags.map(([tag, number]) => makeElement("option", { value: tag }, `${tag} (${formatNumber(number)})`));
  $("tag").replaceChildren($("tag").options[0], ...options);
  $("tag").value = tags.some(([tag]) => tag === chosen) ? chosen : "";
  $("tag").parentElement.hidden = tags.length === 0;
}

function describeShown(papers) {
  return ngettext("%(shown)s of %(number)s paper", "%(shown)s of %(number)s papers", papers.length, { shown: findShown().length });
}

/**
 * Shows the saved papers, and the latest removal in its place. What stays keeps the focus; from what goes it moves
 * to what takes its place: to the same button of a paper that changed, to Undo in that of a removed paper, to the
 * paper in that of Undo.
 */
function showList(papers, readIds) {
  const list = $("list");
  const focused = document.activeElement;
  const index = [...list.children].indexOf(focused?.closest?.("#list li"));
  replaceItems(list, makeItems(papers, readIds));
  if (index < 0) return;
  const next = list.children[Math.min(index, list.children.length - 1)];
  const target = focused.isConnected ? focused : (findCounterpart(focused, next) ?? $("export"));
  target.focus({ preventScroll: focused.isConnected });
}

/** What takes the focus in `item`, which stands in the place of the one that had it. */
function findCounterpart(focused, item) {
  if (!item?.dataset.id) return item?.querySelector("button");
  if (item.dataset.id !== focused.closest("li").dataset.id) return item.querySelector(".take-off");
  const [name] = focused.classList;
  return item.querySelector(name ? `.${name}` : "summary");
}

/** Leaves items alone that stay where they are, so that what somebody types there is not disturbed. */
function replaceItems(list, items) {
  const staying = new Set(items);
  for (const item of [...list.children]) if (!staying.has(item)) item.remove();
  for (const [index, item] of items.entries()) {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  }
}

function makeItems(papers, readIds) {
  const removal = findRemoval();
  const isSaved = new Set(papers);
  const passes = makeFilter(readChoice(), readIds);
  const all = sortPapers(removal ? putBack(papers, removal) : papers).filter((paper) => !isSaved.has(paper) || passes(paper));
  const place = all.find((paper) => !isSaved.has(paper));
  return all.flatMap((paper) => {
    if (isSaved.has(paper)) return [makeItem(paper, readIds.has(paper.id), ACTIONS)];
    return paper === place ? [makeRemovalItem(describe(removal), () => restore(removal))] : [];
  });
}

function move(paper, step) {
  const shown = findShown().map(({ id }) => id);
  const moved = movePaper(sortPapers(loadSaved()).map(({ id }) => id), shown, paper.id, step);
  if (!moved) announce(step > 0 ? gettext("The last paper") : gettext("The first paper"));
  else if (!moved.isStored) warnNotSaved();
  else announce(gettext("%(title)s: %(place)s of %(number)s", { title: paper.title, place: moved.place, number: shown.length }));
  document.activeElement?.scrollIntoView({ block: "nearest" });
}

function toggleRead(paper) {
  const isRead = !loadRead().has(paper.id);
  markRead(paper, isRead);
  announce(isRead ? gettext("Marked as read") : gettext("Marked as not read"));
}

function chooseTag(tag) {
  $("tag").value = tag;
  show();
  $("tag").focus();
  announce(describeShown(loadSaved()));
}

function remove(paper) {
  takeOff(new Set([paper.id]));
  announce(gettext("Taken off: %(title)s", paper));
}

function restore(removal) {
  undo(removal);
  announce(gettext("Back on the list: %(title)s", { title: describe(removal) }));
}

function describe({ papers }) {
  return papers.length === 1 ? papers[0].title : countPapers(papers.length);
}

async function downloadCitations(ending) {
  announce(gettext("Collecting the citations"));
  const { type, write } = FORMATS[ending];
  downloadFile(`reading-list.${ending}`, type, write(await collectCitations(findShown())));
}

function showMessage(message) {
  $("message").textContent = message;
}

activateWordFields();
$("without-script").remove();
$("saved").hidden = false;
$("all").hidden = false;
activateTopics($("follows"));
for (const field of [$("words"), $("tag"), $("state")]) {
  field.addEventListener("input", () => {
    show();
    announce(describeShown(loadSaved()));
  });
}
$("list").addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const id = event.target.closest("li")?.dataset.id;
  if (!step || !id || !event.altKey || event.target.matches("input, textarea") || loadOrder() !== "own") return;
  event.preventDefault();
  move(loadSaved().find((paper) => paper.id === id), step);
});
$("list-order").addEventListener("change", () => {
  storeValue("listOrder", $("list-order").value);
  announce(gettext("Papers %(order)s", { order: $("list-order").selectedOptions[0].text }));
});
for (const button of document.querySelectorAll("#saved > .buttons > [value]")) {
  button.addEventListener("click", () => downloadCitations(button.value));
}
$("as-markdown").addEventListener("click", () => {
  downloadFile("reading-list.md", "text/markdown", formatMarkdown(findShown()));
});
$("copy-links").addEventListener("click", async () => {
  const isCopied = await copyText(formatMarkdown(findShown()));
  announce(isCopied ? gettext("Copied") : gettext("The browser does not let this page copy"));
});
$("take-read").addEventListener("click", () => {
  const ids = loadRead();
  takeOff(new Set(findShown().map(({ id }) => id).filter((id) => ids.has(id))));
  $("list").querySelector(".removal button")?.focus(); // the button that has the focus goes
  announce(gettext("What you have read is off the list"));
});
$("export").addEventListener("click", () => {
  const content = { site: "daily-papers", ...loadAll() };
  downloadFile("reading.json", "application/json", `${JSON.stringify(content, null, 1)}\n`);
});
$("as-opml").addEventListener("click", async () => {
  const feeds = await findFeeds($("follows"));
  if (feeds.length) downloadFile("feeds.opml", "text/x-opml", formatOpml(document.title, feeds));
  else showMessage(gettext("Nothing that you follow has a feed."));
});
$("import").addEventListener("change", async () => {
  const file = $("import").files[0];
  if (!file) return;
  const topics = new Set([...$("follows").querySelectorAll("input")].map(({ value }) => value));
  showMessage(gettext("Importing"));
  showMessage(await importFile(await file.text(), topics));
  $("import").value = "";
});
$("erase").addEventListener("click", async () => {
  const question = gettext("Erase your list, what you have read, what you follow and all choices?");
  if (!confirm(question)) return;
  deleteAll();
  await deletePages();
  delete document.documentElement.dataset.scheme;
  showMessage(gettext("Everything is erased."));
});
onChange(show);
show();
followMoves();
