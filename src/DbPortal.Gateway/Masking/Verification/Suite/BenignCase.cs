using System.Text.Json;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>SQL that has to work, and the server's answer. Field meanings: tests/corpus/README.md.</summary>
internal sealed record BenignCase(
    string Id,
    string Category,
    string Sql,
    IReadOnlyList<string> ExpectColumns,
    IReadOnlyList<int> MaskedColumns,
    string Compare,
    bool Ordered,
    int? ExpectRowCount,
    bool Mutates,
    IReadOnlyDictionary<string, JsonElement> Server)
{
    public IReadOnlyList<IReadOnlyList<string?>>? ExpectRows { get; init; }

    public string? Requires { get; init; }

    /// <summary>What the answer depends on beside the data set (<c>names</c>: of databases and accounts), so that it holds only as it was recorded; null for nothing.</summary>
    public string? Depends { get; init; }

    public IReadOnlyDictionary<string, ExpectedAnswer>? On { get; init; }

    /// <summary>
    /// The case with the answer of a server, given as the corpus names it (<c>postgresql 15</c>, <c>mariadb</c>);
    /// null where that server refuses the query or nobody recorded its answer.
    /// </summary>
    public BenignCase? ForServer(string server)
    {
        if (On?.FirstOrDefault(answer => answer.Key.StartsWith(server, StringComparison.Ordinal)).Value is { } own)
        {
            return this with
            {
                ExpectColumns = own.ExpectColumns ?? ExpectColumns,
                ExpectRowCount = own.ExpectRowCount ?? ExpectRowCount,
                ExpectRows = own.ExpectRows ?? ExpectRows,
            };
        }

        return Server.Any(answer => answer.Key.StartsWith(server, StringComparison.Ordinal) && answer.Value.ValueKind == JsonValueKind.True) ? this : null;
    }

    /// <summary>Somebody recorded what this server does with it, be it a refusal.</summary>
    public bool WasRecordedOn(string server) =>
        Server.Keys.Concat(On?.Keys ?? []).Any(recorded => recorded.StartsWith(server, StringComparison.Ordinal));
}
