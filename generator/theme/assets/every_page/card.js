// The papers on this page, as its HTML says.

import { SITE } from "./storage.js";

/** A paper's card: its element, and what it says. */
function card(element) {
  const heading = element.querySelector("h2, h3");
  const link = heading.querySelector("a");
  const topics = [...element.querySelectorAll(".topics a")];
  return {
    element,
    link,
    id: heading.id,
    title: link.textContent,
    unfold: element.querySelector("details"),
    topics: topics.map((topic) => ({ slug: slug(topic), name: topic.textContent })),
    upvotes: Number(element.querySelector("[data-upvotes]")?.dataset.upvotes ?? 0),
    day: element.querySelector(".day time")?.dateTime,
  };
}

/** The slug of the topic that a link leads to. */
export function slug(link) {
  return new URL(link.href).pathname.split("/").at(-2);
}

/** The path of this page below the site's root: `papers/2510.10023/`. */
export const here = location.pathname.slice(SITE.pathname.length);

export const cards = [...document.querySelectorAll("article.paper")].map(card);

/** What the reading list keeps of a card's paper. */
export function record({ element, id, title }) {
  const others = element.querySelector('.who a[href$="#authors"]');
  const published = element.querySelector(".published time")?.dateTime;
  const pdf = [...element.querySelectorAll(".links a")].find((a) => a.textContent === "PDF");
  return { id, title, authors: names(element), more: number(others), published, pdf: pdf?.href };
}

function names(element) {
  const who = element.querySelector(".who").cloneNode(true);
  who.querySelector(".organizations")?.remove();
  const others = who.querySelector('a[href$="#authors"]');
  if (others) others.previousSibling.data = others.previousSibling.data.replace(/ and $/, "");
  others?.remove();
  return who.textContent.split(",").map((name) => name.trim()).filter(Boolean);
}

function number(link) {
  return Number.parseInt((link?.textContent ?? "0").replaceAll(",", ""), 10);
}
