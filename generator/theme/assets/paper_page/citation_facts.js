// What the head of a paper's page says of the paper, in the tags that reference managers read.

/**
 * @typedef {Object} Facts
 * @property {string} id
 * @property {string} title plain text
 * @property {string[]} authors all of them
 * @property {string} type the type of work, as in an entry
 * @property {string} published the date, as 2025/12/31, 2025/12 or 2025
 * @property {string} venue
 * @property {string} arxiv its arXiv id
 * @property {string} doi
 * @property {string} pdf its address
 * @property {string} url where the paper is
 * @property {string} status "Retracted" and the like, or nothing
 */

const VENUE_TAGS = [
  "journal_title",
  "conference_title",
  "inbook_title",
  "dissertation_institution",
  "technical_report_institution",
  "publisher",
];

/**
 * Reads the facts of a paper's page.
 * @param {Document} page
 * @returns {Facts}
 */
export function readFacts(page) {
  const readAll = (name) =>
    [...page.head.querySelectorAll(`meta[name="citation_${name}"]`)].map((tag) => tag.content);
  const read = (name) => readAll(name)[0] ?? "";
  return {
    id: new URL(read("abstract_html_url")).pathname.split("/").at(-2),
    title: read("title"),
    authors: readAll("author"),
    type: page.querySelector(".cite").dataset.type,
    published: read("publication_date"),
    venue: VENUE_TAGS.map(read).find(Boolean) ?? "",
    arxiv: read("arxiv_id"),
    doi: read("doi"),
    pdf: read("pdf_url"),
    url: page.querySelector('.links [data-link="paper"]').href,
    status: page.querySelector("h1 .state")?.textContent ?? "",
  };
}
