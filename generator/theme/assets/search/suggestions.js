// What the reader may be about to type: fields, and names behind them.

import { makeButton } from "../every_page/element.js";
import { FAMILIES, fetchMembers, listTopics } from "./members.js";
import { tokenize } from "./tokens.js";

const FIELDS = ["author:", "topic:", "org:", "venue:", "year:", "before:", "after:", "has:code", "has:note", "upvotes:"];
const TYPED = /^(?<before>(?:.*\s)?)(?<field>author|organization|org|topic):"?(?<value>[^":]*)$/iu;
const LAST_WORD = /^(?<before>(?:.*\s)?)(?<word>[a-z]{2,})$/u;
const SUGGESTED = 5;

/**
 * Whole queries that begin as `text` does.
 * @param {string} text what stands in the field
 * @param {import("./search_index.js").Index} index
 * @returns {Promise<string[]>}
 */
export async function suggest(text, index) {
  const typed = TYPED.exec(text)?.groups;
  if (!typed) {
    const { before, word } = LAST_WORD.exec(text)?.groups ?? {};
    return word ? FIELDS.filter((field) => field.startsWith(word)).map((field) => before + field) : [];
  }
  const field = typed.field.toLowerCase();
  const asked = tokenize(typed.value);
  const family = FAMILIES[field];
  if (!asked.length) return family === "topics" ? listTopics(index).slice(0, SUGGESTED).map(complete) : [];
  const members = family === "topics" ? listTopics(index) : (await fetchMembers(asked[0], index)).filter((member) => member.family === family);
  const fitting = members.filter(({ words }) => asked.every((part) => words.some((word) => word.startsWith(part))));
  return fitting.slice(0, SUGGESTED).map(complete).filter((query) => query !== text.trim());

  function complete({ name, slug }) {
    return `${typed.before}${field}:${family === "topics" ? slug : `"${name}"`}`;
  }
}

/**
 * A button for each of `queries`, which puts it into the field.
 * @param {string[]} queries
 * @param {HTMLInputElement} input
 * @returns {HTMLElement[]}
 */
export function makeSuggestions(queries, input) {
  const choose = (query) => {
    input.value = query.endsWith(":") ? query : `${query} `;
    input.focus();
    input.dispatchEvent(new Event("input"));
  };
  return queries.map((query) => makeButton(query, () => choose(query), { class: "search-suggestion" }));
}
