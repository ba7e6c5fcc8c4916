// Pages of rows, fetched when seen and forgotten when many others were seen since. What scrolled past is not fetched.
const SIZE = 200;
const KEPT = 60;

export class GridPages {
  constructor(url, rowCount, arrived, failed) {
    Object.assign(this, {url, rowCount, arrived, failed});
    this.kept = new Map();
    this.asked = new Map();
    this.wanted = new Set();
  }

  // The row, or null while it is on its way.
  row(index) {
    const number = Math.floor(index / SIZE), page = this.kept.get(number);
    if (!page) { this.wanted.add(number); return null; }
    this.kept.delete(number);
    this.kept.set(number, page);
    return page[index - number * SIZE] ?? null;
  }

  begin() { this.wanted = new Set(); }

  end() {
    for (const [number, abort] of this.asked) if (!this.wanted.has(number)) abort.abort();
    for (const number of this.wanted) if (!this.asked.has(number)) this.ask(number);
  }

  async ask(number) {
    const abort = new AbortController();
    this.asked.set(number, abort);
    try {
      this.keep(number, await this.fetch(number, abort.signal));
      this.arrived();
    } catch (error) {
      if (error.name !== "AbortError") this.failed(error.status);
    } finally {
      this.asked.delete(number);
    }
  }

  keep(number, rows) {
    this.kept.set(number, rows);
    while (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value);
  }

  async fetch(number, signal) {
    const response = await fetch(`${this.url}?from=${number * SIZE}&count=${SIZE}`, {signal, credentials: "same-origin", cache: "no-store"});
    if (!response.ok) throw Object.assign(new Error(response.statusText), {status: response.status});
    return response.json();
  }

  async * rows(first, last) {
    for (let number = Math.floor(first / SIZE); number * SIZE <= last; number++) {
      const page = this.kept.get(number) ?? await this.fetch(number);
      for (let i = 0; i < page.length; i++) {
        const index = number * SIZE + i;
        if (index >= first && index <= last) yield page[i];
      }
    }
  }

  async one(index) {
    for await (const row of this.rows(index, index)) return row;
    return null;
  }

  dispose() {
    for (const abort of this.asked.values()) abort.abort();
  }
}
