// Draws the window of the grid that is seen, and turns pointer and keys into selection.
import {columnWidth, fillCell, headCell} from "./grid-cells.js";
import {handleKey} from "./grid-keys.js";

export const ROW = 24;
const TALLEST = 8_000_000;
const AROUND = 3;
const GUTTER = 52;

export class GridView {
  constructor(grid) {
    this.grid = grid;
    this.pool = [];
    grid.host.textContent = "";
    this.scroller = element("div", "grid", {role: "grid", tabindex: "0", "aria-label": grid.text.label, "aria-multiselectable": "true", "aria-readonly": "true"});
    this.head = element("div", "grid-head", {role: "row", "aria-rowindex": "1"});
    this.body = element("div", "grid-body", {role: "rowgroup"});
    this.scroller.append(element("div", "grid-top", {role: "rowgroup"}), this.body);
    this.scroller.firstChild.append(this.head);
    this.says = element("div", "grid-notice", {role: "status", "aria-live": "polite", hidden: ""});
    grid.host.append(this.scroller, this.says);
    this.listen();
  }

  listen() {
    const {scroller} = this;
    scroller.addEventListener("scroll", () => this.schedule(), {passive: true});
    scroller.addEventListener("pointerdown", event => this.pressed(event));
    scroller.addEventListener("dblclick", event => { if (this.hit(event.target)) this.grid.detail.open(); });
    scroller.addEventListener("keydown", event => handleKey(this.grid, event));
    scroller.addEventListener("copy", event => { event.preventDefault(); this.grid.copy(false); });
    this.sizes = new ResizeObserver(() => this.schedule());
    this.sizes.observe(scroller);
  }

  fit() {
    for (const column of this.grid.columns) column.width = columnWidth(column, []);
    this.fitted = false;
    this.layout();
  }

  // The first rows say how wide a column wants to be.
  fitToRows(first) {
    const sample = [];
    for (let i = first; i < Math.min(first + 50, this.grid.rowCount); i++) {
      const row = this.grid.pages.row(i);
      if (row) sample.push(row);
    }
    if (!sample.length) return;
    this.fitted = true;
    for (const column of this.grid.columns) column.width = columnWidth(column, sample);
    this.layout();
    this.schedule();
  }

  layout() {
    let left = GUTTER;
    for (const column of this.grid.columns) { column.left = left; left += column.width; }
    const natural = this.grid.rowCount * ROW;
    this.scale = Math.max(1, natural / TALLEST);
    this.body.style.height = `${Math.min(natural, TALLEST)}px`;
    this.body.style.width = this.head.style.width = `${left}px`;
    this.scroller.setAttribute("aria-rowcount", this.grid.rowCount + 1);
    this.scroller.setAttribute("aria-colcount", this.grid.columns.length);
    this.headKey = null;
  }

  get pageRows() { return Math.max(1, Math.floor((this.scroller.clientHeight - ROW - 4) / ROW) - 1); }

  schedule() {
    this.frame ||= requestAnimationFrame(() => { this.frame = 0; this.draw(); });
  }

  draw() {
    const {grid, scroller} = this, top = scroller.scrollTop;
    const first = Math.floor(top * this.scale / ROW);
    const from = Math.max(0, first - AROUND), to = Math.min(grid.rowCount, first + this.pageRows + 2 + AROUND);
    const [left, right] = this.columnsSeen();
    this.drawHead(left, right);
    this.scroller.removeAttribute("aria-activedescendant");
    grid.pages.begin();
    let used = 0;
    for (let index = from; index < to; index++) this.drawRow(used++, index, this.scale === 1 ? index * ROW : top + index * ROW - top * this.scale, left, right);
    for (; used < this.pool.length; used++) this.pool[used].hidden = true;
    grid.pages.end();
    if (!this.fitted) this.fitToRows(from);
  }

