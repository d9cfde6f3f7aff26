// Messages about changes: for screen readers where others see the change, for all where nothing changes.

import { gettext } from "./language.js";

const region = document.createElement("p");
region.className = "unseen";
region.setAttribute("role", "status");
document.body.append(region);

/**
 * Announces a message to screen readers, also where it repeats the last one.
 * @param {string} message
 */
export function announce(message) {
  showMessage(message, "unseen");
}

/** Tells everybody, at the foot of the window, until the next message, that nothing was saved. */
export function warnNotSaved() {
  showMessage(
    gettext("Not saved: this browser keeps nothing for this site now. Its storage is full or switched off."),
    "warning",
  );
}

function showMessage(message, className) {
  region.textContent = "";
  region.className = className;
  requestAnimationFrame(() => (region.textContent = message));
}
