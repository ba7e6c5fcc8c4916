// What every tab's editor has: keys, gutters, colours. Colours are the page's custom properties, so a theme switch needs no work here.
import {EditorState, Prec} from "@codemirror/state";
import {EditorView, crosshairCursor, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, placeholder, rectangularSelection} from "@codemirror/view";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {HighlightStyle, bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {highlightSelectionMatches, search, searchKeymap} from "@codemirror/search";
import {lintGutter, lintKeymap} from "@codemirror/lint";
import {tags} from "@lezer/highlight";
import {compareCompletions, symbolOf} from "./completion.js";

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--syn-keyword)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--syn-string)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--syn-number)"},
  {tag: tags.comment, color: "var(--syn-comment)"},
  {tag: [tags.typeName, tags.standard(tags.name)], color: "var(--syn-type)"},
  {tag: [tags.operator, tags.punctuation], color: "var(--syn-operator)"},
]);

function runKeys(editor) {
  const action = act => () => { act(); return true; };
  return Prec.highest(keymap.of([
    {key: "Mod-Enter", run: action(() => editor.run(false))},
    {key: "Shift-Mod-Enter", run: action(() => editor.run(true))},
    {key: "Shift-Alt-f", run: action(() => editor.format())},
    {key: "Mod-s", run: action(() => editor.keepSheet())},
  ]));
}

export function baseExtensions(options, editor) {
  return [
    EditorView.cspNonce.of(document.querySelector("script[nonce]")?.nonce ?? ""),
    EditorState.phrases.of(options.phrases ?? {}),
    runKeys(editor),
    lineNumbers(), foldGutter(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter(), highlightSpecialChars(),
    history(), drawSelection(), dropCursor(), EditorState.allowMultipleSelections.of(true), indentOnInput(), indentUnit.of("  "),
    bracketMatching(), closeBrackets(), rectangularSelection(), crosshairCursor(), highlightSelectionMatches(),
    autocompletion({activateOnTyping: true, maxRenderedOptions: 60, icons: false, addToOptions: [{render: symbolOf, position: 20}], compareCompletions}), search({top: true}),
    syntaxHighlighting(colours), placeholder(options.placeholder),
    EditorView.contentAttributes.of({"aria-label": options.label, spellcheck: "false", tabindex: "0"}),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap.filter(k => k.key !== "Mod-Enter"), ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, indentWithTab]),
  ];
}
