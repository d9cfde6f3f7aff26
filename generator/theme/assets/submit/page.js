// The page /submit/: what is filled in becomes an entry, checked as it is written. Nothing is
// sent anywhere before a button is pressed, and no text of anybody becomes markup.

import { written } from "./canonical.js";
import { forget, keep, kept } from "./draft.js";
import { controlOf, entryOf } from "./fields.js";
import { identify, proposal } from "./identify.js";
import { Failure, facts } from "./metadata.js";
import { Rules } from "./rules.js";
import { fold } from "./text.js";

/** The longest address with which a hosting service's page for a new file still opens. */
const LONGEST_ADDRESS = 7000;

const form = document.getElementById("entry-form");
const at = (id) => document.getElementById(id);
const controls = Object.fromEntries(
  [...form.querySelectorAll("[data-kind]")].map((control) => [control.name, control]),
);
const { id: idControl, day: dayControl, ...fieldControls } = controls;
const boxes = [...form.querySelectorAll("input[name=topics]")];

/** Controls that were left once, and whose faults show from then on. */
const visited = new Set();
/** What a service said, by the control that it was put into. */
const fetched = {};
let chosen = [];
let rules;

const response = await fetch(form.dataset.schema);
if (!response.ok) throw new Error(`${form.dataset.schema}: ${response.status}`);
rules = new Rules(await response.json(), JSON.parse(form.dataset.rules));
start();

function start() {
  restore(kept());
  dayControl.value ||= today();
  form.hidden = false;
  at("without-form").remove();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", onInput);
  form.addEventListener("focusout", onLeave);
  idControl.addEventListener("change", lookUp);
  at("source").addEventListener("input", recognize);
  at("source").addEventListener("keydown", (event) => {
    if (event.key === "Enter") fetchFacts();
  });
  at("fetch").addEventListener("click", fetchFacts);
  at("copy").addEventListener("click", copyOnly);
  at("download").addEventListener("click", download);
  at("clear").addEventListener("click", clear);
  at("open")?.addEventListener("click", propose);
  update();
  if (idControl.value) lookUp();
}

/** The entry as it is now: its `id`, `day`, `fields`, `path`, `text` and `faults`. */
function entry() {
  const [id, day] = [fold(idControl.value), fold(dayControl.value)];
  const fields = entryOf(fieldControls, chosen);
  return {
    path: `papers/${day.replaceAll("-", "/")}/${id || "<id>"}.yaml`,
    text: written(fields, rules.schema),
    faults: rules.faults(id, day, fields),
    below: `${day.replaceAll("-", "/")}/${id}.yaml`,
  };
}

function update() {
  const { path, text, faults } = entry();
  at("path").textContent = path;
  at("yaml").firstElementChild.textContent = text;
  for (const name of ["topics", ...Object.keys(controls)]) {
    show(name, visited.has(name) ? faults.filter(({ field }) => controlOf(field) === name) : []);
  }
  if (!at("faults").hidden) list(faults);
  return faults;
}

// What is filled in

function onInput({ target }) {
  if (target.name === "topics") {
    chosen = chosen.filter((slug) => slug !== target.value);
    if (target.checked) chosen.push(target.value);
    visited.add("topics");
    showChosen();
  }
  if (target === idControl) at("f-id-known").textContent = "";
  update();
  save();
}

function onLeave({ target, relatedTarget }) {
  const name = target.name;
  if (!(name in controls) || (name === "topics" && relatedTarget?.name === "topics")) return;
  if (!fold(target.value) && !visited.has(name)) return;
  visited.add(name);
  const faults = update().filter(({ field }) => controlOf(field) === name);
  announce(faults.length ? `${labelOf(name)}: ${faults[0].message}` : "");
}

/** Puts what was pasted into the fields that it belongs to, in place of what was there before. */
function recognize() {
  const found = identify(at("source").value);
  at("source-said").textContent = at("f-id-known").textContent = "";
  for (const name of ["id", "doi", "url"]) put(name, found[name] ?? "");
  if (found.id) lookUp();
  update();
  save();
}

