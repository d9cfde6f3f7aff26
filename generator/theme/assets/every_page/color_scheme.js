// The button that switches between the light and the dark scheme; the browser keeps the choice.
// Without a choice the page follows the system.

import { storeValue } from "./storage.js";

const root = document.documentElement;

function readScheme() {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return root.dataset.scheme ?? (isDark ? "dark" : "light");
}

document.querySelector("button.scheme")?.addEventListener("click", () => {
  root.dataset.scheme = readScheme() === "dark" ? "light" : "dark";
  storeValue("scheme", root.dataset.scheme);
});
