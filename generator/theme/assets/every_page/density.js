// The button that shows papers as cards or compact; the browser keeps the choice.

import { announce } from "./announce.js";
import { gettext } from "./language.js";
import { storeValue } from "./storage.js";

const root = document.documentElement;

/**
 * Makes `button` switch between the two. The paper at the top of the window stays where it is.
 * @param {HTMLButtonElement} button
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 */
export function activateDensityButton(button, cards) {
  const isCompact = () => root.dataset.density === "compact";
  const show = () => button.setAttribute("aria-pressed", isCompact());
  button.addEventListener("click", () => {
    const first = cards.find(({ element }) => element.getBoundingClientRect().bottom > button.getBoundingClientRect().bottom);
    const top = first?.element.getBoundingClientRect().top;
    if (isCompact()) delete root.dataset.density;
    else root.dataset.density = "compact";
    storeValue("density", isCompact() ? "compact" : "cards");
    if (scrollY > 0 && first) scrollBy(0, first.element.getBoundingClientRect().top - top);
    announce(isCompact() ? gettext("Papers are compact") : gettext("Papers are cards"));
    show();
  });
  show();
}
