// The dialog that lists the keyboard shortcuts, and switches them off and on.

import { makeButton, makeElement } from "./element.js";
import { gettext, placeParts } from "./language.js";
import { loadValue, storeValue } from "./storage.js";

let dialog;

/**
 * Opens the dialog.
 * @param {{keys: string[], does: string}[]} shortcuts what to list
 */
export function openHelp(shortcuts) {
  dialog ??= makeDialog(shortcuts);
  if (!dialog.open) dialog.showModal();
}

function makeDialog(shortcuts) {
  const list = makeElement("dl");
  for (const { keys, does } of shortcuts) {
    const [key, other] = keys.map((name) => makeElement("kbd", {}, name));
    const names = other ? placeParts(gettext("%(key)s or %(other)s"), { key, other }) : [key];
    list.append(makeElement("dt", {}, ...names), makeElement("dd", {}, does));
  }
  const box = makeElement(
    "dialog", { class: "keys", "aria-labelledby": "keys-title" },
    makeElement("h2", { id: "keys-title" }, gettext("Keyboard shortcuts")),
    list,
    makeElement("p", {}, makeSwitch(), makeButton(gettext("Close"), () => box.close(), { autofocus: "" })),
  );
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  return box;
}

function makeSwitch() {
  const check = makeElement("input", { type: "checkbox", checked: loadValue("keys") !== "off" });
  check.addEventListener("change", () => storeValue("keys", check.checked ? "on" : "off"));
  return makeElement("label", {}, check, " ", gettext("Use these keys"));
}
