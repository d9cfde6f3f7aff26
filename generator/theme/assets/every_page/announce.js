// Messages about changes: for screen readers where others see the change, for all where nothing changes.

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

/**
 * Shows a message to everybody, at the foot of the window, until the next message.
 * @param {string} message
 */
export function warn(message) {
  showMessage(message, "warning");
}

function showMessage(message, className) {
  region.textContent = "";
  region.className = className;
  requestAnimationFrame(() => (region.textContent = message));
}