function put(name, value) {
  const control = controls[name];
  if (control.value && control.value !== fetched[name]) return false;
  control.value = fetched[name] = value;
  return true;
}

function showChosen() {
  const names = chosen.map((slug) => nameOf(slug));
  at("chosen").textContent = names.length > 1 ? `In this order: ${names.join(", ")}` : "";
}

function nameOf(slug) {
  const box = boxes.find((each) => each.value === slug);
  return box ? box.parentElement.textContent.trim() : slug;
}

function save() {
  const values = Object.entries(controls).map(([name, control]) => [name, control.value]);
  const day = dayControl.value === today() ? "" : dayControl.value;
  keep({ ...Object.fromEntries(values), day, topics: chosen, source: at("source").value });
}

function restore(draft) {
  for (const [name, control] of Object.entries({ ...controls, source: at("source") })) {
    if (typeof draft[name] === "string") control.value = draft[name];
  }
  if (!Array.isArray(draft.topics)) return;
  chosen = boxes.map((box) => box.value).filter((slug) => draft.topics.includes(slug));
  chosen.sort((one, other) => draft.topics.indexOf(one) - draft.topics.indexOf(other));
  for (const box of boxes) box.checked = chosen.includes(box.value);
  showChosen();
}

function clear() {
  forget();
  form.reset();
  visited.clear();
  for (const name of Object.keys(fetched)) delete fetched[name];
  chosen = [];
  for (const each of form.querySelectorAll(".said, .fault")) each.textContent = "";
  at("faults").hidden = true;
  dayControl.value = today();
  update();
  at("source").focus();
  say("Everything is cleared, and forgotten by this browser.");
}

/** The reader's today. */
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

// What is wrong

function show(name, faults) {
  const control = name === "topics" ? at("f-topics") : controls[name];
  at(`${control.id}-fault`).textContent = faults.map(said).join("\n");
  if (name === "topics") {
    for (const box of boxes) invalid(box, faults.length);
  } else {
    invalid(control, faults.length);
  }
}

function invalid(control, wrong) {
  if (wrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** A fault's message; of a list, with the number of the line that it is about. */
function said({ field, message }) {
  const number = /\[([0-9]+)\]/.exec(field)?.[1];
  return number === undefined ? message : `Line ${Number(number) + 1}: ${message}`;
}

/** All faults, each with a way to its field. */
function list(faults) {
  const links = faults.map((fault) => {
    const name = controlOf(fault.field);
    const link = document.createElement("a");
    link.href = `#${name === "topics" ? "f-topics" : controls[name].id}`;
    link.textContent = labelOf(name);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reveal(name);
    });
    const item = document.createElement("li");
    item.append(link, `: ${said(fault)}`);
    return item;
  });
  const heading = document.createElement("p");
  heading.textContent = faults.length === 1 ? "One thing is to be mended:" : `${faults.length} things are to be mended:`;
  const items = document.createElement("ul");
  items.append(...links);
  at("faults").replaceChildren(heading, items);
  at("faults").hidden = !faults.length;
}

function reveal(name) {
  const control = name === "topics" ? boxes[0] : controls[name];
  const around = control.closest("details");
  if (around) around.open = true;
  control.focus();
}

function labelOf(name) {
  if (name === "topics") return "Topics";
  const label = form.querySelector(`label[for="${controls[name].id}"]`);
  const group = controls[name].closest("fieldset")?.querySelector("legend").textContent;
  return `${group ? `${group}, ` : ""}${label.firstChild.textContent.trim()}`;
}

function announce(words) {
  at("announcement").textContent = words;
}

/** Says below the buttons what was done. */
function say(words) {
  at("result-said").textContent = words;
}

