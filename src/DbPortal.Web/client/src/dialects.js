// Highlighting and completion for each engine.
import {Compartment} from "@codemirror/state";
import {MariaSQL, MySQL, PostgreSQL, SQLite, StandardSQL} from "@codemirror/lang-sql";
import {LanguageSupport} from "@codemirror/language";
import {schemaCompletion} from "./completion.js";
import {wordCompletion} from "./words.js";

const dialects = {postgresql: PostgreSQL, mysql: MySQL, mariadb: MariaSQL, sqlite: SQLite};

export const dialectSlot = new Compartment();

export function dialectExtensions(name, complete) {
  const dialect = dialects[name] ?? StandardSQL;
  return [
    new LanguageSupport(dialect.language),
    dialect.language.data.of({autocomplete: schemaCompletion(complete)}),
    dialect.language.data.of({autocomplete: wordCompletion(name)}),
  ];
}
