// The words in a result that the reader searched for.

import { makeElement } from "../every_page/element.js";
import { tokenize } from "./tokens.js";

export const WORD = /[\p{L}\p{N}]+/gu;
/** Letters from which a token stands for the words that begin with it. */
const HALF_WORD = 3;

/**
 * Lists the tokens to mark in results: those of the query, or what was looked up in place of misspelt ones.
 * @returns {string[]}
 */
export function listMarkedTokens({ query, corrected }) {
  const names = query.authors.filter(({ not }) => !not).flatMap(({ name }) => tokenize(name));
  const others = [...corrected.values()].flatMap((text) => tokenize(text));
  return [...query.words, ...names].filter((word) => !corrected.has(word)).concat(others);
}

/**
 * @param {string} text
 * @param {string[]} tokens
 * @returns {boolean} whether a word of `text` is one of `tokens`, or begins with a long enough one
 */
export function hasToken(text, tokens) {
  return tokenize(text).some((word) => tokens.some((token) => matches(word, token)));
}

function matches(word, token) {
  return word === token || (token.length >= HALF_WORD && word.startsWith(token));
}

/**
 * Marks in `element` the words that match `tokens`. Formulas stay as they are.
 * @param {HTMLElement} element
 * @param {string[]} tokens
 */
export function highlight(element, tokens) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("math")) texts.push(walker.currentNode);
  }
  for (const text of texts) {
    const pieces = [];
    let end = 0;
    for (const { 0: word, index } of text.data.matchAll(WORD)) {
      if (!hasToken(word, tokens)) continue;
      pieces.push(text.data.slice(end, index), makeElement("mark", {}, word));
      end = index + word.length;
    }
    if (end) text.replaceWith(...pieces, text.data.slice(end));
  }
}
