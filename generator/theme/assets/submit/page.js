// The page /submit/: what is filled in becomes an entry, checked as it is written. Nothing is
// sent anywhere before a button is pressed, and no text of anybody becomes markup.

import { makeElement } from "../every_page/element.js";
import { addTranslations, formatListItem, gettext, ngettext, placeParts } from "../every_page/language.js";
import { copyText, downloadFile } from "../every_page/transfer.js";
import { writeEntry } from "./canonical.js";
import { deleteDraft, loadDraft, storeDraft } from "./draft.js";
import { makeBookmarklet, readAddress } from "./bookmarklet.js";
import { findControlName, readFields, showValue } from "./fields.js";
import { Failure, fetchRecord, readFacts } from "./metadata.js";
import { readPasted } from "./pasted.js";
import { Rules } from "./rules.js";
import { foldSpace } from "./text.js";

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
/** What a service answered or a link stated, by the control that shows it. */
const fetched = {};
const topics = JSON.parse(form.dataset.topics);
let chosen = [];
/** The topics that the text proposes, each with the words that speak for it. */
let proposed = [];
/** The controls whose text proposes topics. */
const SPEAKING = ["title", "abstract", "summary"];
let rules;

if (form.dataset.words) addTranslations(JSON.parse(form.dataset.words));
const response = await fetch(form.dataset.schema);
if (!response.ok) throw new Error(`${form.dataset.schema}: ${response.status}`);
rules = new Rules(await response.json(), JSON.parse(form.dataset.rules));
start();

function start() {
  restore(loadDraft());
  dayControl.value ||= formatToday();
  form.hidden = false;
  at("without-form").remove();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", onInput);
  form.addEventListener("focusout", onLeave);
  idControl.addEventListener("change", lookUp);
  at("source").addEventListener("input", recognize);
  at("source").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    fillFromService();
  });
  at("bookmarklet").href = at("bookmarklet-code").textContent = makeBookmarklet(location);
  at("fetch").addEventListener("click", () => fillFromService());
  at("copy").addEventListener("click", copyOnly);
  at("download").addEventListener("click", download);
  at("clear").addEventListener("click", clear);
  at("open")?.addEventListener("click", propose);
  update();
  if (idControl.value) lookUp();
  fillFromAddress();
}

/** The entry as it is now: its `id`, `day`, `fields`, `path`, `text` and `faults`. */
function makeEntry() {
  const [id, day] = [foldSpace(idControl.value), foldSpace(dayControl.value)];
  const fields = readFields(fieldControls, chosen);
  return {
    path: `papers/${day.replaceAll("-", "/")}/${id || "<id>"}.yaml`,
    text: writeEntry(fields, rules.schema),
    faults: rules.checkEntry(id, day, fields),
    remarks: rules.findRemarks(id, day, fields),
    below: `${day.replaceAll("-", "/")}/${id}.yaml`,
  };
}

function update() {
  const { path, text, faults, remarks } = makeEntry();
  at("path").textContent = path;
  at("yaml").firstElementChild.textContent = text;
  for (const name of ["topics", ...Object.keys(controls)]) {
    const about = ({ field }) => visited.has(name) && findControlName(field) === name;
    showFaults(name, faults.filter(about));
    showRemarks(name, remarks.filter(about));
  }
  if (!at("faults").hidden) listFaults(faults);
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
  if (!foldSpace(target.value) && !visited.has(name)) return;
  visited.add(name);
  if (SPEAKING.includes(name)) proposeTopics();
  const faults = update().filter(({ field }) => findControlName(field) === name);
  announce(faults.length ? gettext("%(name)s: %(value)s", { name: readLabel(name), value: faults[0].message }) : "");
}

/** Puts the first paper that was pasted into its fields, in place of what was there before. */
function recognize() {
  const papers = readPasted(at("source").value);
  listPapers(papers.length > 1 ? papers : []);
  take(papers[0] ?? { why: "" });
}

/** Makes the entry that of a `paper`: nothing that was fetched for another one stays. */
function take(paper) {
  at("source-message").textContent = at("f-id-known").textContent = "";
  forget();
  for (const name of ["id", "doi", "url"]) put(name, paper[name] ?? "");
  if (paper.id) lookUp();
  update();
  save();
}

