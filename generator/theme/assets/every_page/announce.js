// What a screen reader is told of changes that others see.

const region = document.createElement("p");
region.className = "unseen";
region.setAttribute("role", "status");
document.body.append(region);

/** Says `words`, also where they are the same as before. */
export function announce(words) {
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = words));
}
