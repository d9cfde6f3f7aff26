// What a paper's page says of it, most of it in its head.

import { nameInLink } from "../every_page/addresses.js";

/**
 * Reads the page of a paper.
 * @param {Document} page
 * @returns {{item: Object, paper: import("../every_page/saved_papers.js").SavedPaper}} the paper as CSL-JSON, and as
 *   the reading list has it
 */
export function describePaper(page) {
  const readTags = (name) => [...page.head.querySelectorAll(`meta[name="citation_${name}"]`)].map((tag) => tag.content);
  const item = JSON.parse(page.getElementById("csl").textContent);
  const paper = {
    id: new URL(readTags("abstract_html_url")[0]).pathname.split("/").at(-2),
    title: item.title,
    authors: readTags("author"),
    published: readTags("publication_date")[0].replaceAll("/", "-"),
    pdf: readTags("pdf_url")[0] ?? "",
    topics: [...page.querySelectorAll(".about [data-topics] a")].map(nameInLink),
  };
  return { item, paper };
}
