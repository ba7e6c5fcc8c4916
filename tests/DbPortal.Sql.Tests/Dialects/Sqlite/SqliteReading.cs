using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.Sqlite;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

/// <summary>Reads texts for the tests of the dialect.</summary>
internal static class SqliteReading
{
    public static readonly SqliteDialect Dialect = SqliteDialect.For(new ServerVersion(EngineKind.Sqlite, 34001, "3.40.1"));

    public static ParseOutcome Read(string sql) => Dialect.Parse(sql, TestContext.Current.CancellationToken);

    public static SqlBatch Batch(string sql) => Read(sql) switch
    {
        ParseOutcome.Parsed parsed => parsed.Batch,
        ParseOutcome.Rejected rejected => throw new InvalidOperationException($"{rejected.Message} at {rejected.Span.Start}: {sql}"),
        _ => throw new InvalidOperationException(),
    };

    public static T One<T>(string sql) where T : Statement => Assert.IsType<T>(Assert.Single(Batch(sql).Statements));

    public static Query.Select Select(string sql) => Assert.IsType<Query.Select>(One<Statement.Select>(sql).Query);

    public static Expression Expression(string sql) => Assert.Single(Select("SELECT " + sql).Items).Value;

    public static ParseOutcome.Rejected Rejected(string sql) => Assert.IsType<ParseOutcome.Rejected>(Read(sql));
}
