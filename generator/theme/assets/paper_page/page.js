// The citation of a paper: copied as BibTeX, or downloaded as a file for a reference manager.

import { facts } from "./citation_facts.js";
import { csl, ris } from "./citation_formats.js";

const ways = document.querySelector(".cite .ways");
const source = document.querySelector(".cite pre");
const said = ways.querySelector(".said");
const formats = {
  bib: ["application/x-bibtex", () => source.textContent],
  ris: ["application/x-research-info-systems", () => ris(facts(document))],
  json: ["application/vnd.citationstyles.csl+json", () => csl(facts(document))],
};

async function copied() {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    // There is no clipboard on pages that are not from https, or no leave to use it.
    getSelection().selectAllChildren(source);
    return false;
  }
}

function download(ending) {
  const [type, made] = formats[ending];
  const address = URL.createObjectURL(new Blob([made()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${facts(document).id}.${ending}`;
  link.click();
  URL.revokeObjectURL(address);
  return link.download;
}

ways.hidden = false;
ways.addEventListener("click", async ({ target }) => {
  if (target.matches(".copy")) {
    said.textContent = (await copied()) ? "Copied." : "Selected: copy it with your keyboard.";
  } else if (target.matches("button[value]")) {
    said.textContent = `Saved as ${download(target.value)}.`;
  }
});