/** Several papers, of which one at a time becomes an entry. */
function listPapers(papers) {
  const items = papers.map((paper) => {
    const name = paper.id ?? paper.doi;
    if (!name) return makeElement("li", {}, `${paper.text.slice(0, 60)} ${paper.why}`);
    const button = makeElement("button", { type: "button" }, name);
    button.addEventListener("click", () => {
      take(paper);
      fillFromService(paper);
    });
    return makeElement("li", {}, button);
  });
  at("papers").replaceChildren(...items);
  at("papers").hidden = !papers.length;
}

/** Empties what was fetched, unless the reader changed it since. */
function forget() {
  for (const [name, value] of Object.entries(fetched)) {
    if (name === "topics") chooseTopics(chosen.join() === value ? [] : chosen);
    else if (controls[name].value === value) controls[name].value = "";
    delete fetched[name];
  }
}

function put(name, value) {
  const control = controls[name];
  if (control.value && control.value !== fetched[name]) return false;
  control.value = fetched[name] = value;
  return true;
}

function chooseTopics(slugs) {
  chosen = slugs.filter((slug) => boxes.some((box) => box.value === slug));
  for (const box of boxes) box.checked = chosen.includes(box.value);
  showChosen();
}

function putTopics(slugs) {
  if (chosen.length && chosen.join() !== fetched.topics) return false;
  chooseTopics(slugs);
  fetched.topics = chosen.join();
  return true;
}

/** Proposes topics that fit the text, as long as none is chosen; a person confirms them. */
async function proposeTopics() {
  const [title, abstract, summary] = SPEAKING.map((name) => controls[name].value);
  if (chosen.length) return;
  let proposals = [];
  if (foldSpace(title)) {
    const module = await import("./topic_proposals.js");
    proposals = await module.proposeTopics(form.dataset.model, title, `${abstract} ${summary}`);
  }
  if (controls.title.value !== title) return;
  proposed = proposals;
  showProposed();
}

function showProposed() {
  const items = proposed.filter(({ slug }) => !chosen.includes(slug)).map(({ slug, words }) => {
    const button = makeElement("button", { type: "button" }, nameTopic(slug));
    button.addEventListener("click", () => boxes.find(({ value }) => value === slug).click());
    const quoted = words.map((word) => gettext("“%(word)s”", { word })).join(gettext(", "));
    return makeElement("li", {}, ...placeParts(gettext("%(topic)s because of %(words)s"), { topic: button, words: quoted }));
  });
  const heading = makeElement("p", {}, gettext("The text proposes:"));
  at("proposed").replaceChildren(...(items.length ? [heading, makeElement("ul", {}, ...items)] : []));
}

function showChosen() {
  showProposed();
  const names = chosen.map((slug) => nameTopic(slug));
  at("chosen").textContent = names.length > 1 ? gettext("In this order: %(names)s", { names: names.join(gettext(", ")) }) : "";
}

function nameTopic(slug) {
  const box = boxes.find(({ value }) => value === slug);
  return box ? box.parentElement.textContent.trim() : slug;
}

function save() {
  const values = Object.entries(controls).map(([name, control]) => [name, control.value]);
  const day = dayControl.value === formatToday() ? "" : dayControl.value;
  storeDraft({ ...Object.fromEntries(values), day, topics: chosen, source: at("source").value, fetched });
}

function restore(draft) {
  for (const [name, control] of Object.entries({ ...controls, source: at("source") })) {
    if (typeof draft[name] === "string") control.value = draft[name];
  }
  for (const [name, value] of Object.entries(draft.fetched ?? {})) {
    if ((name in controls || name === "topics") && typeof value === "string") fetched[name] = value;
  }
  if (Array.isArray(draft.topics)) chooseTopics(draft.topics.filter((slug) => typeof slug === "string"));
}

function clear() {
  deleteDraft();
  form.reset();
  visited.clear();
  for (const name of Object.keys(fetched)) delete fetched[name];
  chosen = proposed = [];
  showChosen();
  listPapers([]);
  for (const message of form.querySelectorAll(".message, .fault, .remark")) message.textContent = "";
  at("faults").hidden = true;
  dayControl.value = formatToday();
  update();
  at("source").focus();
  showMessage(gettext("Everything is cleared, and forgotten by this browser."));
}

/** The reader's today. */
function formatToday() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

// What is wrong

