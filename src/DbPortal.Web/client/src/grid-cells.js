// How a heading and a value look.
const NARROW = 56;
const WIDE = 340;
const CHARACTER = 7.5;
const ACTIVE = "grid-active";
const LONG = 400;
let emptyWord = "";

export function useWords(words) { emptyWord = words.empty; }

export function columnWidth(column, rows) {
  let longest = visualLength(column.name) + column.type.length * .85 + (column.masked ? 4 : 1);
  for (const row of rows) longest = Math.max(longest, visualLength(text(row[column.index])));
  return Math.round(Math.min(WIDE, Math.max(NARROW, longest * CHARACTER + 20)));
}

// Japanese and other wide characters take two places.
function visualLength(value) {
  const sample = value.slice(0, 60);
  let length = 0;
  for (const character of sample) length += character.codePointAt(0) > 0x2e7f ? 1.7 : 1;
  return length;
}

export function text(value) {
  if (value === null || value === undefined) return "NULL";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

// A cell has one line: where the value has more it shows that they are there. An empty text is seen to be one.
export function oneLine(value) {
  return value === "" ? emptyWord : text(value).slice(0, LONG).replace(/\r\n|[\r\n]/g, " ↵ ");
}

export function headCell(column, words) {
  const cell = document.createElement("div");
  cell.className = column.masked ? "grid-heading masked" : "grid-heading";
  cell.setAttribute("role", "columnheader");
  cell.setAttribute("aria-colindex", column.index + 1);
  cell.dataset.column = column.index;
  cell.style.left = `${column.left}px`;
  cell.style.width = `${column.width}px`;
  const name = document.createElement("span");
  name.className = "grid-name";
  name.textContent = column.name;
  const type = document.createElement("span");
  type.className = "grid-type";
  type.textContent = column.type;
  const sizer = document.createElement("span");
  sizer.className = "grid-sizer";
  sizer.dataset.column = column.index;
  cell.title = `${column.name} · ${column.type}`;
  if (column.masked) {
    cell.append(lock());
    cell.title = column.reason;
    cell.setAttribute("aria-label", `${column.name}, ${words.masked}: ${column.reason}`);
  }
  cell.append(name, type, sizer);
  return cell;
}

function lock() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon icon-s");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "icons.svg#lock");
  svg.append(use);
  return svg;
}

export function fillCell(cell, column, row, selection, index) {
  const value = row ? row[column.index] : undefined;
  const shown = row ? oneLine(value) : "";
  const classes = ["grid-cell"];
  if (column.numeric) classes.push("number");
  if (row && (value === null || value === "")) classes.push("null");
  if (column.masked) classes.push("masked");
  const selected = selection.has(index, column.index), active = selection.isActive(index, column.index);
  if (selected) classes.push("selected");
  if (active) classes.push("active");
  const name = classes.join(" ");
  if (cell.className !== name) cell.className = name;
  if (cell.textContent !== shown) cell.textContent = shown;
  if (cell.dataset.column !== String(column.index)) {
    cell.dataset.column = column.index;
    cell.setAttribute("aria-colindex", column.index + 1);
  }
  if (cell.style.left !== `${column.left}px`) cell.style.left = `${column.left}px`;
  if (cell.style.width !== `${column.width}px`) cell.style.width = `${column.width}px`;
  cell.setAttribute("aria-selected", selected);
  if (active) cell.id = ACTIVE;
  else if (cell.id) cell.removeAttribute("id");
}
