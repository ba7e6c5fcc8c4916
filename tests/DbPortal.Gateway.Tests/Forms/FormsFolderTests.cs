namespace DbPortal.Gateway.Tests.Forms;

public sealed class FormsFolderTests
{
    private static List<FormCase> Read(params string[] lines) => [.. FormsFolder.Read("some.sql", lines)];

    [Fact]
    public void Blank_lines_separate_cases_and_each_knows_its_line()
    {
        var forms = Read("SELECT 1", "", "", "SELECT a", "FROM b", "");
        Assert.Equal(["some.sql:1", "some.sql:4"], forms.Select(f => f.Place));
        Assert.Equal("SELECT a\nFROM b", Assert.Single(forms[1].Statements));
    }

    [Fact]
    public void Remarks_say_where_and_how_a_case_is_compared()
    {
        var form = Assert.Single(Read("-- on: mariadb", "-- compare: count", "-- refused: no", "-- parameters: {\"a\": 1, \"b\": null}", "SELECT 1"));
        Assert.Equal(("mariadb", FormComparison.Count, "no"), (form.On, form.Comparison, form.Refused));
        Assert.Equal([1L, null], form.Parameters.Values);
    }

    [Fact]
    public void Statements_of_one_session_are_told_apart() =>
        Assert.Equal(["SELECT 1", "SELECT 2"], Assert.Single(Read("SELECT 1", "-- then", "SELECT 2")).Statements);

    [Theory]
    [InlineData(null, true)]
    [InlineData("mysql", true)]
    [InlineData("mariadb", false)]
    [InlineData("mariadb, mysql>=90000", false)]
    [InlineData("mysql<90000", true)]
    public void A_list_of_servers_holds_a_server_or_not(string? on, bool fits) => Assert.Equal(fits, FormsFolder.Fits(on, "mysql", 80403));

    [Fact]
    public void Rows_are_compared_whatever_their_order()
    {
        var direct = new FormAnswer(["a"], [["1"], [null]], null);
        Assert.Null(new FormAnswer(["a"], [[null], ["1"]], 5).DifferenceFrom(direct, FormComparison.Rows));
        Assert.NotNull(new FormAnswer(["a"], [[null], ["2"]], null).DifferenceFrom(direct, FormComparison.Rows));
        Assert.Null(new FormAnswer(["a"], [[null], ["2"]], null).DifferenceFrom(direct, FormComparison.Count));
        Assert.NotNull(new FormAnswer(["a"], [["1"]], null).DifferenceFrom(direct, FormComparison.Count));
        Assert.NotNull(new FormAnswer(["b"], [["1"]], null).DifferenceFrom(direct, FormComparison.Columns));
    }

    [Fact]
    public void Numbers_of_changed_rows_are_compared_where_both_tell() =>
        Assert.NotNull(new FormAnswer([], [], 2).DifferenceFrom(new FormAnswer([], [], 1), FormComparison.Columns));
}
