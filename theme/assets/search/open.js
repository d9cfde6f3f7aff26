// Opens search on a click, "/" or Ctrl-K. The rest is loaded when it is first wanted; what is
// typed meanwhile is not lost.

const link = document.querySelector("a.search-link");
let early;

async function open(event) {
  event.preventDefault();
  const field = document.getElementById("search-words");
  if (field) return field.focus();
  early = "";
  try {
    const { show } = await import("./dialog.js");
    await show(link.dataset.root, () => early);
  } catch {
    location.assign(link.href);
  }
  early = undefined;
}

function typed(event) {
  if (event.key === "Backspace") early = early.slice(0, -1);
  else if (event.key === "Enter") early += "\n";
  else if (event.key.length === 1) early += event.key;
  else return;
  event.preventDefault();
}

link.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && early === undefined) open(event);
});
document.addEventListener("keydown", (event) => {
  const { key = "", ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const command = ctrlKey || metaKey || altKey;
  if (early !== undefined) return command ? undefined : typed(event);
  const writing = target.closest?.("input, textarea, select, [contenteditable], dialog");
  const wanted = command
    ? key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey
    : key === "/" && !writing;
  if (wanted && !event.defaultPrevented) open(event);
});
