using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Dialects.PostgreSql;
using DbPortal.Sql.Dialects.Sqlite;

namespace DbPortal.Sql.Tests.Analysis;

/// <summary>One small company as each engine would describe it, for the corpus.</summary>
public sealed class Company
{
    private readonly List<Relation> _relations = [];
    private readonly List<Routine> _routines = [];
    private readonly List<UserType> _types = [];

    private Company(EngineKind engine, int postgreSql = 150018)
    {
        (Dialect, Schema) = engine switch
        {
            EngineKind.PostgreSql => (PostgreSqlDialect.For(new(engine, postgreSql, $"{postgreSql / 10000}")), "public"),
            EngineKind.Sqlite => ((SqlDialect)SqliteDialect.For(new(engine, 34001, "3.40.1")), "main"),
            EngineKind.MySql => (MySqlDialect.For(new(engine, 80403, "8.4.3")), "shop"),
            EngineKind.MariaDb => (MySqlDialect.For(new(engine, 101118, "10.11.18")), "shop"),
            _ => throw new ArgumentOutOfRangeException(nameof(engine)),
        };
        AddCommon();
        switch (engine)
        {
            case EngineKind.PostgreSql:
                AddPostgreSql();
                break;
            case EngineKind.Sqlite:
                AddSqlite();
                break;
            case EngineKind.MySql or EngineKind.MariaDb:
                AddMySql();
                break;
        }
        var names = engine == EngineKind.Sqlite ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        Catalog = new CatalogSnapshot("company", Dialect.Server, names, [Schema], [new(Schema, false, null), new("hr", false, null)], _relations, _routines, _types);
    }

    /// <summary>The dialect that reads for it.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The schema unqualified names mean.</summary>
    public string Schema { get; }

    /// <summary>The catalog.</summary>
    public CatalogSnapshot Catalog { get; }

    /// <summary>The company on an engine named as the corpus names it.</summary>
    public static Company On(string engine) => engine == "postgresql18" ? new(EngineKind.PostgreSql, 180004) : new(engine switch
    {
        "postgresql" => EngineKind.PostgreSql,
        "sqlite" => EngineKind.Sqlite,
        "mysql" => EngineKind.MySql,
        "mariadb" => EngineKind.MariaDb,
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No such engine in the corpus."),
    });

    private void AddCommon()
    {
        var customers = Table(Schema, "customers", "id:i", "full_name", "email", "ssn", "phone", "city", "referrer_id:i", "active:b", "email_norm");
        _relations.Add(customers with
        {
            Columns = customers.Columns.Select(c => c.Name == "email_norm" ? c with { GeneratedExpression = "lower(email)" } : c).ToList(),
            Triggers = [new Trigger("customers_audit", "AFTER UPDATE", null)],
        });
        _relations.Add(Table(Schema, "orders", "id:i", "customer_id:i", "status", "total:n", "note"));
        _relations.Add(Table(Schema, "products", "id:i", "name", "price:n"));
        _relations.Add(Table(Schema, "notes", "id:i", "author", "note", "qty:i"));
        _relations.Add(Table(Schema, "keyed", "number:i", "label") with { Indexes = [new TableIndex("pk", ["number"], true, true), new TableIndex("by_label", ["label"], false, false)] });
        _relations.Add(Table("hr", "staff", "id:i", "name", "salary:n", "boss_id:i"));
        View("v_customers", $"SELECT id, full_name, email, ssn FROM {Schema}.customers", "id", "full_name", "email", "ssn");
        View("v_contacts", $"SELECT id, full_name AS name, ssn AS ident FROM {Schema}.v_customers", "id", "name", "ident");
        View("v_badges", $"SELECT c.id, upper(c.ident) AS badge FROM {Schema}.v_contacts c", "id", "badge");
        View("v_watched", $"SELECT id, full_name FROM {Schema}.customers WHERE ssn = 'x'", "id", "full_name");
        View("v_orders", $"SELECT o.id, o.total, c.city FROM {Schema}.orders o JOIN {Schema}.customers c ON c.id = o.customer_id", "id", "total", "city");
        View("v_keyed", $"SELECT k.number, k.label, count(o.id) AS n FROM {Schema}.keyed k LEFT JOIN {Schema}.orders o ON o.id = k.number GROUP BY k.number, k.label", "number", "label", "n");
        View("v_loop", $"SELECT id FROM {Schema}.v_loop", "id");
        _relations.Add(Relation(Schema, "v_hidden", RelationKind.View, "id"));
    }

