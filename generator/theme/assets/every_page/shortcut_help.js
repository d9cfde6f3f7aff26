// The dialog that names the keys, and switches them off and on.

import { keep, kept } from "./storage.js";

let dialog;

/** Shows what each of `keys` does. */
export function show(keys) {
  dialog ??= made(keys);
  if (!dialog.open) dialog.showModal();
}

function made(keys) {
  const box = document.createElement("dialog");
  box.className = "keys";
  box.setAttribute("aria-labelledby", "keys-title");
  const title = element("h2", "Keyboard shortcuts");
  title.id = "keys-title";
  const list = document.createElement("dl");
  for (const { keys: names, does } of keys) {
    const term = document.createElement("dt");
    names.forEach((name, index) => term.append(index ? " or " : "", element("kbd", name)));
    list.append(term, element("dd", does));
  }
  const below = document.createElement("p");
  below.append(toggle(), closing(box));
  box.append(title, list, below);
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  return box;
}

function toggle() {
  const label = document.createElement("label");
  const check = document.createElement("input");
  check.type = "checkbox";
  check.checked = kept("keys") !== "off";
  check.addEventListener("change", () => keep("keys", check.checked ? "on" : "off"));
  label.append(check, " Use these keys");
  return label;
}

function closing(box) {
  const button = element("button", "Close");
  button.type = "button";
  button.autofocus = true;
  button.addEventListener("click", () => box.close());
  return button;
}

function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
