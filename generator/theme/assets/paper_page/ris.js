// A paper as RIS, as entries/ris.py writes it.

const TYPES = {
  article: "UNPB",
  "article-journal": "JOUR",
  "paper-conference": "CONF",
  book: "BOOK",
  chapter: "CHAP",
  thesis: "THES",
  report: "RPRT",
  dataset: "DATA",
  software: "COMP",
};

/**
 * Formats a paper as RIS.
 * @param {Object} item the paper as CSL-JSON
 * @param {string} pdf the address of its PDF, or nothing
 * @returns {string}
 */
export function formatRis(item, pdf) {
  const published = (item.issued?.["date-parts"][0] ?? []).map((number) => String(number).padStart(2, "0"));
  const tags = [
    ["TY", TYPES[item.type]],
    ["ID", item.id],
    ["TI", item.title],
    ...(item.author ?? []).map((name) => ["AU", formatName(name)]),
    ["PY", published[0]],
    ["DA", formatDate(published)],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["M3", item.genre],
    ["M1", item.number],
    ["DO", item.DOI],
    ["UR", item.URL],
    ["L1", pdf],
    ["N1", item.note],
  ];
  const filled = tags.filter(([, value]) => value);
  return [...filled, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

function formatDate(published) {
  if (published.length < 2) return "";
  return (published[2] ? published : [...published, "", ""]).join("/");
}

function formatName({ literal, family, given, suffix, "non-dropping-particle": particle }) {
  if (literal) return literal;
  const whole = [particle, family].filter(Boolean).join(" ");
  return [whole, given, suffix].filter(Boolean).join(", ");
}
