// A paper's own page: marks the paper as read, lets the reader save it, and copies or downloads its
// citation.

import { markRead } from "../every_page/read_papers.js";
import { makeSaveButton } from "../every_page/save_button.js";
import { copyText, downloadFile } from "../every_page/transfer.js";
import { readFacts } from "./citation_facts.js";
import { formatCsl, formatRis } from "./citation_formats.js";

const facts = readFacts(document);
const buttons = document.querySelector(".cite .ways");
const source = document.querySelector(".cite pre");
const status = buttons.querySelector(".said");
const FORMATS = {
  bib: { type: "application/x-bibtex", write: () => source.textContent },
  ris: { type: "application/x-research-info-systems", write: () => formatRis(facts) },
  json: { type: "application/vnd.citationstyles.csl+json", write: () => formatCsl(facts) },
};

async function copy() {
  if (await copyText(source.textContent)) return "Copied.";
  getSelection().selectAllChildren(source);
  return "Selected: copy it with your keyboard.";
}

function download(ending) {
  const { type, write } = FORMATS[ending];
  const name = `${facts.id}.${ending}`;
  downloadFile(name, type, write());
  return `Saved as ${name}.`;
}

function describeSaved({ id, title, authors, published, pdf }) {
  return { id, title, authors, published: published.replaceAll("/", "-"), pdf };
}

markRead(facts.id, true);
document.querySelector("main").prepend(makeSaveButton(describeSaved(facts)));
buttons.hidden = false;
buttons.addEventListener("click", async ({ target }) => {
  if (target.matches(".copy")) status.textContent = await copy();
  else if (target.matches("button[value]")) status.textContent = download(target.value);
});
