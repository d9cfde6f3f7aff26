// The draft of an entry, which this browser keeps until the reader clears the form.

import { DRAFT_KEY } from "../every_page/storage.js";

/**
 * Loads the draft of an earlier visit. Anybody may have written it.
 * @returns {Object}
 */
export function loadDraft() {
  try {
    return JSON.parse(localStorage.getItem(DRAFT_KEY)) ?? {};
  } catch {
    return {};
  }
}

/** Stores `draft`; where storage is switched off, it lasts for this page. */
export function storeDraft(draft) {
  try {
    localStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
  } catch {
    // Storage is switched off: the draft lasts for this page.
  }
}

/** Deletes the draft. */
export function deleteDraft() {
  try {
    localStorage.removeItem(DRAFT_KEY);
  } catch {
    // Storage is switched off: there is no draft.
  }
}
