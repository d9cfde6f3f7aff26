// Which papers of a page are shown: those of some topics, without other topics, without what was
// read, or only what is new. The page's address has the choice: `?topic=a&topic=b&not=c&hide=read`.

import { nameInLink, SITE } from "./addresses.js";
import { announce } from "./announce.js";
import { makeButton, makeElement } from "./element.js";
import { loadFollowed } from "./followed_topics.js";
import { gettext, ngettext } from "./language.js";
import { loadRead } from "./read_papers.js";

const HIDE_READ = ["hide", "read"];
const ONLY_NEW = ["show", "new"];
/** Papers that are not shown, by the choice or by the reader's own words. */
const GONE = "[hidden], [data-muted]";

/**
 * @typedef {Object} Choice
 * @property {Set<string>} topics the slugs of which a shown paper has one, where there are any
 * @property {Set<string>} without the slugs of which it has none
 * @property {boolean} hidesRead
 * @property {boolean} isNewOnly
 */

/**
 * Turns the links of `bar` to topics into buttons that choose among the cards, and adds the other choices.
 * @param {HTMLElement} bar
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 */
export function addPaperFilter(bar, cards) {
  const chips = [...bar.querySelectorAll("a")].map(replaceByChip);
  const choice = readChoice(new Set(chips.map(({ slug }) => slug)));
  const heading = document.querySelector("#_papers, .period-page > .intro");
  const contents = heading.textContent;
  const hideRead = makeButton(gettext("Hide read"), () => change(() => (choice.hidesRead = !choice.hidesRead)));
  const onlyNew = makeButton(gettext("Only new"), () => change(() => (choice.isNewOnly = !choice.isNewOnly)));
  const showAll = makeButton("", () => change(clear), { class: "quiet-button" });
  const words = makeElement("a", { href: new URL("reading/#_words", SITE).href }, gettext("Your words"));
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", gettext("Topics"));
  bar.after(makeElement("p", { class: "filters", role: "group", "aria-label": gettext("Papers") }, hideRead, onlyNew, showAll, words));
  bar.prepend(...chips.filter(({ isFollowed }) => isFollowed).map(({ chip }) => chip));
  for (const { slug, only, without } of chips) {
    only.addEventListener("click", () => change(() => toggle(slug, choice.topics, choice.without)));
    without.addEventListener("click", () => change(() => toggle(slug, choice.without, choice.topics)));
  }
  show();

  function change(act) {
    act();
    history.replaceState(null, "", makeAddress(choice));
    const shown = show();
    const all = ngettext("All %(number)s paper", "All %(number)s papers", cards.length);
    announce(shown === cards.length ? all : describeShown(shown, cards));
  }

  function clear() {
    choice.topics.clear();
    choice.without.clear();
    choice.hidesRead = choice.isNewOnly = false;
    bar.querySelector("button")?.focus(); // the button that has the focus goes
  }

  /** Shows the chosen papers; returns how many these are. */
  function show() {
    for (const { slug, only, without } of chips) {
      only.setAttribute("aria-pressed", choice.topics.has(slug));
      without.setAttribute("aria-pressed", choice.without.has(slug));
    }
    hideRead.setAttribute("aria-pressed", choice.hidesRead);
    onlyNew.setAttribute("aria-pressed", choice.isNewOnly);
    showAll.hidden = isEmpty(choice);
    const read = loadRead();
    for (const card of cards) card.element.hidden = !isShown(card, choice, read);
    showHeadings();
    const shown = cards.filter(({ element }) => !element.matches(GONE)).length;
    const count = describeShown(shown, cards);
    heading.textContent = isEmpty(choice) ? contents : count;
    showAll.textContent = gettext("%(count)s: show all", { count });
    return shown;
  }
}

function describeShown(shown, { length }) {
  return ngettext("%(shown)s of %(number)s paper", "%(shown)s of %(number)s papers", length, { shown });
}

function isShown({ id, element, topics }, choice, read) {
  const slugs = topics.map(({ slug }) => slug);
  const hasAny = (set) => slugs.some((slug) => set.has(slug));
  if (choice.topics.size && !hasAny(choice.topics)) return false;
  if (hasAny(choice.without)) return false;
  if (choice.hidesRead && read.has(id)) return false;
  return !choice.isNewOnly || element.hasAttribute("data-new");
}

/** Puts `slug` into a set, or takes it out; in `other` it is no more. */
function toggle(slug, set, other) {
  other.delete(slug);
  if (!set.delete(slug)) set.add(slug);
}

function isEmpty({ topics, without, hidesRead, isNewOnly }) {
  return !topics.size && !without.size && !hidesRead && !isNewOnly;
}

/** The choice in the address, as far as the page has the topics of these `slugs`. */
function readChoice(slugs) {
  const parameters = new URLSearchParams(location.search);
  const readTopics = (name) => new Set(parameters.getAll(name).filter((slug) => slugs.has(slug)));
  return {
    topics: readTopics("topic"),
    without: readTopics("not"),
    hidesRead: parameters.has(...HIDE_READ),
    isNewOnly: parameters.has(...ONLY_NEW),
  };
}

/** The page's address with a choice. */
function makeAddress({ topics, without, hidesRead, isNewOnly }) {
  const address = new URL(location.href);
  for (const name of ["topic", "not", HIDE_READ[0], ONLY_NEW[0]]) address.searchParams.delete(name);
  for (const slug of topics) address.searchParams.append("topic", slug);
  for (const slug of without) address.searchParams.append("not", slug);
  if (hidesRead) address.searchParams.set(...HIDE_READ);
  if (isNewOnly) address.searchParams.set(...ONLY_NEW);
  return address;
}

/** Shows the headings below which papers are shown. */
function showHeadings() {
  for (const heading of document.querySelectorAll("main > h2")) {
    const papers = findPapersBelow(heading);
    heading.hidden = papers.length > 0 && papers.every((paper) => paper.matches(GONE));
  }
}

/** The papers between a heading and the next one. */
function findPapersBelow(heading) {
  const papers = [];
  for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    if (next.matches("article.paper")) papers.push(next);
  }
  return papers;
}

/** Two buttons in place of a link to a topic; those of followed topics come first. */
function replaceByChip(link) {
  const slug = nameInLink(link);
  const isFollowed = loadFollowed().has(slug);
  const name = link.firstChild.textContent.trim();
  const only = makeElement("button", { type: "button", class: isFollowed && "followed" }, ...link.childNodes);
  const without = makeElement("button", { type: "button", class: "without", "aria-label": gettext("Leave out") }, "\u2212");
  const chip = makeElement("span", { class: "chip", role: "group", "aria-label": name }, only, without);
  link.replaceWith(chip);
  return { slug, chip, isFollowed, only, without };
}
