// The part of a paper's text that a result shows.

import { parseHtml } from "../every_page/trusted.js";
import { WORD, hasToken } from "./highlight.js";
import { tokenize } from "./tokens.js";

const LENGTH = 260;
/** What stands in a text in place of each formula. */
const FORMULA = "\uFFFC";

/**
 * Cuts out the part of a text with the most of the tokens. Formulas stay whole.
 * @param {string} html
 * @param {string[]} tokens
 * @returns {(Node|string)[]}
 */
export function makeExcerpt(html, tokens) {
  const formulas = [];
  const replaceFormula = (node) => (node.localName === "math" ? (formulas.push(node), FORMULA) : node.textContent);
  const text = [...parseHtml(html).body.childNodes].map(replaceFormula).join("");
  const [from, to] = findBestPart(text, tokens);
  const skipped = text.slice(0, from).split(FORMULA).length - 1;
  const pieces = text.slice(from, to).split(FORMULA);
  const nodes = pieces.flatMap((piece, index) => (index ? [formulas[skipped + index - 1], piece] : [piece]));
  return [from ? "… " : "", ...nodes, to < text.length ? " …" : ""];
}

/** Where that part begins and ends. */
function findBestPart(text, tokens) {
  if (text.length <= LENGTH) return [0, text.length];
  const matches = [...text.matchAll(WORD)].filter(([word]) => hasToken(word, tokens));
  let [start, best] = [0, 0];
  for (const { index } of matches) {
    const inReach = matches.filter((other) => other.index >= index && other.index < index + LENGTH - 40);
    const number = new Set(inReach.map(([word]) => tokenize(word)[0])).size;
    if (number > best) [start, best] = [index, number];
  }
  const sentence = text.lastIndexOf(". ", start);
  const from = start < 40 ? 0 : start - sentence < 80 && sentence >= 0 ? sentence + 2 : text.lastIndexOf(" ", start - 30) + 1;
  const to = text.length - from <= LENGTH ? text.length : text.lastIndexOf(" ", from + LENGTH);
  return [from, to];
}
