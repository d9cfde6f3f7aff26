// Opens search on a click, on Ctrl-K, and on "/", which every_page/shortcuts.js turns into a click. The
// browser loads the dialog when it is first needed; what the reader types meanwhile is not lost.

const link = document.querySelector("a.search-link");
let typedEarly;

async function open(event) {
  event.preventDefault();
  const field = document.getElementById("_search-words");
  if (field) return field.focus();
  typedEarly = "";
  try {
    const { openDialog } = await import("./dialog.js");
    await openDialog(link.dataset.root, () => typedEarly);
  } catch {
    location.assign(link.href);
  }
  typedEarly = undefined;
}

function keepTyped(event) {
  if (event.key === "Backspace") typedEarly = typedEarly.slice(0, -1);
  else if (event.key === "Enter") typedEarly += "\n";
  else if (event.key.length === 1) typedEarly += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

link.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && typedEarly === undefined) open(event);
});
document.addEventListener(
  "keydown",
  (event) => {
    const { key = "", ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = ctrlKey || metaKey || altKey;
    if (typedEarly !== undefined && !command) keepTyped(event);
    else if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey) open(event);
  },
  { capture: true },
);