    private void AddPostgreSql()
    {
        _relations.Add(Table("hr", "persons", "id:i", "name", "national_id") with { Children = [new("hr", "employees")] });
        _relations.Add(Table("hr", "employees", "id:i", "name", "national_id", "salary:n") with { Parents = [new("hr", "persons")] });
        _relations.Add(Relation(Schema, "payments", RelationKind.PartitionedTable, "id:i", "card", "amount:n") with { Children = [new(Schema, "payments_2024"), new(Schema, "payments_2025")] });
        foreach (var part in (string[])["payments_2024", "payments_2025"])
            _relations.Add(Table(Schema, part, "id:i", "card", "amount:n") with { Parents = [new(Schema, "payments")] });
        _types.Add(new UserType(Schema, "address", TypeClass.Composite, [new("street", 1, "text", TypeClass.Text, true), new("zip", 2, "text", TypeClass.Text, true)], [], null));
        _types.Add(new UserType(Schema, "tier", TypeClass.Enum, [], ["gold", "tin"], null));
        var homes = Table(Schema, "homes", "id:i", "home", "tags");
        _relations.Add(homes with { Columns = [homes.Columns[0], homes.Columns[1] with { Type = "address", UserType = new(Schema, "address") }, homes.Columns[2]] });
        Routine("get_ssn", RoutineKind.Function, "text", "SELECT ssn FROM public.customers WHERE id = p_id", new RoutineArgument("p_id", "integer"));
        Routine("label_of", RoutineKind.Function, "text", "SELECT c.full_name || ' ' || c.city", new RoutineArgument("c", "customers"));
        Routine("secret_label", RoutineKind.Function, "text", "SELECT c.full_name || ' ' || c.ssn", new RoutineArgument("c", "customers"));
        Routine("starts", RoutineKind.Function, "boolean", "SELECT $1 LIKE 'a%'", new RoutineArgument(null, "text"));
        Routine("money", RoutineKind.Function, "text", "SELECT v::text || cur", new RoutineArgument("v", "numeric"), new RoutineArgument("cur", "text") { Default = "'EUR'::text" });
        Routine("hidden", RoutineKind.Function, "text", null, new RoutineArgument("v", "text"));
        Routine("glue", RoutineKind.Aggregate, "text", "pg_catalog.textcat", new RoutineArgument(null, "text"));
        Routine("=~", RoutineKind.Operator, "boolean", null, new RoutineArgument(null, "text"), new RoutineArgument(null, "text"));
        foreach (var (type, language) in (ReadOnlySpan<(string, string)>)[("public.tag", "plpgsql"), ("public.citext", "c")])
            _routines.Add(new Routine(Schema, "=", RoutineKind.Operator, [new(null, type), new(null, type)], "boolean", language));
        var tagged = Table(Schema, "tagged", "id:i", "mail", "mark", "tier");
        _relations.Add(tagged with { Columns = [.. tagged.Columns.Zip((string[])["integer", "public.citext", "public.tag", "public.tier"], (c, t) => c with { Type = t })] });
        AddPrograms();
        _routines.Add(new Routine(Schema, "in_city", RoutineKind.Function, [new("p_city", "text")], "SETOF customers", "sql")
        {
            Body = "SELECT * FROM public.customers WHERE city = p_city",
            ReturnsSet = true,
        });
    }

