// A paper in the formats of reference managers. Names stay whole, as they are printed: no program
// can tell where a family name begins.

/**
 * Formats a paper as RIS.
 * @param {import("./citation_facts.js").Facts} facts
 * @returns {string}
 */
export function formatRis(facts) {
  const tags = [
    ["TY", facts.venue ? "JOUR" : "UNPB"],
    ["TI", facts.title],
    ...facts.authors.map((name) => ["AU", name]),
    ["PY", facts.day.slice(0, 4)],
    ["DA", facts.day],
    ["T2", facts.venue],
    ["PB", facts.arxiv && !facts.venue ? "arXiv" : ""],
    ["M1", facts.arxiv && `arXiv:${facts.arxiv}`],
    ["DO", facts.doi],
    ["UR", facts.url],
    ["L1", facts.pdf],
    ["N1", facts.status],
  ];
  const filled = tags.filter(([, value]) => value);
  return [...filled, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/**
 * Formats a paper as CSL-JSON.
 * @param {import("./citation_facts.js").Facts} facts
 * @returns {string}
 */
export function formatCsl(facts) {
  const item = {
    id: facts.arxiv ? `arxiv-${facts.id}` : facts.id,
    type: facts.venue ? "article-journal" : "article",
    title: facts.title,
    author: facts.authors.map((literal) => ({ literal })),
    issued: { "date-parts": [facts.day.split("/").map(Number)] },
    "container-title": facts.venue,
    publisher: facts.arxiv && !facts.venue ? "arXiv" : "",
    number: facts.arxiv && `arXiv:${facts.arxiv}`,
    DOI: facts.doi,
    URL: facts.url,
    note: facts.status,
  };
  const filled = Object.entries(item).filter(([, value]) => value.length !== 0);
  return `${JSON.stringify([Object.fromEntries(filled)], null, 2)}\n`;
}
