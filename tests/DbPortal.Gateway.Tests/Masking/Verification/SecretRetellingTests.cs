using System.Globalization;

namespace DbPortal.Gateway.Tests.Masking.Verification;

public sealed class SecretRetellingTests
{
    private const int Seed = 77;

    [Fact]
    public void A_right_guess_stays_right_and_a_wrong_one_wrong()
    {
        var (right, other) = (CanarySecrets.Text("ssn", 3), CanarySecrets.Text("ssn", 36));
        Assert.Equal($"= '{CanarySecrets.Text("ssn", 3, Seed)}'", Retell($"= '{right}'"));
        // The tail of row 36 under the number of row 3: nobody's secret, before and after.
        Assert.Equal($"= '{CanarySecrets.Text("ssn", 3, Seed)[..^8]}{CanarySecrets.Text("ssn", 36, Seed)[^8..]}'", Retell($"= '{right[..^8]}{other[^8..]}'"));
        Assert.Equal("= 'CNRY-ssn-000003-AAAAAAAA'", Retell("= 'CNRY-ssn-000003-AAAAAAAA'"));
    }

    [Fact]
    public void A_beginning_stays_a_beginning() =>
        Assert.Equal($"LIKE '{CanarySecrets.Text("ssn", 36, Seed)[..^6]}%'", Retell($"LIKE '{CanarySecrets.Text("ssn", 36)[..^6]}%'"));

    [Fact]
    public void A_number_stays_as_near_as_it_was()
    {
        var (before, after) = (long.Parse(CanarySecrets.CardNumber(5), CultureInfo.InvariantCulture), long.Parse(CanarySecrets.CardNumber(5, Seed), CultureInfo.InvariantCulture));
        Assert.Equal($"{after - 4} + id", Retell($"{before - 4} + id"));
        Assert.Equal($"salary > {CanarySecrets.Amount("salary", 9, Seed)}", Retell($"salary > {CanarySecrets.Amount("salary", 9)}"));
        Assert.Equal("BETWEEN 9173000000000000 AND 8500000000", Retell("BETWEEN 9173000000000000 AND 8500000000"));
    }

    [Fact]
    public void The_seed_it_was_written_with_changes_nothing() => Assert.Equal(CanarySecrets.Text("ssn", 3), CanarySecrets.Reseed(CanarySecrets.Text("ssn", 3), 0));

    private static string Retell(string sql) => CanarySecrets.Reseed(sql, Seed);
}
