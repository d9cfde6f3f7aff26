// Messages for screen readers about changes that others see.

const region = document.createElement("p");
region.className = "unseen";
region.setAttribute("role", "status");
document.body.append(region);

/**
 * Announces a message, also where it repeats the last one.
 * @param {string} message
 */
export function announce(message) {
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = message));
}
