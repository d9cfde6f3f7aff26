// The links of the masthead stand in one line, which scrolls where they do not fit.

/**
 * Scrolls `nav` to the link of the current page, and to each link that gets the focus.
 * @param {HTMLElement|null} nav
 */
export function keepInSight(nav) {
  const current = nav?.querySelector("[aria-current]");
  if (current) scrollTo(nav, current);
  nav?.addEventListener("focusin", ({ target }) => scrollTo(nav, target));
}

function scrollTo(nav, element) {
  const [line, link] = [nav.getBoundingClientRect(), element.getBoundingClientRect()];
  const middle = (box) => box.left + box.width / 2;
  if (link.left < line.left || link.right > line.right) nav.scrollLeft += middle(link) - middle(line);
}
