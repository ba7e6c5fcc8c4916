using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Masking.Verification;

public sealed class ProvingGroundTests
{
    private const string Name = "dbportal_verify_2605312359_a1b2c3";

    [Fact]
    public void A_name_says_when_it_was_made()
    {
        var name = ProvingGroundNames.New(new DateTimeOffset(2026, 5, 31, 23, 59, 30, TimeSpan.Zero));
        Assert.Equal(new DateTime(2026, 5, 31, 23, 59, 0, DateTimeKind.Utc), ProvingGroundNames.MadeUtc(name));
        Assert.NotEqual(name, ProvingGroundNames.New(new DateTimeOffset(2026, 5, 31, 23, 59, 30, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("dbportal_verify_")]
    [InlineData("dbportal_verify_2605312359_a1b2c3_hr")]
    [InlineData("dbportal_verify_2605312359_a1b2c3\n")]
    [InlineData("dbportal_verify_2605312359_a1b2c3\"; DROP DATABASE shop; --")]
    [InlineData("dbportal_verify_2613312359_a1b2c3")]
    [InlineData("x_dbportal_verify_2605312359_a1b2c3")]
    public void No_other_name_is_ever_taken_for_one(string name)
    {
        Assert.Null(ProvingGroundNames.MadeUtc(name));
        Assert.Throws<ArgumentException>(() => ProvingGroundNames.Checked(name));
    }

    [Theory]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.MySql)]
    [InlineData(EngineKind.MariaDb)]
    [InlineData(EngineKind.Sqlite)]
    public void No_case_names_a_database_that_could_be_somebodys(EngineKind engine)
    {
        var grounds = Grounds(engine);
        var ground = grounds.At(Name);
        foreach (var sql in AttackSuite.BuiltIn.Attacks(grounds.Family).SelectMany(a => a.Statements).Concat(AttackSuite.BuiltIn.Benign(grounds.Family).Select(b => b.Sql)))
        {
            var here = ground.Translate(sql);
            Assert.False(ground.NamesForeign(here), here);
            Assert.DoesNotContain("{{", here, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_database_of_the_suite_is_named_as_it_is_called_here()
    {
        var ground = Grounds(EngineKind.MariaDb).At(Name);
        Assert.Equal($"SELECT a.hr, '{Name}_hr', hrx FROM `{Name}_shop`.t".Replace("a.hr", $"a.{Name}_hr", StringComparison.Ordinal), ground.Translate("SELECT a.hr, 'HR', hrx FROM `shop`.t"));
        Assert.Equal($"{Name}_billing", ground.MatchOf("billing.cards.pan").Database);
    }

    [Fact]
    public void A_column_of_the_suite_is_matched_in_its_schema()
    {
        var match = Grounds(EngineKind.PostgreSql).At(Name).MatchOf("hr.employees.salary");
        Assert.Equal((Name, "hr", "employees", "salary"), (match.Database, match.Schema, match.Table, match.Column));
    }

    private static IProvingGrounds Grounds(EngineKind engine) => new EngineRegistry(EngineRegistry.All(TimeProvider.System)).For(engine)
        .ProvingGroundsOf(new InstanceEntry("lab", engine, "lab", "h", 1, "u", null, TlsMode.Prefer, [], false), new DatabaseEntry("own", "/tmp/own.db"), "/tmp");
}
