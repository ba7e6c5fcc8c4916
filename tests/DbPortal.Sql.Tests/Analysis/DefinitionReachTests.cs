using DbPortal.Sql.Analysis;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Analysis;

/// <summary>What a definition reaches beside the table it makes: a foreign key, a union, an engine of elsewhere.</summary>
public sealed class DefinitionReachTests
{
    [Theory]
    [InlineData("CREATE TABLE t (a INT, b TEXT, FOREIGN KEY (b) REFERENCES customers (ssn))", "customers(ssn)")]
    [InlineData("CREATE TABLE t (a INT, b TEXT REFERENCES customers (ssn, phone) ON DELETE CASCADE)", "customers(ssn,phone)")]
    [InlineData("CREATE TABLE t (a INT REFERENCES keyed)", "keyed(number)")]
    [InlineData("CREATE TABLE t (a INT, b INT)", "")]
    [InlineData("ALTER TABLE notes ADD COLUMN c TEXT REFERENCES customers (ssn)", "customers(ssn)")]
    public void A_foreign_key_names_the_columns_it_compares_with(string sql, string reached) => AssertReached(sql, reached, "postgresql", "sqlite", "mysql", "mariadb");

    [Theory]
    [InlineData("ALTER TABLE notes ADD CONSTRAINT g FOREIGN KEY (body) REFERENCES customers (ssn)")]
    [InlineData("ALTER TABLE notes ADD FOREIGN KEY (body) REFERENCES customers (ssn)")]
    public void A_foreign_key_that_is_added_later_does_too(string sql) => AssertReached(sql, "customers(ssn)", "postgresql", "mysql", "mariadb");

    private static void AssertReached(string sql, string reached, params ReadOnlySpan<string> engines)
    {
        foreach (var engine in engines)
        {
            var writes = Of(engine, sql).Writes.Where(w => w.Action == RelationWrite.Reference);
            Assert.Equal(reached, string.Join(' ', writes.Select(w => $"{w.Name.Name}({string.Join(',', w.Columns)})")));
        }
    }

    [Theory]
    [InlineData("CREATE TABLE m (a INT) ENGINE = MERGE UNION = (orders, customers)", "m orders customers")]
    [InlineData("ALTER TABLE m UNION = (customers)", "m customers")]
    [InlineData("CREATE TABLE m (`union` INT, `references` INT) ENGINE InnoDB", "m")]
    [InlineData("ALTER TABLE m ADD COLUMN engine VARCHAR(10)", "m")]
    public void A_union_of_tables_names_each_of_them(string sql, string written)
    {
        foreach (var engine in (string[])["mysql", "mariadb"])
        {
            var access = Of(engine, sql);
            Assert.Equal(StatementEffect.Define, access.Effect);
            Assert.Equal(written, string.Join(' ', access.Writes.Select(w => w.Name.Name)));
        }
    }

    [Theory]
    [InlineData("CREATE TABLE f (a INT) ENGINE=FEDERATED CONNECTION='mysql://u@h/d/customers'")]
    [InlineData("CREATE TABLE f (a INT) ENGINE=CONNECT TABLE_TYPE=MYSQL TABNAME='customers'")]
    [InlineData("CREATE TABLE f (a INT) ENGINE='spider'")]
    [InlineData("CREATE TABLE f (a INT) ENGINE CONNECT")]
    [InlineData("ALTER TABLE notes ENGINE = CONNECT, ADD COLUMN x INT")]
    public void An_engine_that_reads_elsewhere_is_administration(string sql)
    {
        foreach (var engine in (string[])["mysql", "mariadb"])
            Assert.Equal(StatementEffect.Administer, Of(engine, sql).Effect);
    }

    [Theory]
    [InlineData("SELECT number FROM keyed FORCE INDEX (by_label)", "label")]
    [InlineData("SELECT number FROM keyed USE INDEX FOR ORDER BY (pk, by_label)", "number label")]
    [InlineData("SELECT number FROM keyed USE INDEX (PRIMARY)", "")]
    [InlineData("SELECT number FROM keyed IGNORE INDEX (nobody_knows)", "number label")]
    public void Rows_read_along_an_index_come_in_its_order(string sql, string sorted)
    {
        foreach (var engine in (string[])["mysql", "mariadb"])
            Assert.Equal(sorted, string.Join(' ', Of(engine, sql).Uses.Where(u => u.Kind == UsageKind.Ordering).Select(u => u.Column.Column).Distinct()));
    }

    private static StatementAccess Of(string engine, string sql)
    {
        var company = Company.On(engine);
        var parsed = Assert.IsType<ParseOutcome.Parsed>(company.Dialect.Parse(sql, TestContext.Current.CancellationToken));
        return Assert.Single(new AccessAnalyzer().Analyze(parsed.Batch, company.Dialect, company.Catalog, company.Catalog.SearchPath, TestContext.Current.CancellationToken).Statements);
    }
}
