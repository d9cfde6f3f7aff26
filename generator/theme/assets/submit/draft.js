// What was filled in, kept in this browser until the form is cleared.

const KEY = "submit-draft";

/** The draft of an earlier visit, as it was kept. */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** Keeps `draft`; where storage is switched off it lasts for this page. */
export function keep(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Nothing to be done.
  }
}

/** Forgets the draft. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is none, then.
  }
}
