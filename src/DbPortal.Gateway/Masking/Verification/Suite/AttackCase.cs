using System.Text.Json;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>SQL that shows secrets when nothing stands between the person and the server. Field meanings: tests/corpus/README.md.</summary>
internal sealed record AttackCase(string Id, string Category, IReadOnlyList<string> Statements, JsonElement LeaksRaw, bool Mutates)
{
    public string? Requires { get; init; }

    public string? Evidence { get; init; }

    public string? Probe { get; init; }

    /// <summary>What it would touch outside its own databases (<c>server</c>: settings, files, other databases); null for nothing.</summary>
    public string? Reaches { get; init; }

    /// <summary>It shows no secret as such; it tells something about one, so two seeds must give the same answer.</summary>
    public bool IsInference => (LeaksRaw.ValueKind == JsonValueKind.String && LeaksRaw.ValueEquals("inference")) || Evidence == "differential";

    /// <summary>What is sent: each statement on its own, then all as the one script that shares a session.</summary>
    public IReadOnlyList<string> TextsIn(Func<string, string> words)
    {
        string[] statements = [.. Statements.Select(words)];
        return statements.Length > 1 ? [.. statements, string.Join("\n;\n", statements.Select(s => s.TrimEnd(' ', ';', '\n')))] : statements;
    }
}
