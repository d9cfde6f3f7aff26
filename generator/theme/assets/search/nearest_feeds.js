// Every search can be followed, by the feeds that come nearest to it.

import { gettext } from "../every_page/language.js";
import { fetchMembers } from "./members.js";
import { tokenize } from "./tokens.js";

const LOOKED_AT = 50;
const OFFERED = 3;
const BOTH = ["rss", "atom"];

/**
 * The feeds nearest to a search, each as `{name, path, formats}`: of the authors or the organization
 * that were asked for, where they have one, or else of the topic that most of the papers have.
 */
export async function findNearestFeeds({ opened, answer, filtered, columns }, state) {
  const [author] = answer.query.authors.filter(({ not }) => !not);
  const organization = answer.query.filters.find(({ field, not }) => field === "organization" && !not);
  const names = [
    ["authors", tokenize(state.author[0] ?? author?.name ?? "")],
    ["organizations", tokenize(state.org[0] ?? organization?.value ?? "")],
  ];
  for (const [family, asked] of names) {
    const feeds = asked.length ? await findFeeds(family, asked, opened) : [];
    if (feeds.length) return feeds;
  }
  const slug = state.topic[0] ?? findCommonTopic(filtered, columns);
  if (!slug) return [{ name: gettext("all papers"), path: "feeds/all", formats: BOTH }];
  return [{ name: opened.topics.get(slug) ?? slug, path: `feeds/topics/${slug}`, formats: BOTH }];
}

/** The feeds of names with all words that were `asked`, those with the most papers. */
async function findFeeds(family, asked, opened) {
  const members = await fetchMembers(asked[0], opened);
  const named = members.filter((member) => member.family === family && member.hasFeed && asked.every((word) => member.words.includes(word)));
  return named.slice(0, OFFERED).map(({ name, slug }) => ({ name, path: `feeds/${family}/${slug}`, formats: ["atom"] }));
}

function findCommonTopic(filtered, columns) {
  const counts = new Map();
  for (const { shard, number } of filtered.slice(0, LOOKED_AT)) {
    for (const slug of columns.get(shard).topics[number]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
}
