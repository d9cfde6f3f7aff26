// HTML that the generator made, and escaped.

/** An element that holds what `html` says. */
export function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}
