// The SQL editor: one view, one state per open tab, so that undo, selection and scroll position stay with their tab.
import {EditorState} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import {closeCompletion} from "@codemirror/autocomplete";
import {openSearchPanel} from "@codemirror/search";
import {setDiagnostics} from "@codemirror/lint";
import {baseExtensions} from "./editor-setup.js";
import {dialectExtensions, dialectSlot} from "./dialects.js";
import {serverSpans, setServerSpans, statementAt, statementField} from "./statements.js";
import {formatSql} from "./format.js";
import {toStream} from "./interop.js";
import {dropBackup, keepBackup, readBackup} from "./backup.js";

const SAVE_AFTER = 700;

class SqlEditor {
  constructor(host, dotnet, options) {
    this.dotnet = dotnet;
    this.options = options;
    this.tabs = new Map();
    this.current = null;
    this.caret = document.querySelector(options.caret);
    this.view = new EditorView({parent: host, state: EditorState.create({doc: "", extensions: baseExtensions(options, this)})});
    addEventListener("pagehide", this.flush = () => this.save());
  }

  open(id, text, dialect, position) {
    this.keep();
    const tab = this.tabs.get(id) ?? this.create(id, text, dialect, position);
    this.current = id;
    this.view.setState(tab.state);
    if (tab.scroll) this.view.scrollDOM.scrollTop = tab.scroll;
    this.showCaret();
  }

  create(id, text, dialect, position) {
    const left = readBackup(id), lost = left !== null && left !== text;
    const doc = lost ? left : text;
    const tab = {id, dialect, version: 0, saved: lost ? -1 : 0, scroll: 0};
    if (lost) tab.timer = setTimeout(() => this.save(tab), SAVE_AFTER);
    const anchor = Math.min(position ?? 0, doc.length);
    tab.state = EditorState.create({
      doc,
      selection: {anchor},
      extensions: [
        ...baseExtensions(this.options, this),
        dialectSlot.of(dialectExtensions(dialect, this.completions(id))),
        serverSpans, statementField,
        EditorView.updateListener.of(update => this.updated(tab, update)),
      ],
    });
    this.tabs.set(id, tab);
    return tab;
  }

  completions(id) {
    return (text, position) => this.dotnet.invokeMethodAsync("Complete", id, text, position);
  }

  updated(tab, update) {
    if (update.docChanged) {
      tab.version++;
      clearTimeout(tab.timer);
      tab.timer = setTimeout(() => this.save(tab), SAVE_AFTER);
    }
    if (update.selectionSet || update.docChanged) this.showCaret();
  }

  keep() {
    const tab = this.tabs.get(this.current);
    if (!tab) return;
    tab.state = this.view.state;
    tab.scroll = this.view.scrollDOM.scrollTop;
  }

  async save(tab = this.tabs.get(this.current)) {
    if (!tab || tab.saved === tab.version) return;
    clearTimeout(tab.timer);
    const state = this.stateOf(tab), text = state.doc.toString();
    const version = tab.saved = tab.version;
    keepBackup(tab.id, text);
    try {
      const kept = await this.dotnet.invokeMethodAsync("SaveTextAsync", tab.id, toStream(text), version, state.selection.main.head);
      if (!kept) tab.saved = -1; // the next pause in typing tries again
      else if (tab.saved === version) dropBackup(tab.id);
    } catch (error) {
      tab.saved = -1;
      if (!this.gone) throw error; // after the page was left the copy in the browser has to do
    }
  }

  // The worksheet is saved from what the server has of the tab, so that has to be the newest.
  async keepSheet() {
    await this.save();
    await this.dotnet.invokeMethodAsync("KeepAsync");
  }

  stateOf(tab) {
    return tab.id === this.current ? this.view.state : tab.state;
  }

