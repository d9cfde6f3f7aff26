// The saved searches, each with the number of papers that are new since the reader last looked.

import { SITE } from "../every_page/addresses.js";
import { announce } from "../every_page/announce.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext, ngettext } from "../every_page/language.js";
import { loadSearches, removeSearch } from "../every_page/saved_searches.js";

/** What is known of each search in this visit, by its text: counting reads the index. */
const counts = new Map();

/**
 * Shows the saved searches in `list`, or says in `none` that there are none.
 * @param {HTMLElement} list
 * @param {HTMLElement} none
 */
export function showSearches(list, none) {
  const searches = loadSearches();
  const focused = [...list.children].indexOf(document.activeElement?.closest?.("li"));
  list.replaceChildren(...searches.map(makeItem));
  none.hidden = searches.length > 0;
  if (focused >= 0) (list.children[Math.min(focused, searches.length - 1)]?.querySelector("button") ?? document.getElementById("export")).focus();
}

function makeItem(search) {
  const label = describe(search.address);
  const link = makeElement("a", { href: new URL(`search/${search.address}`, SITE).href }, label);
  const count = makeElement("span", { class: "counts" });
  describeNew(search).then((text) => (count.textContent = text));
  const button = makeButton(gettext("Take off"), () => {
    removeSearch(search.address);
    announce(gettext("Taken off: %(title)s", { title: label }));
  }, { "aria-label": gettext("Take off: %(title)s", { title: label }) });
  return makeElement("li", {}, makeElement("p", {}, link, " ", count), button);
}

/** A search in words: what was typed, and the filters. */
function describe(address) {
  const parameters = new URLSearchParams(address);
  const values = ["q", "topic", "year", "org", "author"].flatMap((name) => parameters.getAll(name));
  return [...values, ...(parameters.has("code") ? [gettext("has code")] : [])].join(" · ") || gettext("all papers");
}

/** How many papers are new, in words; nothing where the index does not come. */
function describeNew(search) {
  const key = JSON.stringify(search);
  if (!counts.has(key)) counts.set(key, count(search).then((number) => (number ? ngettext("%(number)s new", "%(number)s new", number) : gettext("nothing new")), () => ""));
  return counts.get(key);
}

async function count(search) {
  const [{ countNew, findAnswer }, { readAddress }, { openIndex }] = await Promise.all([
    import("../search/answer.js"), import("../search/page_address.js"), import("../search/search_index.js"),
  ]);
  return countNew(search, await findAnswer(await openIndex(SITE.href), readAddress(search.address)));
}
