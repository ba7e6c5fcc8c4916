using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Masking.Verification.Report;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>What looks like a leak and is none: a report that cries wolf is read by nobody.</summary>
[Collection("Verification")]
public sealed class FalseAlarmTests
{
    private const string Real = """{"id": "t-real", "category": "t", "statements": ["SELECT ssn FROM customers"], "leaks_raw": true, "mutates": false}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("clock", """["SELECT strftime('%f', 'now') AS t"]""", "\"inference\"")]
    [InlineData("chance", """["SELECT random() AS t"]""", "\"inference\"")]
    [InlineData("guesses on show", """["SELECT 9173005687280767 + id AS v FROM products"]""", "true")]
    [InlineData("guesses in a table", """["CREATE TABLE g (v)", "INSERT INTO g SELECT 9173005687280767 + id FROM products", "SELECT v FROM g"]""", "true")]
    public async Task An_answer_that_owes_nothing_to_a_secret_is_no_leak(string id, string statements, string leaks)
    {
        var report = await VerifyAsync($$"""{"id": "{{id}}", "category": "t", "statements": {{statements}}, "leaks_raw": {{leaks}}, "mutates": true, "probe": "other"}""");
        Assert.True(report.Verdict == ReportVerdict.Held, string.Join(", ", report.Leaks.SelectMany(l => l.Shown)));
        Assert.Equal(AttackAnswer.Masked, report.Attacks.First(a => a.Id == id).Answer);
    }

    [Fact]
    public async Task One_that_tells_of_a_secret_is_found_although_a_guess_is_in_it()
    {
        var report = await VerifyAsync(
            """{"id": "t-told", "category": "t", "statements": ["SELECT 9173005687280767 + p.id AS v FROM products p JOIN billing_cards c ON c.pan = 9173005687280767 + p.id"], "leaks_raw": true, "mutates": false}""",
            leaky: true);
        Assert.Contains(report.Leaks, l => l.Attack == "t-told");
    }

    private static async Task<VerificationReport> VerifyAsync(string attack, bool leaky = false)
    {
        await using var target = new SqliteVerifierTarget();
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token, leaky, ThinSuite.With(20, Real, attack));
        var start = await workspace.Verifier.StartAsync(new(VerifierWorkspace.Sec, VerifierWorkspace.Bob.Id, "lab", target.Database), Token);
        var outcome = await Assert.IsType<VerificationStart.Started>(start, exactMatch: true).Run.Completion.WaitAsync(Token);
        return Assert.IsType<VerificationOutcome.Finished>(outcome, exactMatch: true).Report.Report;
    }
}
