"""Whether parts of a page jump while it loads."""

from playwright.sync_api import Page

MEASURE = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const { hadRecentInput, sources, value } of list.getEntries()) {
    if (hadRecentInput) continue;
    const moved = sources.map(({ node, previousRect, currentRect }) => [
      node?.outerHTML ?? node?.data, previousRect.x, previousRect.y, currentRect.x, currentRect.y,
    ]);
    const isMoved = ([, ...[x, y, newX, newY]]) => x !== newX || y !== newY; // no text that grows
    if (moved.some(isMoved)) shifts.push([value, moved.filter(isMoved)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
"""A script that a page runs first, for `jumps`."""
BOUND = 0.01
"""A tenth of what https://web.dev/articles/cls calls good. It leaves room for a line of a few
pixels that moves while the browser has half a page, which depends on how busy the machine is."""


def jumps(page: Page) -> list[list[object]]:
    """What moved on a page, with the places before and after; nothing below BOUND, as a sum."""
    shifts: list[list[object]] = page.evaluate("shifts")
    return shifts if sum(float(str(value)) for value, _ in shifts) >= BOUND else []
