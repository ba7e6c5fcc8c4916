// One rectangle of cells: an anchor, and the active cell that moves.
export class GridSelection {
  constructor(grid) {
    this.grid = grid;
    this.anchor = {row: 0, column: 0};
    this.active = {row: 0, column: 0};
  }

  range() {
    const {anchor: a, active: b} = this;
    return {top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column)};
  }

  has(row, column) {
    const {top, bottom, left, right} = this.range();
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  isActive(row, column) { return row === this.active.row && column === this.active.column; }

  to(row, column, extend) {
    const {rowCount, columns} = this.grid;
    this.active = {row: clamp(row, rowCount - 1), column: clamp(column, columns.length - 1)};
    if (!extend) this.anchor = {...this.active};
    this.grid.changed();
  }

  wholeRow(row, extend) {
    this.active = {row, column: this.grid.columns.length - 1};
    this.anchor = {row: extend ? this.anchor.row : row, column: 0};
    this.grid.changed();
  }

  wholeColumn(column, extend) {
    this.active = {row: Math.max(0, this.grid.rowCount - 1), column};
    this.anchor = {row: 0, column: extend ? this.anchor.column : column};
    this.grid.changed();
  }

  all() {
    this.anchor = {row: 0, column: 0};
    this.active = {row: Math.max(0, this.grid.rowCount - 1), column: this.grid.columns.length - 1};
    this.grid.changed();
  }
}

function clamp(value, most) {
  return Math.max(0, Math.min(value, most));
}
