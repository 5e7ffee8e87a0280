// The matrix of sources by questions, walked by the arrow keys: one stop for Tab.

const table = document.querySelector("[data-matrix]");
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

const CELLS = "td > .relation[href]";

function cellsOf(row) {
  return [...row.querySelectorAll(CELLS)];
}

// Gaps span columns: where each cell of a row stands is counted from the left.
function placesOf(row) {
  const places = new Map();
  let column = 0;
  for (const one of row.cells) {
    const cell = one.querySelector(":scope > .relation[href]");
    if (cell) places.set(cell, column);
    column += one.colSpan;
  }
  return places;
}

function reach(cell) {
  table.querySelector(`${CELLS}[tabindex='0']`)?.setAttribute("tabindex", "-1");
  cell.tabIndex = 0;
  cell.focus();
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// Up and down keep to the column as nearly as the next row with a cell allows.
function across(cell, by) {
  let row = cell.closest("tr");
  const column = placesOf(row).get(cell);
  while (row) {
    row = by > 0 ? row.nextElementSibling : row.previousElementSibling;
    const places = row ? [...placesOf(row)] : [];
    const distance = ([, place]) => Math.abs(place - column);
    if (places.length) return places.reduce((a, b) => (distance(b) < distance(a) ? b : a))[0];
  }
  return null;
}

function along(cell, by) {
  const cells = cellsOf(cell.closest("tr"));
  return cells[cells.indexOf(cell) + by] ?? null;
}

function edge(cell, isEnd) {
  return cellsOf(cell.closest("tr")).at(isEnd ? -1 : 0);
}

function next(cell, event) {
  if (event.key === "Home" || event.key === "End") return edge(cell, event.key === "End");
  const [down, right] = STEPS[event.key] ?? [0, 0];
  if (down) return across(cell, down);
  return right ? along(cell, right) : null;
}

if (table) {
  for (const cell of table.querySelectorAll(CELLS)) {
    cell.tabIndex = -1;
    cell.setAttribute("aria-description", ""); // its title is a part of its name already
  }
  const first = table.querySelector(CELLS);
  if (first) first.tabIndex = 0;
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest(CELLS);
    const to = cell && !event.ctrlKey && !event.altKey && !event.metaKey && next(cell, event);
    if (!to) return;
    event.preventDefault();
    reach(to);
  });
}
