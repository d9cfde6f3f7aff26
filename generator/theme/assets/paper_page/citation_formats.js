// A paper in the formats of reference managers. Names stay whole, as they are printed: no program
// can tell where a family name begins.

/** By type of work: its type in RIS, in CSL 1.0.2, and whether it is a part of its venue. */
const TYPES = {
  article: { ris: "JOUR", csl: "article-journal", isPart: true },
  inproceedings: { ris: "CONF", csl: "paper-conference", isPart: true },
  preprint: { ris: "UNPB", csl: "article" },
  book: { ris: "BOOK", csl: "book" },
  chapter: { ris: "CHAP", csl: "chapter", isPart: true },
  thesis: { ris: "THES", csl: "thesis", genre: "Thesis" },
  phdthesis: { ris: "THES", csl: "thesis", genre: "PhD thesis" },
  mastersthesis: { ris: "THES", csl: "thesis", genre: "Master’s thesis" },
  report: { ris: "RPRT", csl: "report" },
  dataset: { ris: "DATA", csl: "dataset" },
  software: { ris: "COMP", csl: "software" },
};

/**
 * Formats a paper as RIS.
 * @param {import("./citation_facts.js").Facts} facts
 * @returns {string}
 */
export function formatRis(facts) {
  const { ris, isPart, genre } = TYPES[facts.type];
  const tags = [
    ["TY", ris],
    ["TI", facts.title],
    ...facts.authors.map((name) => ["AU", name]),
    ["PY", facts.published.slice(0, 4)],
    ["DA", formatRisDate(facts.published)],
    ["T2", isPart && facts.venue],
    ["PB", isPart ? "" : findPublisher(facts)],
    ["M3", genre],
    ["M1", facts.arxiv && `arXiv:${facts.arxiv}`],
    ["DO", facts.doi],
    ["UR", facts.url],
    ["L1", facts.pdf],
    ["N1", facts.status],
  ];
  const filled = tags.filter(([, value]) => value);
  return [...filled, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** `2025/12/31`, or `2025/12//`; nothing where only the year is known. */
function formatRisDate(published) {
  const [, month, day] = published.split("/");
  if (!month) return "";
  return day ? published : `${published}//`;
}

function findPublisher({ venue, arxiv }) {
  return venue || (arxiv ? "arXiv" : "");
}

/**
 * Formats a paper as CSL-JSON.
 * @param {import("./citation_facts.js").Facts} facts
 * @returns {string}
 */
export function formatCsl(facts) {
  const { csl, isPart, genre } = TYPES[facts.type];
  const item = {
    id: facts.arxiv ? `arxiv-${facts.id}` : facts.id,
    type: csl,
    title: facts.title,
    author: facts.authors.map((literal) => ({ literal })),
    issued: { "date-parts": [facts.published.split("/").map(Number)] },
    "container-title": isPart ? facts.venue : "",
    publisher: isPart ? "" : findPublisher(facts),
    genre: genre ?? "",
    number: facts.arxiv && `arXiv:${facts.arxiv}`,
    DOI: facts.doi,
    URL: facts.url,
    note: facts.status,
  };
  const filled = Object.entries(item).filter(([, value]) => value.length !== 0);
  return `${JSON.stringify([Object.fromEntries(filled)], null, 2)}\n`;
}
