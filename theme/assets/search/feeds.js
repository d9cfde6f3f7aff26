// Each search can be followed: by the feed that comes nearest to it.

import { fetched } from "./shard.js";
import { words } from "./words.js";

const LOOKED_AT = 50;
const ALL = { name: "all papers", path: "feeds/all", formats: ["rss", "atom"] };

/** The feed nearest to a search, as `{name, path, formats}`: of the author or the organization that
 * was asked for, where they have one, or else of the topic that most of the papers have. */
export async function nearestFeed({ opened, found, kept, columns }, state) {
  const { authors, organizations } = found.query;
  const names = [
    ["authors", state.author.length ? words(state.author[0]) : authors],
    ["organizations", words(state.org[0] ?? organizations[0] ?? "")],
  ];
  for (const [family, asked] of names) {
    const feed = asked.length && (await feedOf(family, asked, opened));
    if (feed) return { ...feed, formats: ["atom"] };
  }
  const slug = state.topic[0] ?? topicOf(kept, columns);
  return slug ? { name: opened.topics.get(slug) ?? slug, path: `feeds/topics/${slug}`, formats: ["rss", "atom"] } : ALL;
}

/** The feed of the name with all words that were `asked`; of several, that with the most papers. */
async function feedOf(family, asked, { folder, version }) {
  const letter = /[a-z]/.test(asked[0][0]) ? asked[0][0] : "other";
  const known = await fetched(`${folder}feeds/${letter}.json?${version}`);
  const [name, slug] = known[family].find(([name]) => asked.every((word) => words(name).includes(word))) ?? [];
  return slug && { name, path: `feeds/${family}/${slug}` };
}

function topicOf(kept, columns) {
  const counts = new Map();
  for (const { shard, number } of kept.slice(0, LOOKED_AT)) {
    for (const slug of columns.get(shard).topics[number]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
}
