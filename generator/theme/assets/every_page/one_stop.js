// Controls that stand together are one stop of the Tab key, and arrows move among them, so that the first
// paper is few Tabs away.

const STEPS = document.documentElement.dir === "rtl" ? { ArrowRight: -1, ArrowLeft: 1 } : { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Makes `controls` one stop: the current page's link, the first one, or the one that last had the focus.
 * @param {HTMLElement[]} controls in their order on the page; those that are not shown are passed over
 */
export function makeOneStop(controls) {
  const chooseStop = (stop) => {
    for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
  };
  const findShown = () => controls.filter((control) => control.checkVisibility());
  const refresh = () => {
    const shown = findShown();
    const has = (selector) => shown.find((control) => control.matches(selector));
    chooseStop(has(":focus") ?? has("[tabindex='0']") ?? has("[aria-current]") ?? shown[0]);
  };
  refresh();
  addEventListener("resize", refresh);
  for (const control of controls) {
    control.addEventListener("focus", () => chooseStop(control));
    control.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const shown = findShown();
      const step = STEPS[event.key];
      const next = shown[shown.indexOf(control) + step] ?? control;
      const target = step ? next : { Home: shown[0], End: shown.at(-1) }[event.key];
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      target.focus();
    });
  }
}
