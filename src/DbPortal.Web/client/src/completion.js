// Names of the schema, found by the server: it knows the catalog and what this person may see of it.
import {statementAt} from "./statements.js";
import {callOf} from "./words.js";

const LONGEST = 24_000;

export function schemaCompletion(complete) {
  return async context => {
    const word = context.matchBefore(/[\p{L}_$][\p{L}\p{N}_$]*/u);
    const dotted = context.matchBefore(/\.[\p{L}\p{N}_$]*/u);
    if (!word && !dotted && !context.explicit) return null;
    const statement = statementAt(context.state, context.pos) ?? {from: 0, to: context.state.doc.length};
    const from = Math.max(statement.from, context.pos - LONGEST / 2);
    const to = Math.max(context.pos, Math.min(statement.to, from + LONGEST));
    const found = await complete(context.state.sliceDoc(from, to), context.pos - from);
    if (context.aborted || !found.length) return null;
    return {
      from: word ? word.from : dotted ? dotted.from + 1 : context.pos,
      options: found.map(toOption),
      validFor: /^[\p{L}\p{N}_$]*$/u,
    };
  };
}

function toOption(item, order) {
  return {label: item.label, apply: item.kind === "function" ? callOf(item.insert) : item.insert ?? item.label, detail: item.detail, type: item.kind, boost: item.boost, order};
}

// What matches equally well: columns in the order of their table, other names the shorter first, as the longer are found by typing on.
export function compareCompletions(a, b) {
  const columns = isColumn(a) && isColumn(b);
  return (columns ? a.order - b.order : a.label.length - b.label.length) || a.label.localeCompare(b.label);
}

function isColumn({type}) { return type === "column" || type === "masked"; }

const SYMBOLS = {column: "column", masked: "lock", table: "table", view: "view", schema: "schema", alias: "link", function: "function"};

// The same symbols as in the schema tree; keywords have none.
export function symbolOf({type}) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), name = SYMBOLS[type];
  svg.setAttribute("class", `icon icon-s cm-symbol cm-symbol-${type}`);
  svg.setAttribute("aria-hidden", "true");
  if (name) svg.append(document.createElementNS(svg.namespaceURI, "use"));
  svg.firstChild?.setAttribute("href", `icons.svg#${name}`);
  return svg;
}
