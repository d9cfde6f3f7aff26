// The button that switches between the light and the dark scheme, and remembers the choice.
// Without a choice the page follows the system.

import { keep } from "./storage.js";

const root = document.documentElement;

function current() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return root.dataset.scheme ?? (dark ? "dark" : "light");
}

document.querySelector("button.scheme")?.addEventListener("click", () => {
  root.dataset.scheme = current() === "dark" ? "light" : "dark";
  keep("scheme", root.dataset.scheme);
});
