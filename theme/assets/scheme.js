// The button that switches between the light and the dark scheme, and remembers the choice.
// Without it, or without a choice, the page follows the system.

const root = document.documentElement;
const button = document.querySelector("button.scheme");

function current() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return root.dataset.scheme ?? (dark ? "dark" : "light");
}

button.hidden = false;
button.addEventListener("click", () => {
  root.dataset.scheme = current() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem("scheme", root.dataset.scheme);
  } catch {
    // Storage is switched off: the choice lasts for this page.
  }
});
