using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Queries;

/// <summary>What is kept of a statement holds no value of a masked column, compared or written.</summary>
public sealed class KeptTextTests
{
    [Theory]
    [InlineData("INSERT INTO leads (id, ssn, source) VALUES (77, 'S-7777', 'open text')")]
    [InlineData("INSERT INTO leads (id, ssn) SELECT 78, 'S-7777' UNION ALL SELECT 79, 'x'")]
    [InlineData("UPDATE leads SET ssn = 'S-7777' WHERE id = 1")]
    [InlineData("INSERT INTO leads (id, ssn) VALUES (1, 'S-7777') ON CONFLICT (id) DO UPDATE SET ssn = excluded.ssn")]
    [InlineData("SELECT id FROM leads WHERE ssn = 'S-7777'")]
    [InlineData("SELECT id FROM leads WHERE ssn LIKE 'S-7777%'")]
    public async Task A_value_of_a_masked_column_is_not_kept(string sql)
    {
        var token = TestContext.Current.CancellationToken;
        await using var workspace = await SmallWorkspace.OpenAsync(token);
        await workspace.AskAsync(SmallWorkspace.Writer, sql, token);
        var kept = await workspace.Get<AuditTrail>().ReadAsync(AuditFilter.All, null, 50, token);
        Assert.Contains(kept.Records, r => r.Sql?.Contains("leads", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("7777", string.Concat(kept.Records.Select(r => r.Sql)), StringComparison.Ordinal);
    }
}