  columnsSeen() {
    const {columns} = this.grid, from = this.scroller.scrollLeft, to = from + this.scroller.clientWidth;
    let left = columns.findIndex(c => c.left + c.width > from);
    if (left < 0) left = 0;
    let right = left;
    while (right < columns.length && columns[right].left < to) right++;
    return [left, right];
  }

  drawHead(left, right) {
    const key = `${left}:${right}:${this.head.style.width}`;
    if (key === this.headKey) return;
    this.headKey = key;
    this.head.replaceChildren(element("div", "grid-corner", {role: "presentation"}),
      ...this.grid.columns.slice(left, right).map(column => headCell(column, this.grid.text)));
  }

  drawRow(slot, index, y, left, right) {
    const row = this.pool[slot] ??= this.newRow();
    const data = this.grid.pages.row(index);
    row.hidden = false;
    row.style.transform = `translateY(${y}px)`;
    row.dataset.row = index;
    row.setAttribute("aria-rowindex", index + 2);
    row.classList.toggle("waiting", !data);
    row.firstChild.textContent = (index + 1).toLocaleString();
    while (row.children.length > right - left + 1) row.lastChild.remove();
    for (let i = left; i < right; i++) {
      const cell = row.children[i - left + 1] ?? row.appendChild(element("div", "", {role: "gridcell"}));
      fillCell(cell, this.grid.columns[i], data, this.grid.selection, index);
      if (cell.id) this.scroller.setAttribute("aria-activedescendant", cell.id);
    }
  }

  newRow() {
    const row = element("div", "grid-row", {role: "row"});
    row.append(element("div", "grid-number", {role: "presentation"}));
    this.body.append(row);
    return row;
  }

  reveal({row, column}) {
    const {scroller} = this, y = row * ROW / this.scale, height = scroller.clientHeight - ROW - 4;
    if (y < scroller.scrollTop) scroller.scrollTop = y;
    else if (y + ROW > scroller.scrollTop + height) scroller.scrollTop = y + ROW - height;
    const {left, width} = this.grid.columns[column];
    if (left - GUTTER < scroller.scrollLeft) scroller.scrollLeft = left - GUTTER;
    else if (left + width > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = left + width - scroller.clientWidth;
  }

  hit(target) {
    const cell = target?.closest?.("[role=gridcell]");
    return cell && this.body.contains(cell) ? {row: Number(cell.parentElement.dataset.row), column: Number(cell.dataset.column)} : null;
  }

  pressed(event) {
    const {selection} = this.grid, {target} = event;
    if (event.button !== 0) return;
    if (target.classList.contains("grid-sizer")) return this.resizeColumn(event);
    if (target.classList.contains("grid-number")) return selection.wholeRow(Number(target.parentElement.dataset.row), event.shiftKey);
    const head = target.closest("[role=columnheader]");
    if (head) return selection.wholeColumn(Number(head.dataset.column), event.shiftKey);
    const at = this.hit(target);
    if (!at) return;
    selection.to(at.row, at.column, event.shiftKey);
    follow(move => {
      const over = this.hit(document.elementFromPoint(move.clientX, move.clientY));
      if (over) selection.to(over.row, over.column, true);
    });
  }

  resizeColumn(event) {
    event.preventDefault();
    const column = this.grid.columns[Number(event.target.dataset.column)], width = column.width;
    follow(move => {
      column.width = Math.max(36, width + move.clientX - event.clientX);
      this.layout();
      this.schedule();
    });
  }

  notice(text) {
    this.says.textContent = text;
    this.says.hidden = false;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = setTimeout(() => { this.says.hidden = true; }, 4000);
  }

  dispose() {
    this.sizes.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.noticeTimer);
  }
}

export function element(tag, className, attributes) {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  return made;
}

function follow(moved) {
  const end = () => { removeEventListener("pointermove", moved); removeEventListener("pointerup", end); };
  addEventListener("pointermove", moved);
  addEventListener("pointerup", end);
}
