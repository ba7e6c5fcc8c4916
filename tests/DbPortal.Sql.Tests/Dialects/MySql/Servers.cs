using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.MySql;

/// <summary>The servers the dialect is tried with, and the shortest way from a text to its nodes.</summary>
internal static class Servers
{
    public static readonly MySqlDialect MySql84 = MySqlDialect.For(new ServerVersion(EngineKind.MySql, 80403, "8.4.3"));
    public static readonly MySqlDialect MySql9 = MySqlDialect.For(new ServerVersion(EngineKind.MySql, 90700, "9.7.0"));
    public static readonly MySqlDialect MariaDb10 = MySqlDialect.For(new ServerVersion(EngineKind.MariaDb, 101119, "10.11.19-MariaDB"));
    public static readonly MySqlDialect MariaDb11 = MySqlDialect.For(new ServerVersion(EngineKind.MariaDb, 110402, "11.4.2-MariaDB"));

    public static SqlBatch Read(this MySqlDialect dialect, string sql) => dialect.Parse(sql, TestContext.Current.CancellationToken) switch
    {
        ParseOutcome.Parsed parsed => parsed.Batch,
        ParseOutcome.Rejected rejected => throw new InvalidOperationException($"{rejected.Reason} at {rejected.Span}: {rejected.Message}"),
        _ => throw new InvalidOperationException(),
    };

    public static T Only<T>(this MySqlDialect dialect, string sql) where T : Statement => Assert.IsType<T>(Assert.Single(dialect.Read(sql).Statements));

    public static Query.Select Select(this MySqlDialect dialect, string sql) => Assert.IsType<Query.Select>(dialect.Only<Statement.Select>(sql).Query);

    public static Expression Value(this MySqlDialect dialect, string expression) => dialect.Select("SELECT " + expression).Items[0].Value;

    public static ParseOutcome.Rejected Reject(this MySqlDialect dialect, string sql) =>
        Assert.IsType<ParseOutcome.Rejected>(dialect.Parse(sql, TestContext.Current.CancellationToken));
}
