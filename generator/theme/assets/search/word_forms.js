// Forms of a word that search takes for one, as generator/entries/word_forms.py says.

import EnglishStemmer from "./snowball/english-stemmer.js";

const WORD = /^[a-z]+$/;
const stemmer = new EnglishStemmer();

/** Gives words their keys: words with the same key are forms of one. */
export class WordForms {
  /** `spellings` and `irregular` are the tables that the index brings. */
  constructor({ spellings, irregular }) {
    this.spellings = spellings.map(([pattern, replacement]) => [new RegExp(pattern, "g"), replacement]);
    this.irregular = irregular;
    this.keys = new Map();
  }

  /**
   * @param {string} term a word, a compound by its parts (`fine-tuning`), or a name's term
   * @returns {string} its key
   */
  keyOf(term) {
    if (!this.keys.has(term)) this.keys.set(term, this.findKey(term.replaceAll("-", "")));
    return this.keys.get(term);
  }

  findKey(word) {
    if (!WORD.test(word)) return word;
    const singular = this.singularOf(word);
    if (singular === null || this.singularOf(singular) === null) return singular ?? word;
    return stemmer.stem(this.spellings.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), singular));
  }

  singularOf(word) {
    return Object.hasOwn(this.irregular, word) ? this.irregular[word] : word;
  }
}
