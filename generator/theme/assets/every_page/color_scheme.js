// The button that switches between the light and the dark scheme; the browser keeps the choice.
// Without a choice the page follows the system, and the window of an installed site follows the page.

import { makeElement } from "./element.js";
import { storeValue } from "./storage.js";

const root = document.documentElement;
const systemScheme = matchMedia("(prefers-color-scheme: dark)");
const color = makeElement("meta", { name: "theme-color" });

function readScheme() {
  return root.dataset.scheme ?? (systemScheme.matches ? "dark" : "light");
}

function showColor() {
  color.content = getComputedStyle(document.body).backgroundColor;
}

document.head.append(color);
systemScheme.addEventListener("change", showColor);
addEventListener("load", showColor);

document.querySelector("button.scheme")?.addEventListener("click", () => {
  root.dataset.scheme = readScheme() === "dark" ? "light" : "dark";
  storeValue("scheme", root.dataset.scheme);
  showColor();
});
