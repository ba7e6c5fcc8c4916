using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.PostgreSql;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

/// <summary>Reads text for a test and fails with the dialect's own words when it is refused.</summary>
internal static class Read
{
    public static PostgreSqlDialect Dialect(int major = 18) =>
        PostgreSqlDialect.For(new ServerVersion(EngineKind.PostgreSql, major * 10000, $"PostgreSQL {major}"));

    public static SqlBatch Batch(string sql, int major = 18) => Dialect(major).Parse(sql, TestContext.Current.CancellationToken) switch
    {
        ParseOutcome.Parsed parsed => parsed.Batch,
        ParseOutcome.Rejected rejected => throw new Xunit.Sdk.XunitException($"{rejected.Reason}: {rejected.Message}"),
        var other => throw new Xunit.Sdk.XunitException($"{other}"),
    };

    public static ParseOutcome.Rejected Rejected(string sql, int major = 18) =>
        Assert.IsType<ParseOutcome.Rejected>(Dialect(major).Parse(sql, TestContext.Current.CancellationToken));

    public static T Statement<T>(string sql, int major = 18) where T : Statement =>
        Assert.IsType<T>(Assert.Single(Batch(sql, major).Statements));

    public static Query.Select Select(string sql, int major = 18) =>
        Assert.IsType<Query.Select>(Statement<Statement.Select>(sql, major).Query);

    /// <summary>The only item of <c>SELECT item</c>.</summary>
    public static T Item<T>(string expression, int major = 18) where T : Expression =>
        Assert.IsAssignableFrom<T>(Assert.Single(Select("SELECT " + expression, major).Items).Value);

    /// <summary>The only table of <c>SELECT FROM table</c>.</summary>
    public static T Table<T>(string table, int major = 18) where T : TableReference =>
        Assert.IsType<T>(Assert.Single(Select("SELECT FROM " + table, major).From));

    public static string Text(SqlBatch batch, TextSpan span) => batch.Text.Substring(span.Start, span.Length);
}