function showFaults(name, faults) {
  const control = name === "topics" ? at("f-topics") : controls[name];
  at(`${control.id}-fault`).textContent = faults.map(describeFault).join("\n");
  if (name === "topics") {
    for (const box of boxes) markInvalid(box, faults.length);
  } else {
    markInvalid(control, faults.length);
  }
}

/** Shows what is no fault and yet worth a look. */
function showRemarks(name, remarks) {
  const place = at(`${name === "topics" ? "f-topics" : controls[name].id}-remark`);
  if (place) place.textContent = remarks.map((remark) => gettext("Worth a look: %(remark)s", { remark: describeFault(remark) })).join("\n");
}

function markInvalid(control, wrong) {
  if (wrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** A fault's message; of a list, with the number of the line that it is about. */
function describeFault({ field, message }) {
  const number = /\[([0-9]+)\]/.exec(field)?.[1];
  return number === undefined ? message : gettext("Line %(line)s: %(message)s", { line: Number(number) + 1, message });
}

/** All faults, each with a way to its field. */
function listFaults(faults) {
  const items = faults.map((fault) => {
    const name = findControlName(fault.field);
    const href = `#${name === "topics" ? "f-topics" : controls[name].id}`;
    const link = makeElement("a", { href }, readLabel(name));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reveal(name);
    });
    return makeElement("li", {}, ...placeParts(gettext("%(name)s: %(value)s"), { name: link, value: describeFault(fault) }));
  });
  const heading = ngettext("One thing is to be corrected:", "%(number)s things are to be corrected:", faults.length);
  at("faults").replaceChildren(makeElement("p", {}, heading), makeElement("ul", {}, ...items));
  at("faults").hidden = !faults.length;
}

function reveal(name) {
  const control = name === "topics" ? boxes[0] : controls[name];
  const around = control.closest("details");
  if (around) around.open = true;
  control.focus();
}

function readLabel(name) {
  if (name === "topics") return gettext("Topics");
  const label = form.querySelector(`label[for="${controls[name].id}"]`);
  const group = controls[name].closest("fieldset")?.querySelector("legend").textContent;
  return [group, label.firstChild.textContent.trim()].filter(Boolean).join(gettext(", "));
}

function announce(message) {
  at("announcement").textContent = message;
}

/** Shows below the buttons what was done. */
function showMessage(message) {
  at("result-message").textContent = message;
}

/** Whether the entry is right; if not, its faults are shown and spoken of. */
function checkAll() {
  for (const name of ["topics", ...Object.keys(controls)]) visited.add(name);
  const faults = update();
  listFaults(faults);
  if (faults.length) at("faults").focus();
  return !faults.length;
}

// What is known already, here and elsewhere

/** Says whether a paper with this id is in the catalogue; asks this site alone. */
async function lookUp() {
  const [id, where] = [foldSpace(idControl.value), at("f-id-known")];
  where.textContent = "";
  if (!id || rules.checkId(id)) return;
  const address = `${form.dataset.root}papers/${id}/`;
  const response = await fetch(address, { method: "HEAD" }).catch(() => null);
  if (!response?.ok || foldSpace(idControl.value) !== id) return;
  const page = makeElement("a", { href: address }, gettext("Its page"));
  where.replaceChildren(...placeParts(gettext("This paper is here already. %(page)s has “Correct this entry”."), { page }));
}

/** Fills in what a service knows of the `paper`, or of the one that was pasted or whose id was written. */
async function fillFromService(paper = findPaper()) {
  const [button, where] = [at("fetch"), at("source-message")];
  if (!paper.id && !paper.doi) {
    const why = at("source").value.trim() ? `It ${paper.why}.` : ""; // in English, as at the terminal
    where.textContent = `${gettext("Paste an arXiv id or a DOI; nobody can be asked about other addresses.")} ${why}`.trim();
    at("source").focus();
    return;
  }
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  where.textContent = gettext("Asking…");
  const names = { id: fetched.id, doi: fetched.doi, url: fetched.url };
  forget();
  for (const [name, value] of Object.entries(names)) if (value && paper[name] === value) put(name, value);
  try {
    const { service, id, fields } = await fetchRecord(paper, topics);
    const filled = fill(paper.id ?? id, fields);
    where.textContent = gettext("From %(service)s: %(filled)s Topics and a summary are yours to add.", { service, filled });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    where.textContent = error.message;
  } finally {
    button.removeAttribute("aria-disabled");
    update();
    save();
  }
}

