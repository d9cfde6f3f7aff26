// Opens search on a click, "/" or Ctrl-K. The rest is loaded when it is first wanted.

const link = document.querySelector("a.search-link");
const field = () => document.getElementById("search-words");

async function open(event) {
  event.preventDefault();
  if (field()) return field().focus();
  try {
    const { show } = await import("./dialog.js");
    show(link.dataset.root);
  } catch {
    location.assign(link.href);
  }
}

link.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (slash || k) open(event);
});
