// The result grid. Rows and columns are virtual; rows come by HTTP in pages; nothing of them passes through the circuit.
import {GridPages} from "./grid-pages.js";
import {GridView} from "./grid-view.js";
import {GridSelection} from "./grid-selection.js";
import {GridDetail} from "./grid-detail.js";
import {useWords} from "./grid-cells.js";
import {copyText} from "./clipboard.js";

const MOST_COPIED = 20_000_000;

class Grid {
  constructor(host, options) {
    this.host = host;
    this.options = options;
    useWords(options.text);
    this.columns = options.columns.map((column, index) => ({...column, index}));
    this.rowCount = options.rowCount;
    this.pages = new GridPages(options.url, this.rowCount, () => this.view.schedule(), error => this.failed(error));
    this.selection = new GridSelection(this);
    this.view = new GridView(this);
    this.detail = new GridDetail(this);
    this.view.fit();
    this.view.schedule();
  }

  get text() { return this.options.text; }

  failed(status) {
    this.view.notice(status === 404 ? this.text.gone : this.text.failed);
  }

  changed() {
    this.view.schedule();
    this.detail.refresh();
  }

  // Tab-separated, as spreadsheets take it; tabs and line ends inside a value become spaces.
  async copy(withHeader) {
    const {top, bottom, left, right} = this.selection.range();
    const cell = value => value === null ? "" : String(value).replace(/[\t\r\n]+/g, " ");
    const lines = withHeader ? [this.columns.slice(left, right + 1).map(c => cell(c.name)).join("\t")] : [];
    let size = 0;
    for await (const row of this.pages.rows(top, bottom)) {
      const line = row.slice(left, right + 1).map(cell).join("\t");
      size += line.length;
      if (size > MOST_COPIED) { this.view.notice(this.text.tooMuch); return; }
      lines.push(line);
    }
    await copyText(lines.join("\n"));
    this.view.notice(this.text.copied.replace("{0}", (bottom - top + 1).toLocaleString()).replace("{1}", right - left + 1));
  }

  toggleDetail() { this.detail.toggle(); }

  dispose() {
    this.view.dispose();
    this.pages.dispose();
    this.host.textContent = "";
  }
}

export function create(host, options) {
  return new Grid(host, options);
}