/** The paper that was pasted or, if that names none, whose arXiv id was filled in by hand. */
function findPaper() {
  const [pasted] = readPasted(at("source").value);
  const id = foldSpace(idControl.value);
  if (pasted?.id || pasted?.doi || !rules.arxiv.test(id)) return pasted ?? { why: "" };
  return { id, why: "" };
}

/** Puts the `fields` of a record where nobody wrote anything, and says what was done. */
function fill(id, fields) {
  const [filled, left] = [[], []];
  const order = Object.keys(rules.schema.properties);
  const names = Object.keys(fields).sort((one, other) => order.indexOf(one) - order.indexOf(other));
  for (const [name, value] of flatten(names.map((name) => [name, fields[name]]))) {
    if (name !== "topics" && !controls[name]) continue;
    const isPut = name === "topics" ? putTopics(value) : put(name, showValue(name, value));
    (isPut ? filled : left).push(formatListItem(readLabel(name)));
  }
  if (id && !idControl.value) {
    put("id", id);
    lookUp();
  }
  proposeTopics();
  const join = (names) => names.join(gettext(", "));
  const done = filled.length ? gettext("%(names)s.", { names: join(filled) }) : gettext("nothing new.");
  return left.length ? gettext("%(filled)s Left as you wrote: %(names)s.", { filled: done, names: join(left) }) : done;
}

/** The fields with their paths: `links.code`. */
function flatten(fields) {
  return fields.flatMap(([name, value]) => {
    const isMapping = typeof value === "object" && !Array.isArray(value);
    return isMapping ? Object.entries(value).map(([key, inner]) => [`${name}.${key}`, inner]) : [[name, value]];
  });
}

/** Fills in what the link states that led here, and takes that out of the address. */
async function fillFromAddress() {
  const facts = readAddress(location.search);
  if (!facts) return;
  history.replaceState(null, "", location.pathname);
  const [paper = { why: "" }] = readPasted(facts.identifier ?? "");
  at("source").value = paper.id ?? paper.doi ?? paper.url ?? "";
  take(paper);
  const { id, fields } = await readFacts({ ...facts, identifier: paper.id ?? paper.doi ?? null }, topics);
  at("source-message").textContent = gettext("From the link: %(filled)s", { filled: fill(id, fields) });
  update();
  save();
}

// Copying, downloading and proposing the entry

async function copyOnly() {
  const isCopied = await copy(makeEntry().text);
  showMessage(isCopied ? gettext("Copied.") : gettext("This browser does not let a page copy. The entry is selected: press Ctrl+C or ⌘C."));
}

async function copy(text) {
  const isCopied = await copyText(text);
  if (!isCopied) getSelection().selectAllChildren(at("yaml"));
  return isCopied;
}

function download() {
  if (!checkAll()) return;
  const { text, below } = makeEntry();
  downloadFile(below.split("/").pop(), "application/yaml", text);
  const folder = makeEntry().path.replace(/[^/]*$/, "");
  showMessage(gettext("Downloaded. The file belongs into %(folder)s of the repository.", { folder }));
}

async function propose() {
  if (!checkAll()) return;
  const { text, below } = makeEntry();
  const { address, whole } = makeAddress(form.dataset.new, below, text);
  const isCopied = whole || (await copy(text));
  window.open(address, "_blank", "noopener");
  const service = form.dataset.service;
  if (whole) showMessage(gettext("%(service)s opens in a new tab with the entry filled in.", { service }));
  else if (isCopied) showMessage(gettext("%(service)s opens in a new tab. The entry is copied: paste it there.", { service }));
  else showMessage(gettext("%(service)s opens in a new tab. Copy the entry above, and paste it there.", { service }));
}

/** The `address` of a page for a new file, and whether the `whole` entry went into it. */
function makeAddress(template, below, text) {
  const folder = below.replace(/\/[^/]*$/, "");
  const filled = template.replace("{path}", below).replace("{folder}", folder);
  const address = filled.replace("{content}", encodeURIComponent(text));
  if (filled.includes("{content}") && address.length <= LONGEST_ADDRESS) return { address, whole: true };
  return { address: filled.replace(/[?&][a-z_]+=\{content\}/, ""), whole: false };
}
