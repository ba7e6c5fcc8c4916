using DbPortal.Web.Pages.Queries.Editor;

namespace DbPortal.Web.Tests.Pages.Queries;

public sealed class BlankSqlTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ;\n; ")]
    [InlineData("-- one\n/* two */ # three")]
    public void Text_without_a_statement_is_blank(string sql) => Assert.True(BlankSql.Is(sql));

    [Theory]
    [InlineData("-- one\nselect 1")]
    [InlineData("/*! drop table t */")]
    [InlineData("/* never closed")]
    [InlineData("'--'")]
    public void Anything_an_engine_might_run_is_not_blank(string sql) => Assert.False(BlankSql.Is(sql));
}
