// The reading list: the saved papers, the topics that the reader follows, and the export, import
// and deletion of all that this browser keeps.

import { announce } from "../every_page/announce.js";
import { loadFollowed, toggleFollowed } from "../every_page/followed_topics.js";
import { gettext, ngettext } from "../every_page/language.js";
import { deletePages } from "../every_page/offline_pages.js";
import { loadRead } from "../every_page/read_papers.js";
import { loadSaved } from "../every_page/saved_papers.js";
import { loadSearches } from "../every_page/saved_searches.js";
import { deleteAll, isLasting, loadAll, onChange, storeValue } from "../every_page/storage.js";
import { copyText, downloadFile } from "../every_page/transfer.js";
import { loadOrder, makeFilter, sortPapers } from "./arrangement.js";
import { collectCitations, FORMATS } from "./bibliography.js";
import { importFile } from "./imports.js";
import { formatLinks } from "./links.js";
import { makeItem, makeRemovalItem } from "./list_item.js";
import { findRemoval, putBack, takeOff, undo } from "./removals.js";
import { showSearches } from "./searches.js";

const $ = (id) => document.getElementById(id);
/** From how many papers on the list has a filter. */
const MANY = 8;

function show() {
  const papers = loadSaved();
  const ids = loadRead();
  showList(papers, ids);
  showArrangement(papers);
  showSearches($("searches"), $("no-searches"));
  $("none").hidden = papers.length > 0;
  const shown = findShown();
  const buttons = document.querySelector("#saved .buttons");
  buttons.hidden = papers.length === 0;
  for (const button of buttons.children) button.disabled = shown.length === 0;
  $("take-read").hidden = !shown.some(({ id }) => ids.has(id));
  const followed = loadFollowed();
  for (const box of $("follows").querySelectorAll("input")) box.checked = followed.has(box.value);
  $("fleeting").hidden = isLasting();
  $("kept").textContent = describeKept(papers.length, ids.size, followed.size, loadSearches().length);
}

function describeKept(savedNumber, readNumber, topics, searchNumber) {
  const [saved, read] = [countPapers(savedNumber), countPapers(readNumber)];
  const followed = ngettext("%(number)s topic", "%(number)s topics", topics);
  const searches = ngettext("%(number)s search", "%(number)s searches", searchNumber);
  return gettext(
    "%(saved)s on your list, %(read)s read, %(followed)s followed, %(searches)s saved; and when you were last here, the order of papers, the keys, the scheme, and copies of the pages that you read or saved, for where there is no reception.",
    { saved, read, followed, searches },
  );
}

function countPapers(number) {
  return ngettext("%(number)s paper", "%(number)s papers", number);
}

/** The papers that the list shows, in its order: what is exported and taken off. */
function findShown() {
  return sortPapers(loadSaved()).filter(makeFilter($("words").value));
}

/** Shows the order, and the filter where there are many papers or it has words. */
function showArrangement(papers) {
  const hasWords = $("words").value.trim() !== "";
  $("arrangement").hidden = papers.length < 2 && !hasWords;
  $("list-order").value = loadOrder();
  $("words").parentElement.hidden = papers.length < MANY && !hasWords;
  $("shown").textContent = hasWords ? describeShown(papers) : "";
}

function describeShown(papers) {
  return ngettext("%(shown)s of %(number)s paper", "%(shown)s of %(number)s papers", papers.length, { shown: findShown().length });
}

/**
 * Shows the saved papers, and the latest removal in its place. The focus moves to what takes the
 * place of an item that goes: to Undo in that of a removed paper, to the paper in that of Undo.
 */
function showList(papers, readIds) {
  const focused = document.activeElement?.closest?.("#list li");
  const index = [...$("list").children].indexOf(focused);
  $("list").replaceChildren(...makeItems(papers, readIds));
  if (index < 0) return;
  const next = $("list").children[Math.min(index, $("list").children.length - 1)];
  (next?.querySelector("button") ?? $("export")).focus();
}

function makeItems(papers, readIds) {
  const removal = findRemoval();
  const isSaved = new Set(papers);
  const passes = makeFilter($("words").value);
  const all = sortPapers(removal ? putBack(papers, removal) : papers).filter((paper) => !isSaved.has(paper) || passes(paper));
  const place = all.find((paper) => !isSaved.has(paper));
  return all.flatMap((paper) => {
    if (isSaved.has(paper)) return [makeItem(paper, readIds.has(paper.id), remove)];
    return paper === place ? [makeRemovalItem(describe(removal), () => restore(removal))] : [];
  });
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

$("without-script").remove();
$("saved").hidden = false;
$("all").hidden = false;
for (const box of $("follows").querySelectorAll("input")) {
  box.disabled = false;
  box.addEventListener("change", () => toggleFollowed(box.value));
}
$("words").addEventListener("input", () => {
  show();
  announce(describeShown(loadSaved()));
});
$("list-order").addEventListener("change", () => {
  storeValue("listOrder", $("list-order").value);
  announce(gettext("Papers %(order)s", { order: $("list-order").selectedOptions[0].text }));
});
for (const button of document.querySelectorAll("#saved .buttons > [value]")) {
  button.addEventListener("click", () => downloadCitations(button.value));
}
$("as-links").addEventListener("click", () => {
  downloadFile("reading-list.md", "text/markdown", formatLinks(findShown()));
});
$("copy-links").addEventListener("click", async () => {
  const isCopied = await copyText(formatLinks(findShown()));
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
$("import").addEventListener("change", async () => {
  const file = $("import").files[0];
  if (file) showMessage(importFile(await file.text()));
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
