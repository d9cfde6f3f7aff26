// The reading pane: where the window is wide, the paper of a chosen card stands beside the list. What
// it shows is taken from the paper's own page. It changes neither the address nor the history.

import { SITE } from "./addresses.js";
import { announce } from "./announce.js";
import { makeCardSaveButton, markCardRead } from "./card_marks.js";
import { makeButton, makeElement } from "./element.js";
import { gettext } from "./language.js";
import { makeFormulasReachable } from "./scrolling_formulas.js";
import { followMoves } from "./shortcuts.js";
import { parseHtml } from "./trusted.js";

const STYLES = ["paper_page.css", "reading_pane.css"];
/** The parts of a paper's page that are shown (generator/typeset/templates/paper.md, beside.md). */
const PARTS = ":scope > :is(#paper, .paper-page, #abstract, .whole-abstract, #related, #related + .beside)";
/** Headings stand a level lower in the pane than on the page. */
const LEVELS = { H1: "h2", H2: "h3" };

const content = makeElement("div");
const page = makeElement("a", {}, gettext("Open the page"));
const saving = makeElement("span");
const pane = makeElement(
  "section", { class: "reading-pane md-typeset", "aria-label": gettext("Reading pane"), tabindex: "0" },
  makeElement("p", { class: "pane-bar" }, page, " ", saving, makeButton(gettext("Close"), close)),
  content,
);

/** The card whose paper is shown, or will be as soon as it is there. */
let shown;
/** Settled as soon as the styles of the pane are there. */
let styled;

/**
 * Offers the pane: a click on the title of a card, or Enter on it, shows the paper; another follows the link. After
 * Enter the pane has the focus, so that its paper can be read on without a pointer.
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 * @param {MediaQueryList} wide whether the window has room for the pane
 */
export function offerPane(cards, wide) {
  const columns = document.querySelector(".columns");
  const hint = makeElement("p", { class: "pane-hint" }, gettext("Choose a paper, and it is shown here."));
  styled = Promise.all(STYLES.map(loadStyle));
  if (columns.childElementCount === 1) styled.then(() => columns.append(hint)); // no table of contents is there
  for (const card of cards) {
    card.link.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (!wide.matches || shown === card) return;
      event.preventDefault();
      const isByKey = event.detail === 0;
      show(card, columns, isByKey).catch(() => location.assign(card.link.href));
    });
  }
  followMoves((card) => shown && shown !== card && show(card, columns).catch(close));
  wide.addEventListener("change", () => shown && close());
  document.addEventListener("keydown", (event) => {
    const isElsewhere = event.isComposing || event.target.closest?.("input, textarea, select, dialog");
    if (event.key === "Escape" && shown && !isElsewhere) close();
  });
}

/** Shows the paper of a card. Raises an error where its page cannot be had and no other was chosen meanwhile. */
async function show(card, columns, takesFocus = false) {
  mark(card);
  try {
    const [parts] = await Promise.all([loadParts(card.link.href), styled]);
    if (shown !== card) return;
    content.replaceChildren(...parts);
  } catch (error) {
    if (shown === card) throw error;
    return;
  }
  page.href = card.link.href;
  saving.replaceChildren(makeCardSaveButton(card));
  if (!pane.isConnected) columns.append(pane);
  pane.scrollTop = 0;
  if (takesFocus) pane.focus();
  makeFormulasReachable(content);
  markCardRead(card);
  announce(card.title);
}

/** Closes the pane, and gives the focus to the card of its paper. */
function close() {
  const { link } = shown;
  mark(undefined);
  pane.remove();
  link.focus();
}

function mark(card) {
  shown?.link.removeAttribute("aria-current");
  shown = card;
  shown?.link.setAttribute("aria-current", "true");
}

/** The parts of the paper's page at `url`, as they can stand on this page. */
async function loadParts(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const main = parseHtml(await response.text()).querySelector("main");
  const resolve = (path) => new URL(path, response.url).href;
  for (const each of main.querySelectorAll("[href]")) each.setAttribute("href", resolve(each.getAttribute("href")));
  for (const image of main.querySelectorAll("img")) {
    image.setAttribute("src", resolve(image.getAttribute("src")));
    image.srcset = image.srcset.replace(/\S+(?= \d+w)/g, resolve);
  }
  for (const each of main.querySelectorAll(".share")) each.remove(); // a script of that page works it
  const parts = [...main.querySelectorAll(PARTS)];
  if (!parts.length) throw new Error(url);
  for (const each of main.querySelectorAll("[id]")) each.removeAttribute("id");
  return parts.map((part) => (LEVELS[part.tagName] ? makeElement(LEVELS[part.tagName], {}, ...part.childNodes) : part));
}

function loadStyle(name) {
  const link = makeElement("link", { rel: "stylesheet", href: `${SITE}assets/${name}` });
  const loaded = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return loaded;
}