    private void AddPrograms()
    {
        void Program(string name, string result, string body, params RoutineArgument[] arguments) =>
            _routines.Add(new Routine(Schema, name, RoutineKind.Function, arguments, result, "plpgsql") { Body = body, ResultColumns = result.StartsWith("TABLE(", StringComparison.Ordinal) ? ["k", "v"] : [] });
        var id = new RoutineArgument("p_id", "integer");
        Program("pl_twice", "integer", "BEGIN RETURN p_id + p_id; END", id);
        Program("pl_ssn", "text", "DECLARE v text; BEGIN SELECT ssn INTO v FROM customers WHERE id = p_id; RETURN v; END", id);
        Program("pl_grade", "integer", "DECLARE g int := 0; BEGIN IF (SELECT ssn FROM customers WHERE id = p_id) LIKE 'a%' THEN g := 1; END IF; RETURN g; END", id);
        Program("pl_total", "numeric", "DECLARE r record; t numeric := 0; BEGIN FOR r IN SELECT total AS n FROM orders WHERE customer_id = p_id LOOP t := t + r.n; END LOOP; RETURN t; END", id);
        Program("pl_found", "boolean", "BEGIN PERFORM 1 FROM customers WHERE ssn = 'x'; RETURN FOUND; END");
        Program("pl_caught", "integer", "BEGIN PERFORM ssn::int FROM customers; RETURN 0; EXCEPTION WHEN OTHERS THEN RETURN 1; END");
        Program("pl_dynamic", "text", "DECLARE v text; BEGIN EXECUTE 'SELECT ssn FROM customers' INTO v; RETURN v; END");
        Program("pl_says", "integer", "BEGIN RAISE NOTICE '%', (SELECT max(ssn) FROM customers); RETURN 1; END");
        Program("pl_logs", "integer", "BEGIN INSERT INTO notes (note) SELECT ssn FROM customers WHERE customers.id = p_id; RETURN 1; END", id);
        Program("pl_either", "text", "BEGIN RETURN city FROM customers WHERE id = id; END", new RoutineArgument("id", "integer"));
        Program("pl_rows", "TABLE(k integer, v text)", "BEGIN RETURN QUERY SELECT c.id, c.city FROM customers c; RETURN QUERY SELECT c.id, c.ssn FROM customers c; END");
        Program("pl_first", "integer", "DECLARE v int; BEGIN SELECT max(id) INTO v FROM hr.staff GROUP BY salary; RETURN v; END");
        Program("pl_numbered", "integer", "BEGIN p_id := (SELECT ssn FROM customers LIMIT 1); RETURN $1; END", id);
        Program("pl_typed", "text", "DECLARE n integer := p_text; BEGIN RETURN n; END", new RoutineArgument("p_text", "text"));
        Program("pl_row", "text", "BEGIN RETURN c.city || c.full_name; END", new RoutineArgument("c", "customers"));
        Program("pl_shaped", "text", "DECLARE c customers%ROWTYPE; BEGIN SELECT id, ssn, city INTO c FROM customers; RETURN c.full_name; END");
        Program("pl_comment", "text", "BEGIN\nRETURN 'a' -- ; SELECT\n; END");
        foreach (var (name, result) in (ReadOnlySpan<(string, string)>)[("pl_here", "text"), ("pl_there", "text")])
            _routines.Add(new Routine(Schema, name, RoutineKind.Function, [], result, "plpgsql") { Body = "BEGIN RETURN (SELECT max(name) FROM staff); END", SearchPath = name == "pl_there" ? ["hr"] : null });
        Watched("pl_stamped", "BEGIN NEW.label := upper(NEW.label); RETURN NEW; END");
        Watched("pl_copied", "BEGIN INSERT INTO notes (note) VALUES (OLD.secret); RETURN NEW; END");
        Watched("pl_kept", "BEGIN IF NEW.secret LIKE 'a%' THEN RETURN NULL; END IF; RETURN NEW; END");
        Watched("pl_dark", "BEGIN PERFORM hidden(NEW.secret); RETURN NEW; END");
    }

    private void AddSqlite()
    {
        _relations.Add(Virtual("docs", "CREATE VIRTUAL TABLE docs USING fts5(title, body)", "title", "body"));
        _relations.Add(Virtual("product_text", "CREATE VIRTUAL TABLE product_text USING fts5(name, content='products', content_rowid='id')", "name"));
        _relations.Add(Virtual("words", "CREATE VIRTUAL TABLE words USING fts5vocab(docs, row)", "term", "doc") with { Module = "fts5vocab" });
        _relations.Add(Table(Schema, "docs_content", "id:i", "c0", "c1"));
    }

