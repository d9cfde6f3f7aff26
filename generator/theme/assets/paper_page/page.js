// A paper's own page: marks the paper as read, lets the reader save and share it, and copies or
// downloads its citation.

import { gettext } from "../every_page/language.js";
import { activateComments } from "./comments.js";
import { markRead } from "../every_page/read_papers.js";
import { makeSaveButton } from "../every_page/save_button.js";
import { copyText, downloadFile } from "../every_page/transfer.js";
import { formatRis } from "./ris.js";
import { describePaper } from "./metadata.js";
import { activateSharing } from "./sharing.js";

const { item, paper } = describePaper(document);
const { id, pdf } = paper;
const buttons = document.querySelector(".cite .ways");
const source = document.querySelector(".cite pre");
const status = buttons.querySelector(".message");
const FORMATS = {
  bib: { type: "application/x-bibtex", write: () => source.textContent },
  ris: { type: "application/x-research-info-systems", write: () => formatRis(item, pdf) },
  json: { type: "application/vnd.citationstyles.csl+json", write: writeCsl },
};

function writeCsl() {
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Keeps under its id what the browser has of the paper under former ones. */
async function followFormer(ids) {
  const { keepUnder } = await import("../reading_list/moved.js");
  keepUnder(Object.fromEntries(ids.map((former) => [former, id])));
}

async function copy() {
  if (await copyText(source.textContent)) return gettext("Copied.");
  source.closest("details").open = true;
  getSelection().selectAllChildren(source);
  return gettext("Selected: copy it with your keyboard.");
}

function download(ending) {
  const { type, write } = FORMATS[ending];
  const name = `${id}.${ending}`;
  downloadFile(name, type, write());
  return gettext("Saved as %(file)s.", { file: name });
}

const bar = document.querySelector(".paper-bar");
if (bar.dataset.former) followFormer(bar.dataset.former.split(" "));
markRead(paper, true);
bar.append(makeSaveButton(paper));
activateSharing(document.querySelector(".share"), item.title);
buttons.hidden = false;
buttons.addEventListener("click", async ({ target }) => {
  if (target.matches(".copy")) status.textContent = await copy();
  else if (target.matches("button[value]")) status.textContent = download(target.value);
});

const comments = document.querySelector(".comments");
if (comments) activateComments(comments);
