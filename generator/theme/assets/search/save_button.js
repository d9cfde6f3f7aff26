// The button that saves a search for the reading list, which says how many of its papers are new.

import { announce, warnNotSaved } from "../every_page/announce.js";
import { makeButton } from "../every_page/element.js";
import { gettext } from "../every_page/language.js";
import { isSearchSaved, removeSearch, saveSearch } from "../every_page/saved_searches.js";

/**
 * Makes the button.
 * @param {string} address of the search
 * @param {() => Promise<import("../every_page/saved_searches.js").SavedSearch>} describe
 * @returns {HTMLButtonElement}
 */
export function makeSaveButton(address, describe) {
  const show = () => button.setAttribute("aria-pressed", isSearchSaved(address));
  const button = makeButton(gettext("Save this search"), async () => {
    if (isSearchSaved(address)) {
      removeSearch(address);
      announce(gettext("No longer saved"));
    } else if (saveSearch(await describe())) {
      announce(gettext("The reading list says what is new for this search"));
    } else {
      warnNotSaved();
    }
    show();
  }, { class: "follow" });
  show();
  return button;
}
