// What the pages of topics, authors and organizations say of them: what a followed one is called, where its feed
// is, and how many of its papers are new since the last visit.

import { SITE } from "../every_page/addresses.js";
import { readCard } from "../every_page/card.js";
import { gettext, ngettext } from "../every_page/language.js";
import { parseHtml } from "../every_page/trusted.js";
import { isNew, loadLastVisit } from "../every_page/visits.js";

/** What is known of each member since this page was opened, by its key. */
const members = new Map();

/**
 * @typedef {Object} Member
 * @property {string} name
 * @property {string} page its address
 * @property {string} feed the address of its feed, or nothing where there is none
 * @property {number} news how many of its papers are new since the last visit
 */

/**
 * Reads the page of a member, once.
 * @param {string} key its address below the root, without the slash at its end
 * @returns {Promise<Member|null>} null where the page does not come
 */
export function readMember(key) {
  if (!members.has(key)) members.set(key, fetchMember(key).catch(() => null));
  return members.get(key);
}

async function fetchMember(key) {
  const address = new URL(`${key}/`, SITE);
  const response = await fetch(address);
  if (!response.ok) return null;
  const page = parseHtml(await response.text());
  const papers = [...[...page.querySelectorAll("article.paper")].map(readCard), ...[...page.querySelectorAll(".lines li:has(time)")].map(readLine)];
  const feed = page.querySelector('.feeds > a[href*="/feeds/"]')?.getAttribute("href");
  const lastVisit = loadLastVisit();
  return {
    name: page.querySelector(".follow")?.dataset.name ?? "",
    page: address.href,
    feed: feed ? new URL(feed, address).href : "",
    news: papers.filter(({ id, day }) => isNew(id, day, lastVisit)).length,
  };
}

/** The id and the day of a paper that is a line. */
function readLine(line) {
  return { id: line.querySelector("a").getAttribute("href").split("/").at(-2), day: line.querySelector("time").dateTime };
}

/**
 * Says how many papers of a member are new.
 * @param {string} key
 * @returns {Promise<string>} nothing before the second visit, or where the page does not come
 */
export async function describeNews(key) {
  const member = loadLastVisit() ? await readMember(key) : null;
  if (!member) return "";
  return member.news ? ngettext("%(number)s new", "%(number)s new", member.news) : gettext("nothing new");
}
