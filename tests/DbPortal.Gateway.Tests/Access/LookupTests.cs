using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Access;

/// <summary>Looking a known value up is allowed; trying out many is not, however they are brought.</summary>
public sealed class LookupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_value_is_found()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        var (_, results) = await workspace.AskAsync(SmallWorkspace.Reader, "SELECT id, ssn FROM people WHERE ssn IN ('S-102', 'x')", Token);
        Assert.Equal(["2", "******"], Assert.Single(Assert.Single(results).Rows));
    }

    [Fact]
    public async Task As_many_values_as_the_limit_says_may_be_tried_in_one_run()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Reader, $"SELECT id FROM people WHERE ssn IN ({Guesses(UsageRules.MaxLookups)})", Token));
        Assert.Equal([ViolationKeys.MaskedUsage, ViolationKeys.MaskedLookups], await Sorted(workspace, $"SELECT id FROM people WHERE ssn IN ({Guesses(UsageRules.MaxLookups + 1)})"));
    }

    public static TheoryData<string> Walks => new()
    {
        $"SELECT id FROM people WHERE ssn IN ({Guesses(60)}) OR ssn IN ({Guesses(60)})",
        $"SELECT id FROM people WHERE ssn IN ({Guesses(60)}); SELECT id FROM people WHERE ssn IN ({Guesses(60)})",
        "SELECT id FROM people WHERE " + string.Join(" OR ", Enumerable.Range(0, 120).Select(i => $"ssn = 'g{i}'")),
        string.Join("; ", Enumerable.Range(0, 120).Select(i => $"SELECT id FROM people WHERE ssn = 'g{i}'")),
        string.Join(" UNION ALL ", Enumerable.Range(0, 120).Select(i => $"SELECT {i} FROM people WHERE ssn = 'g{i}'")),
        "SELECT " + string.Join(", ", Enumerable.Range(0, 120).Select(i => $"(SELECT id FROM people WHERE ssn = 'g{i}')")),
        $"SELECT id FROM people WHERE (ssn, id) IN (VALUES {string.Join(", ", Enumerable.Range(0, 120).Select(i => $"('g{i}', 1)"))})",
        $"SELECT id FROM people WHERE (ssn, city) IN ({string.Join(", ", Enumerable.Range(0, 120).Select(i => $"('g{i}', 'Oslo')"))})",
        $"SELECT id FROM people GROUP BY id, ssn HAVING ssn IN ({Guesses(120)})",
    };

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task No_way_of_writing_them_tries_more_in_one_run(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Contains(await workspace.RefusalsAsync(SmallWorkspace.Reader, sql, Token), k => k is ViolationKeys.MaskedLookups or ViolationKeys.MaskedUsage);
    }

    [Theory]
    [InlineData("INSERT INTO people (id, ssn) SELECT id + 100, v FROM lists")]
    [InlineData("INSERT INTO people (id, ssn) SELECT id + 100, 'S-' || id FROM lists")]
    [InlineData("INSERT OR IGNORE INTO people (id, ssn) SELECT id + 100, 'S-' || id FROM lists RETURNING id")]
    [InlineData("REPLACE INTO people (id, ssn) SELECT id + 100, 'S-' || id FROM lists")]
    [InlineData("INSERT INTO people (id, ssn) SELECT id + 100, 'S-' || id FROM lists WHERE true ON CONFLICT (ssn) DO UPDATE SET city = excluded.id RETURNING id, city")]
    [InlineData("INSERT INTO lists (id, v) VALUES (9, 'x') ON CONFLICT (id) DO UPDATE SET v = excluded.v; UPDATE people SET ssn = 'S-' || id")]
    [InlineData("UPDATE OR IGNORE people SET ssn = 'S-' || (id + 1)")]
    [InlineData("UPDATE people SET pin = city")]
    public async Task Only_constants_are_written_to_a_masked_column(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Equal([ViolationKeys.MaskedStore], await workspace.RefusalsAsync(SmallWorkspace.Writer, sql, Token));
        Assert.DoesNotContain(ViolationKeys.MaskedStore, await workspace.RefusalsAsync(SmallWorkspace.Keeper, sql, Token));
    }

    [Fact]
    public async Task Constants_written_to_a_masked_column_count_as_tried()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        string Rows(int count) => $"INSERT INTO leads (id, ssn) VALUES {string.Join(", ", Enumerable.Range(10, count).Select(i => $"({i}, 'g{i}')"))}";
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Writer, Rows(UsageRules.MaxLookups), Token));
        Assert.Equal([ViolationKeys.MaskedLookups], await workspace.RefusalsAsync(SmallWorkspace.Writer, "DELETE FROM leads WHERE id > 9; " + Rows(UsageRules.MaxLookups + 1), Token));
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Writer, "UPDATE leads SET ssn = NULL WHERE id > 9", Token));
    }

    [Fact]
    public async Task Masked_columns_of_two_tables_are_compared_only_by_those_who_can_define_none()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        const string Join = "SELECT l.id, p.id FROM leads l JOIN people p ON p.ssn = l.ssn";
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Reader, Join, Token));
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Writer, Join, Token));
        Assert.Equal([ViolationKeys.MaskedJoin], await workspace.RefusalsAsync(SmallWorkspace.Definer, Join, Token));
        Assert.Equal([ViolationKeys.MaskedJoin], await workspace.RefusalsAsync(SmallWorkspace.Definer, "SELECT ssn FROM leads INTERSECT SELECT ssn FROM people", Token));
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Definer, "SELECT a.id FROM people a JOIN people b ON a.ssn = b.ssn", Token));
    }

    [Theory]
    [InlineData("SELECT l.v FROM lists l JOIN people p ON p.ssn = l.v")]
    [InlineData("SELECT v FROM lists INTERSECT SELECT ssn FROM people")]
    [InlineData("SELECT v FROM lists EXCEPT SELECT ssn FROM people")]
    [InlineData("SELECT v FROM lists WHERE v IN (SELECT ssn FROM people)")]
    [InlineData("SELECT count(*) FROM (SELECT ssn FROM people UNION ALL SELECT v FROM lists) d GROUP BY ssn")]
    [InlineData("SELECT g.v FROM (SELECT 'S-101' AS v UNION ALL SELECT 'b') g JOIN people p ON p.ssn = g.v")]
    [InlineData("SELECT j.value FROM json_each('[\"S-101\"]') j JOIN people p ON p.ssn = j.value")]
    public async Task No_dictionary_is_held_against_a_masked_column(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Contains(ViolationKeys.MaskedUsage, await workspace.RefusalsAsync(SmallWorkspace.Reader, sql, Token));
    }

    private static async Task<IReadOnlyList<string>> Sorted(SmallWorkspace workspace, string sql) =>
        (await workspace.RefusalsAsync(SmallWorkspace.Reader, sql, Token)).OrderByDescending(k => k, StringComparer.Ordinal).ToList();

    private static string Guesses(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"'g{i}'"));
}
