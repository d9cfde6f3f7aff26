// HTML that the generator wrote and escaped.

/**
 * Parses such HTML. No script in it runs.
 * @param {string} html
 * @returns {HTMLBodyElement} its nodes are the children
 */
export function parseHtml(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}
