// A paper's own page: whoever opens it has read it, and may save it.

import { bookmark } from "./save_button.js";
import { mark } from "./read_papers.js";

/** Marks the paper `id` as read and puts a bookmark on its page. */
export function opened(id, main) {
  mark(id, true);
  const heading = main.querySelector("h1");
  if (!heading) return;
  const title = heading.cloneNode(true);
  title.querySelector(".state")?.remove();
  const words = title.textContent.trim();
  main.prepend(bookmark(id, words, () => record(id, words, main)));
}

function record(id, title, main) {
  const links = [...main.querySelectorAll("a")];
  return {
    id,
    title,
    authors: authors(main),
    published: published(main),
    pdf: links.find((link) => link.textContent.trim() === "PDF")?.href,
  };
}

function authors(main) {
  const named = meta("citation_author");
  if (named.length) return named;
  const line = main.querySelector("#authors")?.cloneNode(true);
  for (const more of line?.querySelectorAll(".affiliation, .orcid") ?? []) more.remove();
  return (line?.textContent ?? "").split(",").map((name) => name.trim()).filter(Boolean);
}

function published(main) {
  const date = meta("citation_publication_date")[0] ?? meta("citation_date")[0];
  const times = [...main.querySelectorAll("time")].map((time) => time.dateTime);
  return date?.replaceAll("/", "-") ?? times.sort()[0];
}

function meta(name) {
  return [...document.querySelectorAll(`meta[name="${name}"]`)].map((each) => each.content);
}
