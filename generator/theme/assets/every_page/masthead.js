// The site's pages in one line, which scrolls where they do not fit.

/** Brings the page that the reader is on into the sight of `nav`. */
export function showCurrent(nav) {
  const current = nav?.querySelector("[aria-current]");
  if (!current) return;
  const [line, link] = [nav.getBoundingClientRect(), current.getBoundingClientRect()];
  const middle = (box) => box.left + box.width / 2;
  if (link.left < line.left || link.right > line.right) nav.scrollLeft += middle(link) - middle(line);
}
