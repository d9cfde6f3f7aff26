// One topic of a page's papers, chosen among the page's topics and kept in its address.

import { announce } from "./announce.js";
import { slug } from "./card.js";
import { follows } from "./followed_topics.js";

const NAME = "topic";

/** Turns the links of `bar` to topics into buttons that leave only that topic's `cards`. */
export function filterable(bar, cards) {
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Topics");
  const followed = follows();
  const buttons = new Map([...bar.querySelectorAll("a")].map((a) => [slug(a), button(a)]));
  for (const [topic, each] of buttons) {
    each.classList.toggle("followed", followed.has(topic));
    each.addEventListener("click", () => choose(topic === chosen() ? null : topic));
  }
  bar.prepend(...[...buttons].filter(([topic]) => followed.has(topic)).map(([, each]) => each));
  const only = chosen();
  if (buttons.has(only)) show(only, buttons, cards);

  function choose(topic) {
    const address = new URL(location.href);
    if (topic) address.searchParams.set(NAME, topic);
    else address.searchParams.delete(NAME);
    history.replaceState(null, "", address);
    const left = show(topic, buttons, cards);
    announce(topic ? `${left} of ${cards.length} papers` : `All ${cards.length} papers`);
  }
}

function chosen() {
  return new URLSearchParams(location.search).get(NAME);
}

/** Shows the papers of `topic`, or all; how many these are. */
function show(topic, buttons, cards) {
  for (const [each, button] of buttons) button.setAttribute("aria-pressed", each === topic);
  for (const card of cards) {
    card.element.hidden = Boolean(topic) && !card.topics.some((each) => each.slug === topic);
  }
  for (const heading of document.querySelectorAll("main > h2")) {
    const group = following(heading);
    heading.hidden = group.length > 0 && group.every((element) => element.hidden);
  }
  return cards.filter((card) => !card.element.hidden).length;
}

/** The papers between a heading and the next one. */
function following(heading) {
  const found = [];
  for (let at = heading.nextElementSibling; at && at.tagName !== "H2"; at = at.nextElementSibling) {
    if (at.matches("article.paper")) found.push(at);
  }
  return found;
}

function button(link) {
  const made = document.createElement("button");
  made.type = "button";
  made.append(...link.childNodes);
  made.setAttribute("aria-pressed", "false");
  link.replaceWith(made);
  return made;
}
