// A careful formatter: changes only white space and the case of keywords outside quotes and comments, never a token.
const CLAUSES = new Set(["SELECT", "FROM", "WHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "OFFSET", "UNION", "UNION ALL", "INTERSECT", "EXCEPT",
  "INSERT INTO", "VALUES", "UPDATE", "SET", "DELETE FROM", "WITH", "RETURNING", "WINDOW",
  "JOIN", "LEFT JOIN", "RIGHT JOIN", "INNER JOIN", "FULL JOIN", "CROSS JOIN", "LEFT OUTER JOIN", "RIGHT OUTER JOIN", "FULL OUTER JOIN"]);
const INDENTED = new Set(["AND", "OR", "ON"]);
const KEYWORDS = new Set(("SELECT FROM WHERE GROUP ORDER BY HAVING LIMIT OFFSET UNION ALL INTERSECT EXCEPT INSERT INTO VALUES UPDATE SET DELETE WITH RECURSIVE RETURNING "
  + "JOIN LEFT RIGHT INNER FULL CROSS OUTER ON USING AS AND OR NOT IN IS NULL LIKE BETWEEN EXISTS CASE WHEN THEN ELSE END DISTINCT ASC DESC OVER PARTITION WINDOW").split(" "));
// In the MySQL family a backslash escapes inside strings and # begins a comment; elsewhere neither is so.
const COMMON = String.raw`--[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]*)\$[\s\S]*?\$\1\$|[eE]'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"]|"")*"|` + "`(?:[^`]|``)*`";
const REST = String.raw`[\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*|\s+|<=>|<>|!=|>=|<=|\|\||::|->>|->|#>>|#>|[\s\S]`;
const STANDARD = new RegExp(String.raw`${COMMON}|'(?:[^']|'')*'|${REST}`, "gu");
const ESCAPING = new RegExp(String.raw`#[^\n]*|"(?:[^"\\]|""|\\[\s\S])*"|'(?:[^'\\]|''|\\[\s\S])*'|${COMMON}|${REST}`, "gu");

export function formatSql(text, dialect) {
  const escaping = dialect === "mysql" || dialect === "mariadb";
  const writer = new Writer(escaping ? /^(--|#)/ : /^--/);
  const tokens = text.match(escaping ? ESCAPING : STANDARD) ?? [];
  for (let i = 0; i < tokens.length; i++) {
    if (/^\s+$/.test(tokens[i])) { writer.space(tokens[i]); continue; }
    const [phrase, last] = phraseAt(tokens, i);
    if (phrase) { writer.clause(phrase); i = last; } else writer.token(tokens[i]);
  }
  return writer.text();
}

// The longest clause of up to three words that begins here, e.g. LEFT OUTER JOIN.
function phraseAt(tokens, start) {
  let best = null, last = start, words = [];
  for (let i = start; i < tokens.length && words.length < 3; i++) {
    if (/^\s+$/.test(tokens[i])) continue;
    if (!/^[A-Za-z]+$/.test(tokens[i])) break;
    words.push(tokens[i].toUpperCase());
    const phrase = words.join(" ");
    if (CLAUSES.has(phrase) || (words.length === 1 && INDENTED.has(phrase))) { best = phrase; last = i; }
  }
  return [best, last];
}

class Writer {
  out = "";
  depth = [];
  wantSpace = false;
  between = false;

  constructor(comment) { this.comment = comment; }

  // A list in parentheses stays on its line; a query in parentheses is indented.
  get indent() { return "  ".repeat(this.depth.filter(Boolean).length); }
  get inline() { return this.depth.length > 0 && !this.depth.at(-1); }

  space(text) {
    if (/\n\s*\n/.test(text) && this.depth.length === 0 && this.out.trimEnd().endsWith(";")) this.out = this.out.trimEnd() + "\n\n";
    else this.wantSpace = true;
  }

  clause(phrase) {
    if (this.depth.length && this.depth.at(-1) === null) this.depth[this.depth.length - 1] = phrase === "SELECT" || phrase === "WITH";
    const joined = phrase === "AND" && this.between;
    this.between &&= !joined;
    if (this.inline || joined) this.word(phrase);
    else { this.newline(INDENTED.has(phrase) ? "  " : ""); this.out += phrase; }
    this.wantSpace = true;
  }

  token(token) {
    const upper = token.toUpperCase();
    if (this.depth.length && this.depth.at(-1) === null && token !== ")") this.depth[this.depth.length - 1] = false;
    if (upper === "BETWEEN") this.between = true;
    if (token === "(") { this.word(token); this.depth.push(null); this.wantSpace = false; }
    else if (token === ")") this.closing();
    else if (token === ",") { this.out = this.out.trimEnd() + ","; this.wantSpace = true; }
    else if (token === ";") { this.out = this.out.trimEnd() + ";\n"; this.wantSpace = false; this.depth = []; }
    else if (this.comment.test(token)) { this.word(token); this.newline(""); }
    else this.word(KEYWORDS.has(upper) ? upper : token);
  }

  closing() {
    const query = this.depth.pop();
    if (query) this.newline("");
    else this.out = this.out.trimEnd();
    this.out += ")";
    this.wantSpace = false;
  }

  word(text) {
    if (this.wantSpace && this.out && !/[\s(]$/.test(this.out)) this.out += " ";
    this.out += text;
    this.wantSpace = false;
  }

  newline(extra) {
    const kept = this.out.replace(/[ \t]+$/, "");
    const blank = kept === "" || kept.endsWith("\n");
    this.out = kept + (blank ? "" : "\n") + this.indent + extra;
    this.wantSpace = false;
  }

  text() { return this.out.trimEnd() + (this.out.endsWith("\n") ? "\n" : ""); }
}
