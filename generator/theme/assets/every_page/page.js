// The script of every page. It adds what a returning reader needs, and keeps it in the browser;
// the page says the same without it.

import "./color_scheme.js";
import { PATH } from "./addresses.js";
import { addMarks, showRead } from "./card_marks.js";
import { readCard } from "./card.js";
import { activateDensityButton } from "./density.js";
import { activateFollowButton } from "./follow_button.js";
import { keepInSight } from "./masthead.js";
import { showNews } from "./news.js";
import { keepPages } from "./offline_pages.js";
import { makeOneStop } from "./one_stop.js";
import { addPaperFilter } from "./paper_filter.js";
import { addOrderChoice } from "./paper_order.js";
import { makeFormulasReachable } from "./scrolling_formulas.js";
import { listenForKeys } from "./shortcuts.js";
import { onChange } from "./storage.js";
import { loadLastVisit, recordVisit } from "./visits.js";
import { markPage } from "./word_marks.js";

const main = document.querySelector("main");
const cards = [...document.querySelectorAll("article.paper")].map(readCard);
const tools = main.querySelector(".tools");
const day = tools?.dataset.day;
const filters = tools?.querySelector(".filters");
const followButton = main.querySelector(".follow");
const [, family, slug] = /^(topics|authors|organizations)\/([a-z0-9-]+)\//.exec(PATH) ?? [];

const isNewest = day && !main.querySelector('.pager a[rel="next"]');
const dayBefore = document.getElementById("_before");
const isOfDay = ({ element }) => !dayBefore || element.compareDocumentPosition(dayBefore) & Node.DOCUMENT_POSITION_FOLLOWING;
const ofDay = cards.filter(isOfDay);
const ids = ofDay.map(({ id }) => id);

recordVisit(isNewest ? day : null, ids);
const lastVisit = loadLastVisit();

markPage(main, cards);
const ordered = day && addOrderChoice(main.querySelector("#_order"), cards, ofDay.length, PATH === "");
const showPapers = () => (main.dataset.ordered = "");
if (ordered) ordered.then(showPapers);
else showPapers();
const densityButton = tools?.querySelector(".density");
if (densityButton) activateDensityButton(densityButton, cards);
addMarks(cards, day, lastVisit);
onChange(() => showRead(cards));
if (filters) addPaperFilter(filters, ofDay);
if (slug && followButton) activateFollowButton(family, slug, followButton);
keepInSight(document.querySelector(".masthead nav"));
makeOneStop([...document.querySelectorAll(".masthead nav a, .menu > summary")]);
makeOneStop([...main.querySelectorAll(":is(.tools .pager, .trail, .listing-page > .feeds) > :is(a, button), .tools > .density, .tools > .fold > summary")]);
makeFormulasReachable(main);
listenForKeys(cards);
if (main.matches(".list-page") && cards.length) offerPaneWhenWide();
addEventListener("load", keepPages);

const since = main.querySelector(".since");
if (since) showNews(since, day, ids, lastVisit);

/** Loads the reading pane as soon as the window has room for it, as site.css has. */
function offerPaneWhenWide() {
  const wide = matchMedia("(min-width: 100em)");
  const load = async () => {
    if (!wide.matches) return;
    wide.removeEventListener("change", load);
    const { offerPane } = await import("./reading_pane.js");
    offerPane(cards, wide);
  };
  wide.addEventListener("change", load);
  load();
}
