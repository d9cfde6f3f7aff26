// The index of authors or organizations: a field that finds any of them that has a page.

import { SITE } from "../every_page/addresses.js";
import { makeElement } from "../every_page/element.js";
import { fetchMembers } from "../search/members.js";
import { tokenize } from "../search/tokens.js";

const SHOWN = 30;
const NAMES = { folder: new URL("search/", SITE).href, version: "" };

const finder = document.querySelector(".finder");
const field = makeElement("input", { type: "search", autocomplete: "off", spellcheck: "false" });
const list = finder.querySelector("ul");
const none = finder.querySelector(".empty");
const { family } = finder.dataset;

/** The members of the page's family whose names have words that begin with all those that were typed. */
async function findMembers(words) {
  const members = await fetchMembers(words[0], NAMES);
  const isMeant = (member) => words.every((word) => member.words.some((its) => its.startsWith(word)));
  return members.filter((member) => member.family === family && isMeant(member)).slice(0, SHOWN);
}

async function showMembers() {
  const typed = field.value;
  const words = tokenize(typed);
  const members = words.length ? await findMembers(words) : [];
  if (typed !== field.value) return; // a later answer is under way
  const links = members.map(({ name, slug }) => makeElement("a", { href: new URL(`${family}/${slug}/`, SITE).href }, name));
  list.replaceChildren(...links.map((link) => makeElement("li", {}, link)));
  none.hidden = !words.length || members.length > 0;
}

field.addEventListener("input", showMembers);
field.addEventListener("keydown", ({ key }) => key === "Enter" && list.querySelector("a")?.click());
finder.querySelector("label").append(field);
finder.hidden = false;
