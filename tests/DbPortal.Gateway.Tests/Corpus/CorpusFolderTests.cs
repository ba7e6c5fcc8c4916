using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Tests.Corpus;

public sealed partial class CorpusFolderTests
{
    [Theory]
    [InlineData("postgresql", 680, 330)]
    [InlineData("mysql", 520, 270)]
    [InlineData("sqlite", 260, 200)]
    public void The_own_corpus_reads_whole(string family, int attacks, int benign)
    {
        Assert.True(CorpusFolder.Own.Attacks(family).Count >= attacks);
        Assert.True(CorpusFolder.Own.Benign(family).Count >= benign);
        Assert.NotEmpty(CorpusFolder.Own.Sensitive(family));
        Assert.Contains("/*SALT*/3", CorpusFolder.Own.WithSeed(3).Schema(family), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("mysql")]
    [InlineData("sqlite")]
    public void The_product_ships_this_very_corpus(string family)
    {
        Assert.Equal(CorpusFolder.Own.Attacks(family).Select(a => a.Id), AttackSuite.BuiltIn.Attacks(family).Select(a => a.Id));
        Assert.Equal(CorpusFolder.Own.Benign(family).Select(b => b.Id), AttackSuite.BuiltIn.Benign(family).Select(b => b.Id));
        Assert.Equal(CorpusFolder.Own.Schema(family), AttackSuite.BuiltIn.Schema(family));
        Assert.Equal(CorpusFolder.Own.Sensitive(family), AttackSuite.BuiltIn.Sensitive(family));
    }

    [Fact]
    public void A_case_has_an_id_of_its_own() => Assert.All(["postgresql", "mysql", "sqlite"], family =>
    {
        string[] ids = [.. CorpusFolder.Own.Attacks(family).Select(c => c.Id), .. CorpusFolder.Own.Benign(family).Select(c => c.Id)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    });

    [Theory]
    [InlineData(null, "postgresql", 15, true)]
    [InlineData("mariadb", "mysql", 9, false)]
    [InlineData("mariadb", "mariadb", 11, true)]
    [InlineData("version >= 17", "postgresql", 15, false)]
    [InlineData("version >= 17", "postgresql", 18, true)]
    public void A_case_runs_only_where_its_server_takes_it(string? requires, string make, int major, bool fits) =>
        Assert.Equal(fits, CorpusFolder.Fits(requires, make, major));

    [Fact]
    public void Another_servers_own_answer_is_the_expected_one()
    {
        var query = CorpusFolder.Own.Benign("mysql").First(c => c.On is not null);
        var own = query.ForServer("mysql");
        Assert.NotNull(own);
        Assert.NotEqual(query.ExpectColumns, own.ExpectColumns);
    }

    [Fact]
    public void A_case_that_would_touch_more_than_its_own_databases_says_so() => Assert.All(["postgresql", "mysql", "sqlite"], family =>
        Assert.All(CorpusFolder.Own.Attacks(family).Where(a => a.Reaches is null), attack =>
            Assert.DoesNotMatch(BeyondItself(), string.Join('\n', attack.Statements))));

    [GeneratedRegex(
        @"\{\{(?:TMP|HOST)\}\}|\bSET\s+(?:GLOBAL|PERSIST)\b|@@GLOBAL\.\w+\s*:?=|\b(?:CREATE|DROP|ALTER)\s+(?:DATABASE|USER|ROLE|TABLESPACE|SERVER|SYSTEM|SUBSCRIPTION|PUBLICATION|EVENT\s+(?!TRIGGER))\b"
        + @"|\b(?:OUTFILE|DUMPFILE|PROGRAM|CHECKPOINT|SHUTDOWN|KILL|GRANT|REVOKE)\b|\bLOAD\s+(?:DATA|XML)\b|\b(?:FLUSH|RESET)\s+(?:MASTER|BINARY|LOGS|PRIVILEGES|TABLES)\b|\bINSTALL\s|\bCHANGE\s+(?:MASTER|REPLICATION)\b"
        + @"|pg_(?:terminate|cancel)_backend|pg_reload_conf|\bdblink(?:_exec|_connect)?\s*\(|\bVACUUM\b[^;]*\bINTO\b|\bCOPY\b[^;]*\b(?:TO|FROM)\s+'|\bload_extension\b|\b(?:INTO|TRUNCATE|UPDATE|FROM|JOIN)\s+mysql\.",
        RegexOptions.IgnoreCase)]
    private static partial Regex BeyondItself();
}
