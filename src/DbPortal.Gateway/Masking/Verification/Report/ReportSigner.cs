using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Security.Cryptography;

namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>
/// Signs reports with a key pair of the installation (ECDSA over P-256 and SHA-256, of <see cref="CanonicalJson"/>), and knows its own again. Whoever has
/// the public key can check a report too, without the portal.
/// </summary>
internal sealed class ReportSigner
{
    private const string Algorithm = "ECDSA-P256-SHA256";

    // Two members of one name are two reports, and a reader may see the other one.
    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly ECParameters _pair;
    private readonly string _keyName;

    /// <summary>A pair made from a secret of the installation (32 bytes): the same secret, the same pair.</summary>
    public ReportSigner(byte[] secret)
    {
        // Without its first bit it is below the order of the curve, whatever it is.
        _pair = new() { Curve = ECCurve.NamedCurves.nistP256, D = [(byte)(secret[0] & 0x7F), .. secret[1..]] };
        using var pair = ECDsa.Create(_pair);
        PublicKey = pair.ExportSubjectPublicKeyInfoPem() + "\n";
        _keyName = Convert.ToHexStringLower(SHA256.HashData(pair.ExportSubjectPublicKeyInfo()))[..32];
    }

    /// <summary>The key with which anybody can check a report, as PEM.</summary>
    public string PublicKey { get; }

    /// <summary>The document to keep.</summary>
    public SignedReport Sign(VerificationReport report)
    {
        var element = JsonSerializer.SerializeToElement(report, s_options);
        var bytes = CanonicalJson.Of(element);
        using var pair = ECDsa.Create(_pair);
        var value = Convert.ToBase64String(pair.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        return new(report, JsonSerializer.Serialize(new { report = element, signature = new { algorithm = Algorithm, key = _keyName, value } }, s_options), Digest(bytes));
    }

    /// <summary>Whether a document is one of <see cref="Sign"/>'s; how it is laid out does not matter. The digest only when it is.</summary>
    public (ReportCheck Check, string? Digest) Check(string document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document, s_strict);
            return Check(parsed.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return (new(ReportProblem.Malformed, null, null), null);
        }
    }

    private (ReportCheck, string?) Check(JsonElement root)
    {
        // What stands beside the two is signed by nobody.
        if (root.ValueKind != JsonValueKind.Object || root.GetPropertyCount() != 2 || !root.TryGetProperty("report", out var report) || !root.TryGetProperty("signature", out var signature)
            || signature.ValueKind != JsonValueKind.Object || Member(signature, "algorithm") != Algorithm || Member(signature, "value") is not { } value)
            return (new(ReportProblem.Malformed, null, null), null);
        if (Member(signature, "key") != _keyName)
            return (new(ReportProblem.OtherKey, null, null), null);
        var bytes = CanonicalJson.Of(report);
        using var pair = ECDsa.Create(_pair);
        if (!pair.VerifyData(bytes, Convert.FromBase64String(value), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))
            return (new(ReportProblem.Changed, null, null), null);
        var read = report.Deserialize<VerificationReport>(s_options) ?? throw new JsonException("The report is null.");
        return (new(ReportProblem.None, read.Id, read), Digest(bytes));
    }

    private static string? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
