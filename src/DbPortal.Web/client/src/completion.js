// Names of the schema, found by the server: it knows the catalog and what this person may see of it.
import {statementAt} from "./statements.js";

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

function toOption(item) {
  return {label: item.label, apply: item.insert ?? item.label, detail: item.detail, type: item.kind, boost: item.boost};
}
