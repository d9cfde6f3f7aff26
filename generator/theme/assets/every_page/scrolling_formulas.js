// A line whose formula is wider than the page scrolls inside itself; this lets the keyboard reach
// it, as some browsers do by themselves (WCAG 2.1.1).

/** Watches the lines with formulas below `main`. */
export function reachable(main) {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const line of main.querySelectorAll(":is(p, h1):has(> math)")) watch.observe(line);
}
