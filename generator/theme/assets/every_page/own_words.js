// The reader's own words: those that are highlighted in lists of papers, and those whose papers are muted.

import { loadValue, storeLasting } from "./storage.js";

/** The two lists, by the names of what the browser keeps. */
export const WORD_LISTS = ["highlight", "mute"];
const MOST = 200;
const LONGEST = 100;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
/** Scripts without spaces between words: a word of them may stand anywhere. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/**
 * Checks what is to be a list of words: anybody may have written the storage or an imported file.
 * @param {unknown} value
 * @returns {string[]}
 */
export function checkWords(value) {
  const texts = (Array.isArray(value) ? value : []).filter((word) => typeof word === "string");
  const words = texts.map((word) => word.trim()).filter((word) => fold(word) && word.length <= LONGEST);
  return [...new Set(words)].slice(0, MOST);
}

/**
 * Loads a list of words.
 * @param {string} list one of WORD_LISTS
 * @returns {string[]}
 */
export function loadWords(list) {
  return checkWords(loadValue(list));
}

/**
 * Stores a list of words, if the browser has room for it.
 * @param {string} list one of WORD_LISTS
 * @param {string[]} words
 * @returns {boolean} whether it is stored now
 */
export function storeWords(list, words) {
  return storeLasting(list, checkWords(words));
}

/**
 * Makes a test that a text passes which has one of `words`, whole; upper case and accents make no difference.
 * @param {string[]} words
 * @returns {(text: string) => boolean}
 */
export function makeMatcher(words) {
  if (!words.length) return () => false;
  const pattern = new RegExp(words.map(makePattern).join("|"), "u");
  return (text) => pattern.test(fold(text));
}

function makePattern(word) {
  const pattern = fold(word).replace(SYNTAX, "\\$&").replace(/\s+/g, "\\s+");
  return UNSPACED.test(word) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
