// The keywords and functions people write: those of the dialect alone, and none of the hundreds that only the standard knows. A plus joins what is one entry.
const common = `SELECT FROM WHERE GROUP+BY ORDER+BY HAVING LIMIT OFFSET DISTINCT AS JOIN LEFT+JOIN RIGHT+JOIN INNER+JOIN CROSS+JOIN ON USING AND OR NOT IN
  IS+NULL IS+NOT+NULL LIKE BETWEEN EXISTS CASE WHEN THEN ELSE END ASC DESC NULL TRUE FALSE UNION UNION+ALL INTERSECT EXCEPT WITH WITH+RECURSIVE OVER PARTITION+BY
  ROWS+BETWEEN UNBOUNDED+PRECEDING CURRENT+ROW INSERT+INTO VALUES UPDATE SET DELETE+FROM CREATE+TABLE CREATE+INDEX CREATE+VIEW ALTER+TABLE ADD+COLUMN DROP+COLUMN
  DROP+TABLE DROP+INDEX DROP+VIEW PRIMARY+KEY FOREIGN+KEY REFERENCES DEFAULT UNIQUE CHECK NOT+NULL CAST EXPLAIN CURRENT_DATE CURRENT_TIMESTAMP BEGIN COMMIT ROLLBACK`;
const mysqlWords = `REGEXP STRAIGHT_JOIN ON+DUPLICATE+KEY+UPDATE INTERVAL SHOW+TABLES SHOW+CREATE+TABLE SHOW+INDEX DESCRIBE FOR+UPDATE TRUNCATE+TABLE AUTO_INCREMENT FORCE+INDEX DIV MOD`;
const keywords = {
  postgresql: `ILIKE FULL+JOIN LATERAL RETURNING ON+CONFLICT DO+NOTHING DO+UPDATE FILTER NULLS+FIRST NULLS+LAST INTERVAL ARRAY ANY ALL SIMILAR+TO FETCH+FIRST FOR+UPDATE
    GROUPING+SETS ROLLUP WITHIN+GROUP MATERIALIZED EXPLAIN+ANALYZE TRUNCATE AT+TIME+ZONE`,
  mysql: mysqlWords,
  mariadb: `${mysqlWords} RETURNING`,
  sqlite: `FULL+JOIN GLOB REGEXP RETURNING ON+CONFLICT DO+NOTHING DO+UPDATE FILTER NULLS+FIRST NULLS+LAST EXPLAIN+QUERY+PLAN COLLATE+NOCASE WITHOUT+ROWID INSERT+OR+REPLACE+INTO`,
};

const commonFunctions = `count sum avg min max coalesce nullif round abs lower upper trim ltrim rtrim replace row_number rank dense_rank ntile lag lead first_value last_value`;
const mysqlFunctions = `concat concat_ws length char_length substring left right if ifnull greatest least date date_format date_add date_sub datediff timestampdiff now curdate year
  month day hour group_concat json_extract json_unquote json_object json_length floor ceil truncate sign`;
const functions = {
  postgresql: `concat concat_ws length substring left right split_part position regexp_replace greatest least now date_trunc date_part extract age to_char to_date to_timestamp
    string_agg array_agg array_length unnest generate_series jsonb_agg jsonb_build_object jsonb_array_elements jsonb_array_length bool_and bool_or floor ceil trunc percentile_cont`,
  mysql: mysqlFunctions,
  mariadb: mysqlFunctions,
  sqlite: `length substr instr ifnull iif total date time datetime julianday strftime unixepoch group_concat json_extract json_object json_array_length typeof printf hex floor ceil`,
};

const list = text => [...new Set(text.split(/\s+/).filter(Boolean))];

function optionsOf(dialect) {
  return [
    ...list(`${common} ${keywords[dialect] ?? ""}`).map(word => ({label: word.replaceAll("+", " "), type: "keyword", apply: keyword, boost: -10})),
    ...list(`${commonFunctions} ${functions[dialect] ?? ""}`).map(name => ({label: name, type: "function", apply: callOf(name), boost: -15})),
  ];
}

// In small letters for somebody who writes in small letters.
function keyword(view, {label}, from, to) {
  const typed = view.state.sliceDoc(from, to), small = typed !== "" && typed === typed.toLowerCase();
  const insert = small ? label.toLowerCase() : label;
  view.dispatch({changes: {from, to, insert}, selection: {anchor: from + insert.length}, userEvent: "input.complete"});
}

// A function is written with its brackets and the caret between them.
export function callOf(name) {
  return (view, completion, from, to) =>
    view.dispatch({changes: {from, to, insert: `${name}()`}, selection: {anchor: from + name.length + 1}, userEvent: "input.complete"});
}

// Only what begins with the letters typed: a keyword is not searched for, it is spelled. Nothing of it follows a dot, or comes unasked before the first letter.
export function wordCompletion(dialect) {
  const options = optionsOf(dialect);
  return context => {
    if (context.matchBefore(/\.\w*/)) return null;
    const word = context.matchBefore(/\w+/);
    if (!word && !context.explicit) return null;
    const typed = word?.text.toLowerCase() ?? "";
    return {from: word ? word.from : context.pos, options: options.filter(option => option.label.toLowerCase().startsWith(typed))};
  };
}
