// The links of the masthead stand in one line, which scrolls where they do not fit.

/**
 * Scrolls `nav` to the link of the current page.
 * @param {HTMLElement|null} nav
 */
export function scrollToCurrentPage(nav) {
  const current = nav?.querySelector("[aria-current]");
  if (!current) return;
  const [line, link] = [nav.getBoundingClientRect(), current.getBoundingClientRect()];
  const middle = (box) => box.left + box.width / 2;
  if (link.left < line.left || link.right > line.right) nav.scrollLeft += middle(link) - middle(line);
}
