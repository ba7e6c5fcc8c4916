using System.Text.Json;
using System.Text.Json.Nodes;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Masking.Verification.Report;

namespace DbPortal.Gateway.Tests.Masking.Verification;

public sealed class ReportSignerTests
{
    private static readonly byte[] s_key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private readonly ReportSigner _signer = new(s_key);
    private readonly SignedReport _signed;

    public ReportSignerTests() => _signed = _signer.Sign(Report());

    [Fact]
    public void A_report_is_known_again()
    {
        var (check, digest) = _signer.Check(_signed.Document);
        Assert.True(check.Valid);
        Assert.Equal(("audit-1", _signed.Digest), (check.Id, digest));
        Assert.Equal(Report().Leaks[0].Statements, check.Report?.Leaks[0].Statements);
    }

    [Fact]
    public void How_it_is_laid_out_and_escaped_does_not_matter()
    {
        var node = JsonNode.Parse(_signed.Document)!.AsObject(); // a document of ours
        var turned = new JsonObject(node.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        turned["report"] = new JsonObject(node["report"]!.AsObject().Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        var text = turned.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default });
        Assert.Contains("\\u", text, StringComparison.Ordinal);
        Assert.True(_signer.Check(text).Check.Valid);
    }

    [Theory]
    [InlineData("\"leaked\": 1", "\"leaked\": 0")]
    [InlineData("\"verdict\": \"leaked\"", "\"verdict\": \"held\"")]
    [InlineData("SELECT ssn", "SELECT city")]
    [InlineData("\"id\": \"audit-1\"", "\"id\": \"audit-2\"")]
    public void Any_change_shows(string from, string to)
    {
        var changed = _signed.Document.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(_signed.Document, changed);
        Assert.Equal(ReportProblem.Changed, _signer.Check(changed).Check.Problem);
    }

    [Fact]
    public void A_leak_cannot_be_taken_out()
    {
        var node = JsonNode.Parse(_signed.Document)!; // a document of ours
        node["report"]!["leaks"] = new JsonArray();
        Assert.Equal(ReportProblem.Changed, _signer.Check(node.ToJsonString()).Check.Problem);
    }

    [Fact]
    public void Another_installations_report_is_not_ours() =>
        Assert.Equal(ReportProblem.OtherKey, new ReportSigner([.. s_key.Reverse()]).Check(_signed.Document).Check.Problem);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"report\": {}}")]
    [InlineData("{\"report\": {}, \"signature\": {\"algorithm\": \"none\", \"key\": \"\", \"value\": \"\"}}")]
    [InlineData("{\"report\": {}, \"signature\": \"x\"}")]
    public void What_is_no_report_is_malformed(string document) => Assert.Equal(ReportProblem.Malformed, _signer.Check(document).Check.Problem);

    [Theory]
    [InlineData("zz", ReportProblem.Malformed)]
    [InlineData("", ReportProblem.Changed)]
    [InlineData("MAYCAQECAQE=", ReportProblem.Changed)]
    public void A_signature_that_is_none_signs_nothing(string value, ReportProblem problem)
    {
        var node = JsonNode.Parse(_signed.Document)!; // a document of ours
        node["signature"]!["value"] = value;
        Assert.Equal(problem, _signer.Check(node.ToJsonString()).Check.Problem);
    }

    [Theory]
    [InlineData("{\"report\": {\"verdict\": \"held\"},")]
    [InlineData("{\"note\": \"held\",")]
    public void Nothing_unsigned_can_stand_beside_what_is_signed(string beginning) =>
        Assert.Equal(ReportProblem.Malformed, _signer.Check(beginning + _signed.Document.TrimStart()[1..]).Check.Problem);

    [Fact]
    public void Nothing_can_stand_twice_in_what_is_signed() =>
        Assert.Equal(ReportProblem.Malformed, _signer.Check(_signed.Document.Replace("\"verdict\": \"leaked\",", "\"verdict\": \"held\", \"verdict\": \"leaked\",", StringComparison.Ordinal)).Check.Problem);

    [Fact]
    public void Whoever_has_the_public_key_can_check_it_without_the_portal()
    {
        var node = JsonNode.Parse(_signed.Document)!; // a document of ours
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(_signer.PublicKey);
        var bytes = System.Text.Encoding.UTF8.GetBytes(Sorted(node["report"]!));
        var value = Convert.FromBase64String((string)node["signature"]!["value"]!);
        Assert.True(key.VerifyData(bytes, value, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.DSASignatureFormat.Rfc3279DerSequence));
        Assert.Contains("Prüfung <1> \\u001b\u007f\u2028", Sorted(node["report"]!), StringComparison.Ordinal);
    }

    /// <summary>RFC 8785 for this one report, written otherwise than the portal writes it.</summary>
    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(',', o.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"\"{m.Key}\":{Sorted(m.Value)}")) + "}",
        JsonArray a => "[" + string.Join(',', a.Select(Sorted)) + "]",
        JsonValue v when v.GetValueKind() == JsonValueKind.String => "\"" + ((string)v!).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\u001b", "\\u001b", StringComparison.Ordinal) + "\"",
        _ => node!.ToJsonString(), // numbers and truth values; the report has no null
    };

    private static VerificationReport Report() => new()
    {
        Id = "audit-1",
        Verdict = ReportVerdict.Leaked,
        Workspace = "Prüfung <1> \u001b\u007f\u2028",
        PortalVersion = "1",
        Instance = "lab",
        Database = "own",
        Engine = "x",
        ServerVersion = "1",
        ProvingGround = "g",
        Person = "user:ann@x.test",
        OrderedBy = "user:sec@x.test",
        StartedUtc = new DateTime(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc),
        EndedUtc = new DateTime(2026, 5, 1, 10, 1, 0, DateTimeKind.Utc),
        Permissions = ["query.read"],
        UnmaskTakenAway = false,
        SuiteDigest = "00",
        Levels = [UseLevel.Select],
        Control = new(1, 1),
        Counts = [new(UseLevel.Select, "direct", 0, 0, 0, 1)],
        NotForThisServer = 0,
        Benign = new(1, 1, []),
        Leaks = [new("a-1", "direct", UseLevel.Select, ["SELECT ssn FROM \"t\""], ["raw: cnry"], ["audit-2"])],
        Attacks = [new("a-1", "direct", UseLevel.Select, AttackAnswer.Leaked, ["audit-2"])],
    };
}
