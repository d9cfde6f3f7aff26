// The page that says what this browser keeps, which also stands in the place of a page that it does not.

import { PATH, paperUrl, SITE } from "../every_page/addresses.js";
import { makeElement } from "../every_page/element.js";
import { READ_PAGES, SAVED_PAGES } from "../every_page/offline_pages.js";
import { loadSaved } from "../every_page/saved_papers.js";
import { parseHtml } from "../every_page/trusted.js";

const HERE = "offline/";
const MOST_READ = 30;

if (PATH !== HERE) {
  document.getElementById("missing").hidden = false;
  addEventListener("online", () => location.reload());
}
if ("caches" in globalThis) {
  const always = new Set([...document.querySelectorAll("[data-always]")].map(({ href }) => href));
  const saved = await findSaved();
  const known = new Set([...always, ...saved.map(({ url }) => url), new URL(HERE, SITE).href]);
  showPages("saved", saved);
  showPages("read", (await findRead()).filter(({ url }) => !known.has(url)));
}

/** The pages of the saved papers that are kept. */
async function findSaved() {
  const kept = new Set((await (await caches.open(SAVED_PAGES)).keys()).map(({ url }) => url));
  return loadSaved().map(({ id, title }) => ({ url: paperUrl(id), title })).filter(({ url }) => kept.has(url));
}

/** The pages that were read, the latest first. */
async function findRead() {
  const cache = await caches.open(READ_PAGES);
  const requests = (await cache.keys()).slice(-MOST_READ).reverse();
  return Promise.all(requests.map(async (request) => {
    const page = parseHtml(await (await cache.match(request)).text());
    return { url: request.url, title: page.querySelector('meta[property="og:title"]')?.content ?? page.title };
  }));
}

function showPages(id, pages) {
  const place = document.getElementById(id);
  place.querySelector("ul").append(...pages.map(({ url, title }) => makeElement("li", {}, makeElement("a", { href: url }, title))));
  place.hidden = pages.length === 0;
}
