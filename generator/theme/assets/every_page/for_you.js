// The order for the reader: papers near what they follow, saved and read come first, and each says why. What
// a paper is worth is a sum of what this browser keeps and what the card says; nothing is asked of the network.

import { readFollowable, readNames } from "./card.js";
import { makeElement } from "./element.js";
import { loadFollowedNames } from "./followed_names.js";
import { loadFollowed } from "./followed_topics.js";
import { gettext, ngettext, placeParts } from "./language.js";
import { loadWords, makeMatcher } from "./own_words.js";
import { loadRead, loadReadSubjects } from "./read_papers.js";
import { loadSaved } from "./saved_papers.js";

/** What each author or organization and each topic that the reader follows, and each word of theirs, adds. */
const FOLLOWED_NAME = 6;
const FOLLOWED_TOPIC = 4;
const OWN_WORD = 4;
/** What each other paper of an author adds, and so many at most. A saved one counts twice as much as a read one. */
const AUTHOR = 1;
const MOST_OF_AUTHOR = 3;
/** What a topic adds, by the share that it has of the papers, from a tenth on. */
const TOPIC = 2;
const LEAST_SHARE = 0.1;
const MOST_REASONS = 3;

/** What the reader did with papers: what it counts, and how it is said. */
const SAVED = {
  weight: 2,
  by: (number) => ngettext("%(number)s saved paper by %(name)s", "%(number)s saved papers by %(name)s", number),
  on: (number) => ngettext("%(number)s saved paper on %(name)s", "%(number)s saved papers on %(name)s", number),
};
const READ = {
  weight: 1,
  by: (number) => ngettext("%(number)s read paper by %(name)s", "%(number)s read papers by %(name)s", number),
  on: (number) => ngettext("%(number)s read paper on %(name)s", "%(number)s read papers on %(name)s", number),
};

/**
 * @typedef {Object} Reason
 * @property {number} worth
 * @property {string} name what it is about
 * @property {string} words with `%(name)s` in the place of the name
 */

/**
 * Puts those of `cards` first that have something to do with the reader, the most first; what they have read
 * already stays behind, and equals stay as they are. Each card that comes first says why.
 * @param {ReturnType<import("./card.js").readCard>[]} cards
 * @returns {{sorted: typeof cards, message: string}} with what the page says of the order
 */
export function sortForYou(cards) {
  const reader = loadReader();
  if (!reader.isKnown) {
    return { sorted: cards, message: gettext("Nothing to go by yet. Save a paper, or follow a topic or an author, and papers like these come first here.") };
  }
  const read = loadRead();
  const reasons = new Map(cards.map((card) => [card, read.has(card.id) ? [] : findReasons(card, reader)]));
  const worth = (card) => reasons.get(card).reduce((sum, reason) => sum + reason.worth, 0);
  const sorted = cards.toSorted((a, b) => worth(b) - worth(a));
  const near = sorted.filter((card) => worth(card) > 0);
  for (const card of near) card.element.querySelector(".paper-body").prepend(describeReasons(reasons.get(card)));
  return { sorted, message: describeNear(near.filter(({ element }) => !element.hasAttribute("data-muted")).length) };
}

function describeNear(number) {
  return number
    ? ngettext(
        "%(number)s paper comes first and says why. This browser goes by what you saved, read and follow; nothing is sent.",
        "%(number)s papers come first and say why. This browser goes by what you saved, read and follow; nothing is sent.",
        number,
      )
    : gettext("No unread paper here is near what you saved, read or follow: they stand as on the day.");
}

function loadReader() {
  const [names, topics, words] = [loadFollowedNames(), loadFollowed(), loadWords("highlight")];
  const [saved, read] = [loadSaved(), loadReadSubjects()];
  return {
    names,
    topics,
    words: words.map((word) => ({ word, matches: makeMatcher([word]) })),
    did: [{ ...SAVED, ...collectSubjects(saved) }, { ...READ, ...collectSubjects(read) }],
    isKnown: [names, [...topics], words, saved, read].some((list) => list.length),
  };
}

/** The ids of papers by author and by topic, and of all that have topics. */
function collectSubjects(papers) {
  const collected = { authors: new Map(), topics: new Map(), withTopics: new Set() };
  const add = (ids, name, id) => ids.set(name, (ids.get(name) ?? new Set()).add(id));
  for (const { id, authors, topics } of papers) {
    for (const name of authors) add(collected.authors, name, id);
    for (const slug of topics) add(collected.topics, slug, id);
    if (topics.length) collected.withTopics.add(id);
  }
  return collected;
}

/** @returns {Reason[]} */
function findReasons(card, { names, topics, words, did }) {
  const text = [card.title, ...readNames(card.element), ...card.topics.map(({ name }) => name)].join("\n");
  const followable = new Set(readFollowable(card));
  const follow = gettext("you follow %(name)s");
  return [
    ...names.filter(({ key, name }) => followable.has(key) || followable.has(name)).map(({ name }) => ({ worth: FOLLOWED_NAME, name, words: follow })),
    ...card.topics.filter(({ slug }) => topics.has(slug)).map(({ name }) => ({ worth: FOLLOWED_TOPIC, name, words: follow })),
    ...words.filter(({ matches }) => matches(text)).map(({ word }) => ({ worth: OWN_WORD, name: word, words: gettext("your word %(name)s") })),
    ...did.flatMap((papers) => [...findAuthors(card, papers), ...findTopics(card, papers)]),
  ];
}

function findAuthors({ id, element, authors }, papers) {
  const names = [...new Set([...authors, ...readNames(element)])];
  const numbers = names.map((name) => ({ name, number: countOthers(papers.authors.get(name), id) }));
  return numbers.filter(({ number }) => number).map(({ name, number }) => ({
    worth: papers.weight * AUTHOR * Math.min(number, MOST_OF_AUTHOR), name, words: papers.by(number),
  }));
}

function findTopics({ id, topics }, papers) {
  const all = countOthers(papers.withTopics, id);
  const numbers = topics.map(({ slug, name }) => ({ name, number: countOthers(papers.topics.get(slug), id) }));
  return numbers.filter(({ number }) => number && number >= LEAST_SHARE * all).map(({ name, number }) => ({
    worth: papers.weight * TOPIC * (number / all), name, words: papers.on(number),
  }));
}

/** How many of `ids` are of other papers: none speaks for itself. */
function countOthers(ids, id) {
  return ids ? ids.size - Number(ids.has(id)) : 0;
}

/** The reasons that are worth the most, of each name one. */
function describeReasons(reasons) {
  const best = new Map();
  for (const reason of reasons.toSorted((a, b) => b.worth - a.worth)) if (!best.has(reason.name)) best.set(reason.name, reason);
  const parts = [...best.values()].slice(0, MOST_REASONS).flatMap(({ name, words }, index) => [
    index ? gettext("; ") : "", ...placeParts(words, { name: makeElement("bdi", {}, name) }),
  ]);
  return makeElement("p", { class: "because" }, ...placeParts(gettext("For you: %(reasons)s"), { reasons: parts }));
}
