// The dialog in which one searches from any page.

import { index } from "./search_index.js";
import { address, known } from "./find_by_id.js";
import { counted, element, line, marked, more } from "./results.js";

const SHOWN = 8;
const PAUSE = 120;

let dialog;

/**
 * Shows the dialog on a page whose way to the site's root is `root`; `early` says what was typed
 * before it was there, a line break standing for Enter.
 */
export async function show(root, early) {
  index(root).catch(() => {}); // so that it is there with the first letter
  dialog ??= await made(root);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector("input");
  input.select();
  const [typed, ...entered] = early().split("\n");
  if (!typed) return;
  input.value = typed;
  input.dispatchEvent(new Event("input"));
  if (entered.length) input.form.requestSubmit();
}

async function made(root) {
  await style(`${root}assets/search.css`);
  const input = element("input", {
    name: "q", type: "search", "aria-label": "Search", placeholder: "Words, an author, an arXiv id…",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false",
  });
  const said = element("p", { class: "said", role: "status" });
  const list = element("ol", { class: "search-lines", "aria-label": "Papers found" });
  const close = element("button", { type: "button", class: "search-close" }, "Close");
  const form = element("form", { class: "search-line", role: "search", action: `${root}search/` }, input, close);
  const box = element("dialog", { class: "search-dialog md-typeset", "aria-label": "Search" }, form, said, list);
  document.body.append(box);
  close.addEventListener("click", () => box.close());
  box.addEventListener("click", (event) => event.target === box && box.close());
  box.addEventListener("keydown", (event) => walk(event, input, list));
  input.addEventListener("input", answers(root, input, said, list));
  form.addEventListener("submit", (event) => leave(event, input, root));
  return box;
}

function style(href) {
  if (document.querySelector(`link[href$="assets/search.css"]`)) return undefined;
  const link = element("link", { rel: "stylesheet", href });
  const loaded = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return loaded;
}

/** Answers what stands in `input`, a moment after the last letter. */
function answers(root, input, said, list) {
  let waiting;
  let latest = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const asked = ++latest;
      const text = input.value.trim();
      const answer = text ? await found(text, root) : { said: "", lines: [] };
      if (asked !== latest) return;
      said.textContent = answer.said;
      list.replaceChildren(...answer.lines.map((each) => element("li", {}, each)));
    }, PAUSE);
  };
}

async function found(text, root) {
  try {
    const paper = await known(text, root);
    if (paper?.here) {
      return { said: "Enter goes to this paper.", lines: [element("a", { href: address(paper.id, root) }, paper.id)] };
    }
    if (paper) {
      const submit = element("a", { href: `${root}submit/` }, "Submit it in two minutes");
      return { said: `${paper.id} is not here yet.`, lines: [submit] };
    }
    const answer = await (await index(root)).search(text);
    const first = answer.hits.slice(0, SHOWN);
    const records = await Promise.all(first.map(({ shard, number }) => shard.record(number)));
    const lines = records.map((record) => line(record, root, marked(answer)));
    const all = element("a", { href: `${root}search/?q=${encodeURIComponent(text)}` }, "All results, with filters");
    return { said: said(answer), lines: [...lines, all] };
  } catch {
    return { said: "Search could not be loaded. Is the connection there?", lines: [] };
  }
}

function said({ hits, missing, corrected, unread, query }) {
  if (!hits.length) return "Nothing found. Enter shows what else to try.";
  const instead = [...corrected].map(([word, other]) => ` Looked for “${other}” in place of “${word}”.`).join("");
  const most = missing ? `, some with ${query.words.length - missing} of ${query.words.length} words` : "";
  return `${counted(hits.length, "paper")}${most}.${instead}${more(unread)}`;
}

/** Arrows walk from the field through the results and back. */
function walk(event, input, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const places = [input, ...list.querySelectorAll("a")];
  const next = places.indexOf(document.activeElement) + step;
  places[Math.max(0, Math.min(places.length - 1, next))].focus();
}

/** Enter in the field: to the paper whose id stands there, or to the page with all results. */
async function leave(event, input, root) {
  event.preventDefault();
  const text = input.value.trim();
  const paper = text ? await known(text, root).catch(() => undefined) : undefined;
  const page = `${root}search/${text ? `?q=${encodeURIComponent(text)}` : ""}`;
  location.assign(paper?.here ? address(paper.id, root) : page);
}
