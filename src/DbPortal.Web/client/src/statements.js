// Where statements begin and end. The server's own splitting decides once it has answered; until then the highlighter's tree is a good guess.
import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView} from "@codemirror/view";
import {ensureSyntaxTree, syntaxTree} from "@codemirror/language";

export const setServerSpans = StateEffect.define();

export const serverSpans = StateField.define({
  create: () => null,
  update(spans, transaction) {
    for (const effect of transaction.effects) if (effect.is(setServerSpans)) return effect.value;
    return transaction.docChanged ? null : spans;
  },
});

export function statementAt(state, position = state.selection.main.head) {
  const spans = state.field(serverSpans, false);
  return nearest(spans?.length ? spans : treeSpans(state), position, state);
}

function treeSpans(state) {
  const tree = ensureSyntaxTree(state, state.doc.length, 100) ?? syntaxTree(state);
  const spans = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling)
    if (node.name === "Statement") spans.push({from: node.from, to: node.to});
  return spans;
}

// The statement around the caret, else the one that ends before it on the same line, else the next one, else the last.
function nearest(spans, position, state) {
  let before = null, after = null;
  for (const span of spans) {
    if (span.from <= position && position <= span.to) return span;
    if (span.to < position) before = span;
    else after ??= span;
  }
  const sameLine = before && state.doc.lineAt(Math.min(before.to, state.doc.length)).number === state.doc.lineAt(position).number;
  return sameLine ? before : after ?? before;
}

const line = Decoration.line({class: "cm-statement"});

function shade(state) {
  const statement = state.doc.length < 1_000_000 ? statementAt(state) : null;
  if (!statement) return Decoration.none;
  const first = state.doc.lineAt(Math.min(statement.from, state.doc.length)).number;
  const last = Math.min(state.doc.lineAt(Math.min(statement.to, state.doc.length)).number, first + 2000);
  const lines = [];
  for (let number = first; number <= last; number++) lines.push(line.range(state.doc.line(number).from));
  return Decoration.set(lines);
}

export const statementField = StateField.define({
  create: shade,
  update(decorations, transaction) {
    const moved = transaction.docChanged || transaction.selection || transaction.effects.some(e => e.is(setServerSpans));
    return moved ? shade(transaction.state) : decorations;
  },
  provide: field => EditorView.decorations.from(field),
});