/** Whether the entry is right; if not, its faults are shown and spoken of. */
function isRight() {
  for (const name of ["topics", ...Object.keys(controls)]) visited.add(name);
  const faults = update();
  list(faults);
  if (faults.length) at("faults").focus();
  return !faults.length;
}

// What is known already, here and elsewhere

/** Says whether a paper with this id is in the catalogue; asks this site alone. */
async function lookUp() {
  const [id, where] = [fold(idControl.value), at("f-id-known")];
  where.textContent = "";
  if (!id || rules.ofId(id)) return;
  const address = `${form.dataset.root}papers/${id}/`;
  const response = await fetch(address, { method: "HEAD" }).catch(() => null);
  if (!response?.ok || fold(idControl.value) !== id) return;
  const link = document.createElement("a");
  link.href = address;
  link.textContent = "Its page";
  where.replaceChildren("This paper is here already. ", link, " has “Correct this entry”.");
}

async function fetchFacts() {
  const [button, where] = [at("fetch"), at("source-said")];
  const found = identify(at("source").value);
  const id = found.id ?? (found.doi ? undefined : arxivId());
  if (!id && !found.doi) {
    where.textContent = "Paste an arXiv id or a DOI; nobody can be asked about other addresses.";
    at("source").focus();
    return;
  }
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  where.textContent = "Asking…";
  try {
    const { service, fields } = await facts({ id, doi: found.doi });
    where.textContent = fill(service, fields);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    where.textContent = error.message;
  } finally {
    button.removeAttribute("aria-disabled");
    update();
    save();
  }
}

/** The arXiv id that was filled in by hand. */
function arxivId() {
  const id = fold(idControl.value);
  return rules.arxiv.test(id) ? id : undefined;
}

/** Puts what `service` said where nobody wrote anything, and says what was done. */
function fill(service, fields) {
  const [filled, left] = [[], []];
  for (const [name, value] of Object.entries(fields)) {
    const text = Array.isArray(value) ? value.join("\n") : value;
    (put(name, text) ? filled : left).push(labelOf(name).toLowerCase());
  }
  if (!idControl.value && fields.title) {
    put("id", proposal(fields.title));
    lookUp();
  }
  const kept = left.length ? ` Left as you wrote: ${left.join(", ")}.` : "";
  return `From ${service}: ${filled.join(", ") || "nothing new"}.${kept} Topics and a summary are yours to add.`;
}

// What is done with the entry

async function copyOnly() {
  const copied = await copy(entry().text);
  say(copied ? "Copied." : "This browser does not let a page copy. The entry is selected: press Ctrl+C or ⌘C.");
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(at("yaml"));
    return false;
  }
}

function download() {
  if (!isRight()) return;
  const { text, below } = entry();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  link.download = below.split("/").pop();
  link.click();
  URL.revokeObjectURL(link.href);
  say(`Downloaded. The file belongs into ${entry().path.replace(/[^/]*$/, "")} of the repository.`);
}

async function propose() {
  if (!isRight()) return;
  const { text, below } = entry();
  const { address, whole } = newFile(form.dataset.new, below, text);
  const copied = whole || (await copy(text));
  window.open(address, "_blank", "noopener");
  const service = form.dataset.service;
  if (whole) say(`${service} opens in a new tab with the entry filled in.`);
  else if (copied) say(`${service} opens in a new tab. The entry is copied: paste it there.`);
  else say(`${service} opens in a new tab. Copy the entry above, and paste it there.`);
}

/** The `address` of a page for a new file, and whether the `whole` entry went into it. */
function newFile(template, below, text) {
  const folder = below.replace(/\/[^/]*$/, "");
  const filled = template.replace("{path}", below).replace("{folder}", folder);
  const address = filled.replace("{content}", encodeURIComponent(text));
  if (filled.includes("{content}") && address.length <= LONGEST_ADDRESS) return { address, whole: true };
  return { address: filled.replace(/[?&][a-z_]+=\{content\}/, ""), whole: false };
}
