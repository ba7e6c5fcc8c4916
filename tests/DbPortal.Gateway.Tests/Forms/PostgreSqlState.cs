namespace DbPortal.Gateway.Tests.Forms;

/// <summary>What a PostgreSQL database holds, as one text: every definition that the server can spell, and every row.</summary>
internal static class PostgreSqlState
{
    /// <summary>A query of one row and column.</summary>
    public const string Query = """
        WITH own AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_(toast|temp)' AND nspname NOT IN ('pg_catalog', 'information_schema')),
        lines(line) AS (
          SELECT concat_ws(' ', 'schema', nspname, n.nspacl::text) FROM pg_namespace n WHERE oid IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'relation', c.oid::regclass, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relispopulated,
                           c.reloptions::text, c.relacl::text, pg_get_userbyid(c.relowner), pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid))
                    FROM pg_class c WHERE c.relnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'column', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                           a.attstorage, a.attstattarget, a.attacl::text, pg_get_expr(d.adbin, d.adrelid))
                    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                    WHERE c.relnamespace IN (SELECT oid FROM own) AND a.attnum > 0 AND NOT a.attisdropped
          UNION ALL SELECT concat_ws(' ', 'constraint', conname, conrelid::regclass, contypid::regtype, pg_get_constraintdef(oid), convalidated)
                    FROM pg_constraint WHERE connamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisclustered, indisvalid, indisreplident)
                    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'rule', pg_get_ruledef(r.oid)) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL SELECT concat_ws(' ', 'policy', polname, polrelid::regclass, polcmd, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
          UNION ALL SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid), stxstattarget) FROM pg_statistic_ext
          UNION ALL SELECT concat_ws(' ', 'routine', p.oid::regprocedure, CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END, p.proacl::text)
                    FROM pg_proc p WHERE p.pronamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'aggregate', aggfnoid::regprocedure, aggtransfn, aggfinalfn, aggtranstype::regtype, agginitval)
                    FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid WHERE p.pronamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'operator', oid::regoperator, oprcode, oprrest, oprjoin, oprcom::regoperator) FROM pg_operator WHERE oprnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'type', t.oid::regtype, t.typtype, t.typbasetype::regtype, t.typdefault, t.typnotnull,
                           (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), t.typacl::text)
                    FROM pg_type t WHERE t.typnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'cast', castsource::regtype, casttarget::regtype, castfunc::regproc, castcontext) FROM pg_cast WHERE oid >= 16384
          UNION ALL SELECT concat_ws(' ', 'collation', collname) FROM pg_collation WHERE collnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'conversion', conname) FROM pg_conversion WHERE connamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'operator class', opcname, opcintype::regtype) FROM pg_opclass WHERE opcnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'text search', cfgname) FROM pg_ts_config WHERE cfgnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'text search map', mapcfg::regconfig, maptokentype, mapdict::regdictionary) FROM pg_ts_config_map WHERE mapcfg >= 16384
          UNION ALL SELECT concat_ws(' ', 'dictionary', dictname, dictinitoption) FROM pg_ts_dict WHERE dictnamespace IN (SELECT oid FROM own)
          UNION ALL SELECT concat_ws(' ', 'sequence', schemaname, sequencename, data_type, start_value, min_value, max_value, increment_by, cycle, cache_size) FROM pg_sequences
          UNION ALL SELECT concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, objsubid), description) FROM pg_description WHERE objoid >= 16384
          UNION ALL SELECT concat_ws(' ', 'extension', extname, extversion) FROM pg_extension
          UNION ALL SELECT concat_ws(' ', 'server', srvname, srvoptions::text, srvacl::text) FROM pg_foreign_server
          UNION ALL SELECT concat_ws(' ', 'mapping', srvname, usename, umoptions::text) FROM pg_user_mappings
          UNION ALL SELECT concat_ws(' ', 'foreign table', ftrelid::regclass, ftoptions::text) FROM pg_foreign_table
          UNION ALL SELECT concat_ws(' ', 'publication', pubname, puballtables, pubinsert, pubupdate, pubdelete, pubtruncate) FROM pg_publication
          UNION ALL SELECT concat_ws(' ', 'published', prpubid, prrelid::regclass, prattrs::text, pg_get_expr(prqual, prrelid)) FROM pg_publication_rel
          UNION ALL SELECT concat_ws(' ', 'default privileges', defaclnamespace::regnamespace, defaclobjtype, defaclacl::text) FROM pg_default_acl
          UNION ALL SELECT concat_ws(' ', 'setting', setconfig::text) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase WHERE d.datname = current_database()
          UNION ALL SELECT concat_ws(' ', 'database', datacl::text, datconnlimit) FROM pg_database WHERE datname = current_database()
          UNION ALL SELECT concat_ws(' ', 'large object', pageno, data) FROM pg_largeobject
          UNION ALL SELECT concat_ws(' ', 'row', c.oid::regclass, query_to_xml(format('SELECT %s AS row FROM %s t ORDER BY 1', CASE WHEN c.relkind = 'S' THEN 'last_value, is_called' ELSE 't::text' END, c.oid::regclass), true, true, ''))
                    FROM pg_class c WHERE c.relkind IN ('r', 'm', 'S') AND c.relispopulated AND c.relnamespace IN (SELECT oid FROM own))
        SELECT string_agg(line, E'\n' ORDER BY line) FROM lines
        """;
}
