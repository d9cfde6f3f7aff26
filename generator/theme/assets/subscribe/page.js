// The page of feeds: copies an address, and makes a list (OPML) of the chosen topics.

import { announce } from "../every_page/announce.js";
import { makeButton, makeElement } from "../every_page/element.js";
import { gettext } from "../every_page/language.js";
import { copyText, downloadFile } from "../every_page/transfer.js";

const OPML = "text/x-opml";
const choosing = document.querySelector(".choosing");
const take = choosing.querySelector(".take");
const boxes = [...document.querySelectorAll(".feeds.by-topic tr")].map(addBox);

function addBox(row) {
  const link = row.querySelector("a");
  const box = makeElement("input", { type: "checkbox", "aria-label": gettext("Follow %(name)s", { name: link.textContent }) });
  box.addEventListener("change", () => (take.disabled = !findChosen().length));
  link.before(box);
  return { box, link, row };
}

function findChosen() {
  return boxes.filter(({ box }) => box.checked);
}

/** The list of the chosen topics, as OPML 2.0. */
function writeList() {
  const list = document.implementation.createDocument(null, "opml");
  list.documentElement.setAttribute("version", "2.0");
  const head = list.documentElement.appendChild(list.createElement("head"));
  head.appendChild(list.createElement("title")).textContent = document.title;
  const body = list.documentElement.appendChild(list.createElement("body"));
  for (const { link, row } of findChosen()) {
    const outline = body.appendChild(list.createElement("outline"));
    const feed = row.querySelector('a[type="application/atom+xml"]');
    const name = link.textContent;
    const about = { type: "rss", text: name, title: name, xmlUrl: feed.href, htmlUrl: link.href };
    for (const [key, value] of Object.entries(about)) outline.setAttribute(key, value);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(list)}\n`;
}

async function copyAddress(link, button) {
  const isCopied = await copyText(link.href);
  button.textContent = isCopied ? gettext("Copied") : gettext("Press Ctrl-C on the link");
  announce(isCopied ? gettext("Copied.") : gettext("Not copied: copy the link by its menu."));
  setTimeout(() => (button.textContent = gettext("Copy")), 2000);
}

for (const formats of document.querySelectorAll(".feeds td")) {
  const link = formats.querySelector("a");
  const label = gettext("Copy the address: %(name)s", { name: link.getAttribute("aria-label") });
  const button = makeButton(gettext("Copy"), () => copyAddress(link, button), { class: "quiet-button", "aria-label": label });
  formats.append(button);
}
take.addEventListener("click", () => {
  downloadFile("feeds.opml", OPML, writeList());
  announce(gettext("Saved as %(file)s.", { file: "feeds.opml" }));
});
choosing.hidden = false;
