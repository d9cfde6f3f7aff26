// What a page does for whoever comes back each day. Everything here is kept in the browser; and
// without any of it the page says the same.

import "./color_scheme.js";
import { cards, here } from "./card.js";
import { filterable } from "./topic_filter.js";
import { followable } from "./follow_button.js";
import { reachable } from "./scrolling_formulas.js";
import { listen } from "./shortcuts.js";
import { markAll } from "./card_marks.js";
import { keepPages } from "./offline_pages.js";
import { orderable } from "./paper_order.js";
import { opened } from "./opened_paper.js";
import { showCurrent } from "./masthead.js";
import { tellNews } from "./news.js";
import { lastVisit, look } from "./visits.js";

const main = document.querySelector("main");
const tools = main.querySelector(".tools");
const day = tools?.dataset.day;
const paper = /^papers\/([a-z0-9.-]+)\/$/.exec(here)?.[1];
const follow = main.querySelector(".follow");
const topic = /^topics\/([a-z0-9-]+)\//.exec(here)?.[1];

const isNewest = day && !main.querySelector('.pager a[rel="next"]');
const ids = cards.map(({ id }) => id);

look(isNewest ? day : null, ids);
const last = lastVisit();

if (day) orderable(main.querySelector("#order"), cards, tools, here === "");
if (tools?.querySelector(".filters")) filterable(tools.querySelector(".filters"), cards);
markAll(cards, day, last);
if (paper) opened(paper, main);
if (topic && follow) followable(topic, follow);
showCurrent(document.querySelector(".masthead nav"));
reachable(main);
listen();
addEventListener("load", keepPages);

const since = main.querySelector(".since");
if (since) tellNews(since, day, ids, last);
