// A line whose formula is wider than the page scrolls inside itself. The keyboard has to reach such
// a line (WCAG 2.1.1), which only some browsers do by themselves.

/**
 * Lets the keyboard reach the lines below `main` that scroll.
 * @param {HTMLElement} main
 */
export function makeFormulasReachable(main) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const line of main.querySelectorAll(":is(p, h1, h2):has(> math)")) observer.observe(line);
}
