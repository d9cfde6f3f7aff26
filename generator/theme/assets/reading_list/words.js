// The two fields in which the reader edits words of their own, one a line.

import { announce, warnNotSaved } from "../every_page/announce.js";
import { gettext } from "../every_page/language.js";
import { loadWords, storeWords, WORD_LISTS } from "../every_page/own_words.js";

/** Lets both fields store what is written in them. */
export function activateWordFields() {
  for (const list of WORD_LISTS) {
    const field = document.getElementById(list);
    field.disabled = false;
    field.addEventListener("change", () => {
      if (storeWords(list, field.value.split("\n"))) announce(gettext("Your words are stored"));
      else warnNotSaved();
    });
  }
}

/** Shows the stored words, but not where the reader is writing. */
export function showWords() {
  for (const list of WORD_LISTS) {
    const field = document.getElementById(list);
    if (field !== document.activeElement) field.value = loadWords(list).join("\n");
  }
}
