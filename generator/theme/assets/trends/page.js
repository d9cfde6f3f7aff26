// Shows a chart's numbers where the reader points at it or taps. They come from the tables beside it.

import { gettext } from "../every_page/language.js";

const readout = document.querySelector(".readout");
const columns = document.querySelectorAll(".columns-chart a");
const figures = document.querySelectorAll(".curves figure");
const rows = [...document.querySelectorAll("#shares tbody tr")];

function choose(column) {
  for (const other of columns) other.classList.toggle("chosen", other === column);
  readout.textContent = column.getAttribute("aria-label");
}

for (const column of columns) {
  let touched = false;
  column.addEventListener("pointerenter", () => choose(column));
  column.addEventListener("focus", () => choose(column));
  column.addEventListener("pointerdown", ({ pointerType }) => {
    touched = pointerType === "touch" && !column.dataset.shown;
  });
  column.addEventListener("click", (event) => {
    // The first tap gives the numbers, the second one leads to the papers.
    if (touched) event.preventDefault();
    for (const other of columns) delete other.dataset.shown;
    column.dataset.shown = "yes";
    if (touched) readout.textContent = gettext("%(numbers)s. Tap again for the papers.", { numbers: readout.textContent });
  });
}

figures.forEach((figure, index) => {
  const chart = figure.querySelector("svg");
  const value = figure.querySelector(".value");
  const usual = value.textContent;
  function show({ clientX }) {
    const { left, width } = chart.getBoundingClientRect();
    const place = Math.round(((clientX - left) / width) * (rows.length - 1));
    const cells = rows[Math.min(rows.length - 1, Math.max(0, place))].children;
    value.textContent = gettext("%(name)s: %(value)s", { name: cells[0].textContent, value: cells[index + 1].textContent });
  }
  chart.addEventListener("pointermove", show);
  chart.addEventListener("pointerdown", show);
  chart.addEventListener("pointerleave", () => (value.textContent = usual));
  chart.addEventListener("click", () => {
    if (matchMedia("(hover: hover)").matches) figure.querySelector("a").click();
  });
});