  async run(all, prefix = "") {
    closeCompletion(this.view);
    const {state} = this.view;
    const selected = state.selection.main;
    const range = all ? {from: 0, to: state.doc.length}
      : selected.empty ? statementAt(state) : {from: selected.from, to: selected.to};
    const tab = this.tabs.get(this.current);
    if (!tab) return;
    await this.save(tab);
    const text = range ? state.sliceDoc(range.from, range.to) : "";
    const before = !text.trim() || /^\s*explain\b/i.test(text) ? "" : prefix;
    await this.dotnet.invokeMethodAsync("RunTextAsync", tab.id, toStream(before + text), (range?.from ?? 0) - before.length);
  }

  close(id) {
    clearTimeout(this.tabs.get(id)?.timer);
    dropBackup(id);
    this.tabs.delete(id);
    if (this.current === id) this.current = null;
  }

  setDialect(id, dialect) {
    const tab = this.tabs.get(id);
    if (!tab || tab.dialect === dialect) return;
    tab.dialect = dialect;
    this.dispatch(tab, {effects: dialectSlot.reconfigure(dialectExtensions(dialect, this.completions(id)))});
  }

  // What the server found in the text of a version; stale findings are dropped.
  setFindings(id, version, spans, findings) {
    const tab = this.tabs.get(id);
    if (!tab || tab.version !== version) return;
    const length = this.stateOf(tab).doc.length;
    const clamp = n => Math.max(0, Math.min(n, length));
    const marks = findings.map(f => ({from: clamp(f.from), to: clamp(Math.max(f.to, f.from + 1)), severity: f.severity, message: f.message}));
    this.dispatch(tab, {effects: setServerSpans.of(spans)});
    this.dispatch(tab, setDiagnostics(this.stateOf(tab), marks));
  }

  dispatch(tab, spec) {
    if (tab.id === this.current) this.view.dispatch(spec);
    else tab.state = tab.state.update(spec).state;
  }

  setText(id, text) {
    const tab = this.tabs.get(id);
    if (tab) this.dispatch(tab, {changes: {from: 0, to: this.stateOf(tab).doc.length, insert: text}});
  }

  // A name does not grow together with the word before it.
  insert(text) {
    const {state} = this.view, {from} = state.selection.main;
    const joined = /[\p{L}\p{N}_$"`\])*,]/u.test(state.sliceDoc(Math.max(0, from - 1), from));
    this.view.dispatch(state.replaceSelection(joined ? ` ${text}` : text));
    this.view.focus();
  }

  write(text) {
    this.view.dispatch(this.view.state.replaceSelection(text));
    this.view.focus();
  }

  select(from, to) {
    const length = this.view.state.doc.length;
    const range = {anchor: Math.min(from, length), head: Math.min(to, length)};
    this.view.dispatch({selection: range, effects: EditorView.scrollIntoView(range.anchor, {y: "center"})});
    this.view.focus();
  }

  format() {
    const {state} = this.view;
    const selected = state.selection.main;
    const range = selected.empty ? {from: 0, to: state.doc.length} : selected;
    const text = formatSql(state.sliceDoc(range.from, range.to), this.tabs.get(this.current)?.dialect);
    this.view.dispatch({changes: {from: range.from, to: range.to, insert: text}, userEvent: "input.format"});
    this.view.focus();
  }

  find() { openSearchPanel(this.view); }

  focus() { this.view.focus(); }

  showCaret() {
    if (!this.caret) return;
    const {state} = this.view, {head, from, to} = state.selection.main;
    const line = state.doc.lineAt(head);
    this.caret.textContent = this.options.caretText.replace("{0}", line.number).replace("{1}", head - line.from + 1)
      + (to > from ? ` (${to - from})` : "");
  }

  dispose() {
    this.gone = true;
    removeEventListener("pagehide", this.flush);
    for (const tab of this.tabs.values()) clearTimeout(tab.timer);
    this.view.destroy();
  }
}

// The editor measures its letters when it is made: a face that comes later would leave the caret beside the text.
export async function create(host, dotnet, options) {
  await Promise.allSettled(["400 13px", "600 13px"].map(face => document.fonts.load(`${face} "IBM Plex Mono"`)));
  return new SqlEditor(host, dotnet, options);
}