    private void AddMySql()
    {
        _routines.Add(new Routine(Schema, "get_ssn", RoutineKind.Function, [new("p_id", "int")], "varchar(64)", "SQL") { Body = "RETURN (SELECT ssn FROM customers WHERE id = p_id)" });
        _routines.Add(new Routine(Schema, "count", RoutineKind.Function, [new("v", "int")], "varchar(64)", "SQL") { Body = "RETURN (SELECT ssn FROM customers WHERE id = v)" });
        _routines.Add(new Routine(Schema, "money", RoutineKind.Function, [new("v", "decimal")], "varchar(64)", "SQL") { Body = "BEGIN\n  RETURN CONCAT(v, ' EUR');\nEND" });
        _routines.Add(new Routine(Schema, "hidden", RoutineKind.Function, [new("v", "text")], "text", "SQL") { Body = "BEGIN DECLARE r TEXT; SELECT ssn INTO r FROM customers LIMIT 1; RETURN r; END" });
        Program("grade", RoutineKind.Function, "BEGIN DECLARE g INT DEFAULT 0; IF (SELECT ssn FROM customers WHERE id = p_id) LIKE 'a%' THEN SET g = 1; END IF; RETURN g; END", new RoutineArgument("p_id", "int"));
        Program("total_of", RoutineKind.Function, "BEGIN DECLARE t DECIMAL(10,2); DECLARE i INT DEFAULT 0; WHILE i < p_id DO SET i = i + 1; END WHILE; SELECT SUM(total) INTO t FROM orders WHERE customer_id = i; RETURN t; END", new RoutineArgument("p_id", "int"));
        Program("dynamic", RoutineKind.Function, "BEGIN PREPARE s FROM 'SELECT ssn FROM customers'; EXECUTE s; RETURN 1; END");
        Program("noisy", RoutineKind.Function, "BEGIN DECLARE v TEXT; SELECT ssn INTO v FROM customers LIMIT 1; SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v; RETURN 1; END");
        Program("logs", RoutineKind.Function, "BEGIN IF (SELECT COUNT(*) FROM customers WHERE ssn = p_v) THEN INSERT INTO notes (note) VALUES ('yes'); END IF; RETURN 1; END", new RoutineArgument("p_v", "text"));
        Program("again", RoutineKind.Function, "BEGIN RETURN again(p_v) + 1; END", new RoutineArgument("p_v", "int"));
        Program("in_city", RoutineKind.Procedure, "SELECT id, ssn FROM customers WHERE city = p_city LIMIT n", new RoutineArgument("p_city", "text"), new RoutineArgument("n", "int"));
        Program("take", RoutineKind.Procedure, "BEGIN SELECT ssn INTO p_out FROM customers WHERE id = p_id; END", new RoutineArgument("p_id", "int"), new RoutineArgument("p_out", "text") { IsResult = true });
        Program("either", RoutineKind.Procedure, "BEGIN IF p THEN SELECT id FROM orders; ELSE SELECT ssn FROM customers; END IF; END", new RoutineArgument("p", "int"));
        Program("walk", RoutineKind.Procedure, "BEGIN DECLARE done, x INT DEFAULT 0; DECLARE c CURSOR FOR SELECT qty FROM notes; DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1; OPEN c; again: LOOP FETCH c INTO x; IF done THEN LEAVE again; END IF; UPDATE orders SET note = x WHERE id = x; END LOOP; CLOSE c; END");
        Watched("watched", "BEGIN INSERT INTO notes (note) VALUES (OLD.secret); SET NEW.label = UPPER(NEW.label); END");
        Watched("watched_open", "INSERT INTO notes (note) VALUES (CONCAT(NEW.label, '!'))");
        Watched("watched_if", "IF NEW.secret = 'x' THEN INSERT INTO notes (note) VALUES ('yes'); END IF");
        Watched("watched_dark", "CALL elsewhere(NEW.secret)");
    }

    private void Program(string name, RoutineKind kind, string body, params RoutineArgument[] arguments) =>
        _routines.Add(new Routine(Schema, name, kind, arguments, kind == RoutineKind.Function ? "int" : "", "SQL") { Body = body });

    private void Watched(string name, string body) =>
        _relations.Add(Table(Schema, name, "id:i", "label", "secret") with { Triggers = [new Trigger(name + "_trigger", "BEFORE UPDATE", body)] });

    private void View(string name, string definition, params string[] columns) =>
        _relations.Add(Relation(Schema, name, RelationKind.View, columns) with { Definition = definition });

    private void Routine(string name, RoutineKind kind, string result, string? body, params RoutineArgument[] arguments) =>
        _routines.Add(new Routine(Schema, name, kind, arguments, result, body is null ? "plpgsql" : "sql") { Body = body });

    private Relation Virtual(string name, string definition, params string[] columns)
    {
        var table = Relation(Schema, name, RelationKind.VirtualTable, [.. columns, name, "rank"]);
        return table with { Module = "fts5", Definition = definition, Columns = table.Columns.Select((c, i) => c with { Hidden = i >= columns.Length }).ToList() };
    }

    private static Relation Table(string schema, string name, params string[] columns) => Relation(schema, name, RelationKind.Table, columns);

    private static Relation Relation(string schema, string name, RelationKind kind, params string[] columns) =>
        new(schema, name, kind, columns.Select((c, i) => Column(c, i + 1)).ToList());

    private static Column Column(string text, int ordinal)
    {
        var parts = text.Split(':');
        var (type, kind) = parts.Length < 2 ? ("text", TypeClass.Text) : parts[1] switch
        {
            "i" => ("integer", TypeClass.Integer),
            "n" => ("numeric", TypeClass.Decimal),
            _ => ("boolean", TypeClass.Boolean),
        };
        return new Column(parts[0], ordinal, type, kind, true);
    }
}
