using System.Text.Json;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>SQL that shows secrets when nothing stands between the person and the server. Field meanings: tests/corpus/README.md.</summary>
internal sealed record AttackCase(string Id, string Category, IReadOnlyList<string> Statements, JsonElement LeaksRaw, bool Mutates)
{
    public string? Requires { get; init; }

    public string? Evidence { get; init; }

    public string? Probe { get; init; }

    /// <summary>It shows no secret as such; it tells something about one, so two seeds must give the same answer.</summary>
    public bool IsInference => (LeaksRaw.ValueKind == JsonValueKind.String && LeaksRaw.ValueEquals("inference")) || Evidence == "differential";
}
