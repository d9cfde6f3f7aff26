// A paper in the formats of reference managers. Names stand as printed, whole: where a family's
// name begins, no program can tell.

export function ris(paper) {
  const lines = [
    ["TY", paper.venue ? "JOUR" : "UNPB"],
    ["TI", paper.title],
    ...paper.authors.map((name) => ["AU", name]),
    ["PY", paper.day.slice(0, 4)],
    ["DA", paper.day],
    ["T2", paper.venue],
    ["PB", paper.arxiv && !paper.venue ? "arXiv" : ""],
    ["M1", paper.arxiv && `arXiv:${paper.arxiv}`],
    ["DO", paper.doi],
    ["UR", paper.url],
    ["L1", paper.pdf],
    ["N1", paper.status],
  ];
  const given = lines.filter(([, value]) => value);
  return [...given, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

export function csl(paper) {
  const item = {
    id: paper.arxiv ? `arxiv-${paper.id}` : paper.id,
    type: paper.venue ? "article-journal" : "article",
    title: paper.title,
    author: paper.authors.map((literal) => ({ literal })),
    issued: { "date-parts": [paper.day.split("/").map(Number)] },
    "container-title": paper.venue,
    publisher: paper.arxiv && !paper.venue ? "arXiv" : "",
    number: paper.arxiv && `arXiv:${paper.arxiv}`,
    DOI: paper.doi,
    URL: paper.url,
    note: paper.status,
  };
  const given = Object.entries(item).filter(([, value]) => value.length !== 0);
  return `${JSON.stringify([Object.fromEntries(given)], null, 2)}\n`;
}
