// Opens search on a click, on Ctrl-K, and on "/", which every_page/shortcuts.js makes a click. The rest is
// loaded when it is first wanted; what is typed meanwhile is not lost.

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
  event.stopPropagation();
}

link.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && early === undefined) open(event);
});
document.addEventListener(
  "keydown",
  (event) => {
    const { key = "", ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = ctrlKey || metaKey || altKey;
    if (early !== undefined && !command) typed(event);
    else if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey) open(event);
  },
  { capture: true },
);
