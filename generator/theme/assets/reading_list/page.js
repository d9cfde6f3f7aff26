// The reading list: what was saved, the topics that are followed, and all that is kept, out of
// this browser and into it.

import { announce } from "../every_page/announce.js";
import { follows, toggle } from "../every_page/followed_topics.js";
import { forgetPages } from "../every_page/offline_pages.js";
import { read } from "../every_page/read_papers.js";
import { saved, takeOff } from "../every_page/saved_papers.js";
import { everything, forgetEverything, lasts, whenChanged } from "../every_page/storage.js";
import { bibliography } from "./bibliography.js";
import { copy, download, links } from "./exports.js";
import { imported } from "./imports.js";
import { item } from "./item.js";

const $ = (id) => document.getElementById(id);

function show() {
  const papers = saved();
  const ids = read();
  const old = document.activeElement?.closest?.("#list li");
  const place = [...$("list").children].indexOf(old);
  $("list").replaceChildren(...papers.map((paper) => item(paper, ids.has(paper.id), remove)));
  if (place >= 0) ($("list").children[Math.min(place, papers.length - 1)]?.querySelector("button") ?? $("export")).focus();
  $("none").hidden = papers.length > 0;
  document.querySelector("#saved .buttons").hidden = papers.length === 0;
  $("take-read").hidden = !papers.some(({ id }) => ids.has(id));
  const followed = follows();
  for (const box of $("follows").querySelectorAll("input")) box.checked = followed.has(box.value);
  $("fleeting").hidden = lasts();
  $("kept").textContent = `${count(papers.length, "paper")} on your list, ${count(ids.size, "paper")} read, ${count(followed.size, "topic")} followed; and when you were last here, the order of papers, the keys, the scheme, and copies of the pages that you read or saved, for where there is no reception.`;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function remove(paper) {
  takeOff(new Set([paper.id]));
  announce(`Taken off: ${paper.title}`);
}

function said(words) {
  $("said").textContent = words;
}

$("without-script").remove();
$("saved").hidden = false;
$("all").hidden = false;
for (const box of $("follows").querySelectorAll("input")) {
  box.disabled = false;
  box.addEventListener("change", () => toggle(box.value));
}
$("as-bibtex").addEventListener("click", async () => {
  announce("Collecting the entries");
  download("reading-list.bib", "application/x-bibtex", await bibliography(saved()));
});
$("as-links").addEventListener("click", () => {
  download("reading-list.md", "text/markdown", links(saved()));
});
$("copy-links").addEventListener("click", async () => {
  announce((await copy(links(saved()))) ? "Copied" : "The browser does not let this page copy");
});
$("take-read").addEventListener("click", () => {
  const ids = read();
  takeOff(ids);
  announce("What you have read is off the list");
});
$("export").addEventListener("click", () => {
  const all = { site: "daily-papers", ...everything() };
  download("reading.json", "application/json", `${JSON.stringify(all, null, 1)}\n`);
});
$("import").addEventListener("change", async () => {
  const file = $("import").files[0];
  if (file) said(imported(await file.text()));
  $("import").value = "";
});
$("erase").addEventListener("click", async () => {
  const question = "Erase your list, what you have read, what you follow and all choices?";
  if (!confirm(question)) return;
  forgetEverything();
  await forgetPages();
  delete document.documentElement.dataset.scheme;
  said("Everything is erased.");
});
whenChanged(show);
show();
