// Topics that fit the text of a paper, the same ones that the command line proposes
// (generator/catalogue/topic_model.py). What the site's papers teach is fetched when it is first asked.

import { tokenize } from "../search/tokens.js";
import { WordForms } from "../search/word_forms.js";
import { NamedTopic, propose, TopicModel } from "./cleaning.js";

let learned;

/**
 * @param {string} address of the file with what the site's papers teach
 * @param {string} title
 * @param {string} text
 * @returns {Promise<{slug: string, words: string[]}[]>} the topics that fit, the best first, each with
 *   the words that speak for it; none where the file cannot be fetched, which the next call tries again
 */
export async function proposeTopics(address, title, text) {
  learned ??= await fetchLearned(address);
  if (!learned) return [];
  const { forms, model, named } = learned;
  const wordsIn = (part) => tokenize(part).map((word) => [word, forms.keyOf(word)]);
  return propose(wordsIn(title), wordsIn(text), model, named);
}

async function fetchLearned(address) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  const { model, named, ...tables } = await response.json();
  return {
    forms: new WordForms(tables),
    model: model && Object.assign(new TopicModel(), model, { terms: model.terms.split(" ") }),
    named: named.map((topic) => Object.assign(new NamedTopic(), topic)),
  };
}
