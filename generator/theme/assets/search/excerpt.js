// The part of a paper's text that a result shows.

import { makeElement } from "../every_page/element.js";
import { WORD, hasToken, highlight } from "./highlight.js";
import { fetchTexts } from "./texts.js";
import { tokenize } from "./tokens.js";

const LENGTH = 260;
/** What stands in a text in place of each formula. */
const FORMULA = "\uFFFC";

/**
 * Cuts out the part of some paragraphs with the most of the tokens. Formulas stay whole.
 * @param {HTMLElement[]} paragraphs
 * @param {string[]} tokens
 * @returns {(Node|string)[]}
 */
export function makeExcerpt(paragraphs, tokens) {
  const formulas = [];
  const replaceFormula = (node) => (node.localName === "math" ? (formulas.push(node), FORMULA) : node.textContent);
  const text = paragraphs.map(({ childNodes }) => [...childNodes].map(replaceFormula).join("")).join(" ");
  const [from, to] = findBestPart(text, tokens);
  const skipped = text.slice(0, from).split(FORMULA).length - 1;
  const pieces = text.slice(from, to).split(FORMULA);
  const nodes = pieces.flatMap((piece, index) => (index ? [formulas[skipped + index - 1], piece] : [piece]));
  return [from ? "… " : "", ...nodes, to < text.length ? " …" : ""];
}

/**
 * Shows in the card of the paper `id`, in place of its summary, the part of its texts that has more of
 * the tokens, if the card lacks any.
 * @param {HTMLElement} card
 * @param {string} id
 * @param {string[]} tokens
 */
export async function showExcerpt(card, id, tokens) {
  const count = (text) => tokens.filter((token) => hasToken(text, [token])).length;
  if (count(card.textContent) === tokens.length) return;
  const summary = card.querySelector(".summary");
  const excerpt = makeElement("p", { class: "summary" }, ...makeExcerpt(await fetchTexts(id).catch(() => []), tokens));
  if (count(excerpt.textContent) <= count(summary.textContent)) return;
  highlight(excerpt, tokens);
  summary.replaceWith(excerpt);
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
