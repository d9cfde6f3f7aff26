// What the head of a paper's page says of it, in the tags that reference managers read.

export function facts(page) {
  const all = (name) =>
    [...page.head.querySelectorAll(`meta[name="citation_${name}"]`)].map((tag) => tag.content);
  const one = (name) => all(name)[0] ?? "";
  return {
    id: new URL(one("abstract_html_url")).pathname.split("/").at(-2),
    title: one("title"),
    authors: all("author"),
    day: one("publication_date"),
    venue: one("journal_title"),
    arxiv: one("arxiv_id"),
    doi: one("doi"),
    pdf: one("pdf_url"),
    url: page.querySelector(`.links [data-link="paper"]`).href,
    status: page.querySelector("h1 .state")?.textContent ?? "",
  };
}
