// The side panel: the whole row under the active cell, and the whole value of that cell, JSON laid out.
import {oneLine, text} from "./grid-cells.js";
import {element} from "./grid-view.js";
import {copyText} from "./clipboard.js";

export class GridDetail {
  constructor(grid) {
    this.grid = grid;
    this.panel = element("aside", "detail", {"aria-label": grid.text.record, hidden: ""});
    grid.host.append(this.panel);
  }

  get isOpen() { return !this.panel.hidden; }

  open() {
    this.panel.hidden = false;
    this.grid.view.reveal(this.grid.selection.active); // the panel may lie over it now
    this.refresh();
  }

  toggle() { this.isOpen ? this.close() : this.open(); }

  close() {
    this.panel.hidden = true;
    this.grid.view.scroller.focus();
  }

  async refresh() {
    if (!this.isOpen) return;
    const {row, column} = this.grid.selection.active;
    const turn = this.turn = Symbol("turn");
    const data = await this.grid.pages.one(row);
    if (turn !== this.turn || !data) return;
    this.panel.replaceChildren(this.heading(row), this.value(this.grid.columns[column], data[column]), this.fields(data, column));
    this.panel.querySelector("[aria-current]")?.scrollIntoView({block: "nearest"});
  }

  heading(row) {
    const head = element("div", "detail-head");
    const title = element("h3", "grow");
    title.textContent = this.grid.text.row.replace("{0}", (row + 1).toLocaleString()).replace("{1}", this.grid.rowCount.toLocaleString());
    head.append(title,
      this.button("chevron-up", this.grid.text.previous, () => this.step(-1)),
      this.button("chevron-down", this.grid.text.next, () => this.step(1)),
      this.button("close", this.grid.text.close, () => this.close()));
    return head;
  }

  step(by) {
    const {selection, view} = this.grid;
    selection.to(selection.active.row + by, selection.active.column, false);
    view.reveal(selection.active);
  }

  value(column, value) {
    const box = element("div", "detail-value");
    const bar = element("div", "detail-head");
    const name = element("strong", "grow ellipsis");
    name.textContent = column.name;
    bar.append(name, this.button("copy", this.grid.text.copy, () => copyText(value === null ? "" : pretty(column, value))));
    const content = element("pre", value === null ? "null" : "");
    content.textContent = pretty(column, value);
    content.tabIndex = 0;
    box.append(bar, content);
    if (column.masked) {
      const why = element("p", "detail-why");
      why.textContent = column.reason;
      box.append(why);
    }
    return box;
  }

  fields(data, current) {
    const list = element("dl", "detail-fields");
    for (const column of this.grid.columns) {
      const entry = element("div", "", column.index === current ? {"aria-current": "true"} : {});
      entry.addEventListener("click", () => {
        this.grid.selection.to(this.grid.selection.active.row, column.index, false);
        this.grid.view.reveal(this.grid.selection.active);
      });
      const name = document.createElement("dt"), value = document.createElement("dd");
      name.textContent = column.name;
      name.className = column.masked ? "masked" : "";
      value.textContent = oneLine(data[column.index]);
      if (data[column.index] === null || data[column.index] === "") value.className = "null";
      entry.append(name, value);
      list.append(entry);
    }
    return list;
  }

  button(icon, label, act) {
    const button = element("button", "btn btn-s btn-icon", {type: "button", "aria-label": label, title: label});
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "icon icon-s");
    use.setAttribute("href", `icons.svg#${icon}`);
    svg.append(use);
    button.append(svg);
    button.addEventListener("click", act);
    return button;
  }
}

function pretty(column, value) {
  if (typeof value === "string" && (/json/i.test(column.type) || /^\s*[[{]/.test(value))) {
    try {
      return JSON.stringify(JSON.parse(value), null, 2);
    } catch (error) {
      if (error instanceof SyntaxError) return value; // not JSON after all
      throw error;
    }
  }
  return text(value);
}
