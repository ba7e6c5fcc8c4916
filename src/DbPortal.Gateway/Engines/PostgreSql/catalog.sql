-- name: server
SELECT current_setting('server_version_num')::int4, version(), current_database()::text, current_schemas(false)::text[], current_user::text;

-- name: pin
SELECT set_config('search_path', 'pg_catalog', true);

-- name: schemas
SELECT n.nspname::text, n.nspname IN ('pg_catalog', 'information_schema'), d.description
FROM pg_namespace n
LEFT JOIN pg_description d ON d.objoid = n.oid AND d.classoid = 'pg_namespace'::regclass AND d.objsubid = 0
WHERE n.nspname <> 'pg_toast' AND n.nspname !~ '^pg_(toast_)?temp_'
ORDER BY 1;

-- name: relations
SELECT c.oid, n.nspname::text, c.relname::text, c.relkind, c.reltuples::float8, d.description,
       CASE WHEN c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') THEN pg_get_viewdef(c.oid) END
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname <> 'pg_toast' AND n.nspname !~ '^pg_(toast_)?temp_';

-- name: domains
SELECT t.oid, n.nspname::text, t.typname::text, t.typbasetype, format_type(t.typbasetype, t.typtypmod), b.typname::text, b.typtype, b.typcategory
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type b ON b.oid = t.typbasetype
WHERE t.typtype = 'd';

-- name: columns
SELECT a.attrelid, a.attnum, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated,
       CASE WHEN a.atthasdef THEN pg_get_expr(f.adbin, f.adrelid) END, d.description,
       a.atttypid, t.typname::text, t.typtype, t.typcategory,
       CASE WHEN t.typtype IN ('c', 'd', 'e') AND tn.nspname NOT IN ('pg_catalog', 'information_schema') THEN tn.nspname::text END
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
JOIN pg_namespace tn ON tn.oid = t.typnamespace
LEFT JOIN pg_attrdef f ON a.atthasdef AND f.adrelid = a.attrelid AND f.adnum = a.attnum
LEFT JOIN pg_description d ON d.objoid = a.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
  AND n.nspname <> 'pg_toast' AND n.nspname !~ '^pg_(toast_)?temp_'
ORDER BY a.attrelid, a.attnum;

-- name: inheritance
SELECT i.inhrelid, i.inhparent FROM pg_inherits i ORDER BY i.inhparent, i.inhrelid;

-- name: indexes
SELECT i.indrelid, c.relname::text, i.indisprimary, i.indisunique, (i.indkey::int2[])[0:i.indnkeyatts - 1],
       CASE WHEN 0 = ANY (i.indkey::int2[]) THEN ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, true) FROM generate_series(1, i.indnkeyatts) k ORDER BY k) END
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname !~ '^pg_(toast_)?temp_'
ORDER BY i.indrelid, c.relname;

-- name: foreign_keys
SELECT conrelid, conname::text, conkey, confrelid, confkey, (confupdtype::text || confdeltype::text) ~ '[cnd]' FROM pg_constraint WHERE contype = 'f' ORDER BY conrelid, conname;

-- name: triggers
SELECT g.tgrelid, g.tgname::text,
       concat_ws(' ', CASE WHEN g.tgtype & 2 <> 0 THEN 'BEFORE' WHEN g.tgtype & 64 <> 0 THEN 'INSTEAD OF' ELSE 'AFTER' END,
                 concat_ws(' OR ', CASE WHEN g.tgtype & 4 <> 0 THEN 'INSERT' END, CASE WHEN g.tgtype & 8 <> 0 THEN 'DELETE' END,
                           CASE WHEN g.tgtype & 16 <> 0 THEN 'UPDATE' END, CASE WHEN g.tgtype & 32 <> 0 THEN 'TRUNCATE' END)),
       -- Followed only where it is all there is to it: in PL/pgSQL, whatever the row, along the path of whoever writes.
       CASE WHEN l.lanname = 'plpgsql' AND g.tgqual IS NULL AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) s WHERE s LIKE 'search!_path=%' ESCAPE '!') THEN p.prosrc END
FROM pg_trigger g
JOIN pg_proc p ON p.oid = g.tgfoid
JOIN pg_language l ON l.oid = p.prolang
WHERE NOT g.tgisinternal
UNION ALL
SELECT r.ev_class, r.rulename::text,
       'RULE ON ' || CASE r.ev_type WHEN '1' THEN 'SELECT' WHEN '2' THEN 'UPDATE' WHEN '3' THEN 'INSERT' WHEN '4' THEN 'DELETE' ELSE r.ev_type::text END,
       pg_get_ruledef(r.oid)
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
ORDER BY 1, 2;

-- name: routines
SELECT n.nspname::text, p.proname::text, p.prokind, l.lanname::text,
       CASE WHEN p.prokind = 'a' THEN
              (SELECT string_agg(fn.nspname || '.' || f.proname, ' ' ORDER BY f.oid)
               FROM pg_aggregate a
               JOIN pg_proc f ON f.oid IN (a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn)
               JOIN pg_namespace fn ON fn.oid = f.pronamespace
               WHERE a.aggfnoid = p.oid)
            WHEN l.lanname NOT IN ('c', 'internal') THEN coalesce({sql_body}, p.prosrc) END,
       p.proretset, pg_get_function_result(p.oid), p.proargnames, p.proargmodes::text[],
       ARRAY(SELECT format_type(a.t, NULL) FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS a(t, k) ORDER BY a.k),
       d.description,
       ARRAY(SELECT pg_get_function_arg_default(p.oid, k) FROM generate_series(1, coalesce(cardinality(p.proallargtypes), p.pronargs::int)) AS k ORDER BY k),
       (SELECT substr(s, 13) FROM unnest(p.proconfig) s WHERE s LIKE 'search!_path=%' ESCAPE '!')
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
LEFT JOIN pg_description d ON d.objoid = p.oid AND d.classoid = 'pg_proc'::regclass AND d.objsubid = 0
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname !~ '^pg_(toast_)?temp_'
UNION ALL
SELECT n.nspname::text, o.oprname::text, 'o', l.lanname::text,
       CASE WHEN l.lanname NOT IN ('c', 'internal') THEN p.prosrc END,
       p.proretset, format_type(o.oprresult, NULL), NULL, NULL,
       ARRAY(SELECT CASE WHEN y.typtype IN ('b', 'e') AND NOT EXISTS
                      (SELECT 1 FROM pg_cast k WHERE k.casttarget IN (y.oid, y.typelem) AND k.castsource <> k.casttarget AND k.castcontext = 'i')
                      AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.oid = y.typelem AND e.typtype IN ('c', 'd'))
                    THEN format_type(a.t, NULL) ELSE 'any' END -- what other types turn into unasked
             FROM unnest(ARRAY[o.oprleft, o.oprright]) WITH ORDINALITY AS a(t, k) JOIN pg_type y ON y.oid = a.t ORDER BY a.k),
       NULL, NULL, NULL
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
JOIN pg_proc p ON p.oid = o.oprcode
JOIN pg_language l ON l.oid = p.prolang
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
ORDER BY 1, 2;

-- name: types
SELECT n.nspname::text, t.typname::text, t.typtype, t.typrelid,
       CASE WHEN t.typtype = 'e' THEN ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) END
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'r') OR (t.typtype = 'c' AND c.relkind = 'c'))
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname !~ '^pg_(toast_)?temp_'
ORDER BY 1, 2;
