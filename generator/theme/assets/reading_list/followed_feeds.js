// The feeds of what the reader follows as OPML, which feed readers take over; and such a file, read again.

import { SITE } from "../every_page/addresses.js";
import { parseXml } from "../every_page/trusted.js";

const FEED = /\/feeds\/((?:topics|authors|organizations)\/[a-z0-9-]+)\.[a-z]+$/;

/**
 * @typedef {Object} Feed
 * @property {string} title
 * @property {string} feed its address
 * @property {string} page the address of the page whose papers it has
 */

/**
 * Formats feeds as OPML 2.0.
 * @param {string} title of the file
 * @param {Feed[]} feeds
 * @returns {string}
 */
export function formatOpml(title, feeds) {
  const opml = document.implementation.createDocument("", "opml");
  opml.documentElement.setAttribute("version", "2.0");
  const add = (parent, name) => parent.appendChild(opml.createElement(name));
  add(add(opml.documentElement, "head"), "title").textContent = title;
  const body = add(opml.documentElement, "body");
  for (const feed of feeds) {
    const outline = add(body, "outline");
    const attributes = { type: "rss", text: feed.title, title: feed.title, xmlUrl: feed.feed, htmlUrl: feed.page };
    for (const [name, value] of Object.entries(attributes)) outline.setAttribute(name, value);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(opml)}\n`;
}

/**
 * Reads which topics, authors and organizations of the site a list of feeds has.
 * @param {string} text OPML
 * @returns {string[]} the keys of each, such as `topics/birds`, once
 */
export function readFollowed(text) {
  const feeds = [...parseXml(text).querySelectorAll("outline[xmlUrl]")].map((outline) => outline.getAttribute("xmlUrl"));
  const ours = feeds.filter((feed) => feed.startsWith(SITE.href)).map((feed) => FEED.exec(feed)?.[1]);
  return [...new Set(ours.filter(Boolean))];
}
