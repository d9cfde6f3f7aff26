// The dialog for searching from any page.

import { paperUrl } from "../every_page/addresses.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext, ngettext } from "../every_page/language.js";
import { findLines, makeWordMarks } from "../every_page/word_marks.js";
import { listMarkedTokens } from "./highlight.js";
import { openIndex } from "./search_index.js";
import { findById } from "./find_by_id.js";
import { findPages } from "./members.js";
import { describeCorrected, describeHits, describeUnread, makeResultLine } from "./results.js";
import { makeSuggestions, suggest } from "./suggestions.js";

const SHOWN = 8;
const PAUSE = 120;

let dialog;

/**
 * Opens the dialog on a page whose way to the site's root is `root`; `early` says what was typed
 * before it was there, a line break standing for Enter.
 */
export async function openDialog(root, early) {
  openIndex(root).catch(() => {}); // so that it is there with the first letter
  dialog ??= await makeDialog(root);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector("input");
  input.select();
  const [typed, ...entered] = early().split("\n");
  if (!typed) return;
  input.value = typed;
  input.dispatchEvent(new Event("input"));
  if (entered.length) input.form.requestSubmit();
}

async function makeDialog(root) {
  await loadStyle(`${root}assets/search.css`);
  const input = makeElement("input", {
    name: "q", type: "search", "aria-label": gettext("Search"), placeholder: gettext("Words, an author, an arXiv id…"),
    autocomplete: "off", autocapitalize: "off", spellcheck: "false",
  });
  const status = makeElement("p", { class: "message", role: "status" });
  const list = makeElement("ol", { class: "search-lines", "aria-label": gettext("Papers found") });
  const close = makeButton(gettext("Close"), () => box.close(), { class: "search-close" });
  const wordMarks = makeWordMarks();
  const form = makeElement("form", { class: "search-line", role: "search", action: `${root}search/` }, input, close);
  const box = makeElement("dialog", { class: "search-dialog md-typeset", "aria-label": gettext("Search") }, form, status, wordMarks.note, list);
  document.body.append(box);
  box.addEventListener("click", (event) => event.target === box && box.close());
  box.addEventListener("keydown", (event) => moveFocus(event, input, list));
  input.addEventListener("input", answerWhileTyping(root, input, status, list, wordMarks));
  form.addEventListener("submit", (event) => goToAnswer(event, input, root));
  return box;
}

function loadStyle(href) {
  if (document.querySelector(`link[href$="assets/search.css"]`)) return undefined;
  const link = makeElement("link", { rel: "stylesheet", href });
  const loaded = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return loaded;
}

/** Answers what stands in `input`, a moment after the last letter. */
function answerWhileTyping(root, input, status, list, wordMarks) {
  let waiting;
  let latest = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++latest;
      const text = input.value.trim();
      const answer = text ? await answerText(text, root, input) : { message: "", lines: [] };
      if (turn !== latest) return;
      status.textContent = answer.message;
      list.replaceChildren(...answer.lines.map((line) => makeElement("li", {}, line)));
      wordMarks.mark([], findLines(list));
    }, PAUSE);
  };
}

async function answerText(text, root, input) {
  try {
    const paper = await findById(text, root);
    if (paper?.isHere) {
      return { message: gettext("Enter goes to this paper."), lines: [makeElement("a", { href: paperUrl(paper.id) }, paper.id)] };
    }
    if (paper) {
      const submit = makeElement("a", { href: `${root}submit/` }, gettext("Submit it in two minutes"));
      return { message: gettext("%(typed)s is not here yet.", paper), lines: [submit] };
    }
    const index = await openIndex(root);
    const answer = await index.search(text);
    const first = answer.hits.slice(0, SHOWN);
    const records = await Promise.all(first.map(({ shard, number }) => shard.fetchRecord(number)));
    const lines = records.map((record) => makeResultLine(record, listMarkedTokens(answer)));
    const names = records.flatMap(({ authors = [] }) => authors);
    const pages = (await findPages(text, names, index)).map((page) => makePageLine(page, root));
    const suggestions = makeSuggestions(await suggest(input.value, index), input);
    const all = makeElement("a", { href: `${root}search/?q=${encodeURIComponent(text)}` }, gettext("All results, with filters"));
    return { message: [describeAnswer(answer), ...answer.remarks].join(" "), lines: [...suggestions, ...pages, ...lines, all] };
  } catch {
    return { message: gettext("Search could not be loaded. Is the connection there?"), lines: [] };
  }
}

function makePageLine({ label, name, path }, root) {
  const title = makeElement("span", { class: "search-title" }, name);
  return makeElement("a", { href: root + path }, title, makeElement("span", { class: "search-who" }, label));
}

function describeAnswer(answer) {
  const { hits, missing, corrected, unread } = answer;
  if (!hits.length) return gettext("Nothing found. Enter shows what else to try.");
  const found = missing ? describeFewerWords(answer) : describeHits(answer);
  return [found, ...describeCorrected(corrected), describeUnread(unread)].filter(Boolean).join(" ");
}

function describeFewerWords({ hits, missing, query }) {
  const all = query.words.length;
  return ngettext(
    "%(number)s paper, some with %(some)s of %(all)s words.", "%(number)s papers, some with %(some)s of %(all)s words.",
    hits.length, { some: all - missing, all },
  );
}

/** Arrows walk from the field through the results and back. */
function moveFocus(event, input, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const places = [input, ...list.querySelectorAll("a, button")].filter((place) => place.checkVisibility());
  const next = places.indexOf(document.activeElement) + step;
  places[Math.max(0, Math.min(places.length - 1, next))].focus();
}

/** Enter in the field: to the paper whose id stands there, or to the page with all results. */
async function goToAnswer(event, input, root) {
  event.preventDefault();
  const text = input.value.trim();
  const paper = text ? await findById(text, root).catch(() => undefined) : undefined;
  const page = `${root}search/${text ? `?q=${encodeURIComponent(text)}` : ""}`;
  location.assign(paper?.isHere ? paperUrl(paper.id) : page);
}
