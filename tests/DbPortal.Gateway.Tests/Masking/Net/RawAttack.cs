using System.Data.Common;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Corpus;
using Npgsql;

namespace DbPortal.Gateway.Tests.Masking.Net;

/// <summary>
/// Sends an attack to the server with nothing in between: no analysis, no mask, no list of statements, no scrubbing. What a login's own rights let out is all
/// that comes back, down to errors, notices and the text of COPY.
/// </summary>
internal sealed partial class RawAttack(NetTarget target)
{
    private static readonly CanaryDetector Detector = new();

    /// <summary>Every secret that came back.</summary>
    public async Task<IReadOnlyList<CanaryHit>> SecretsAsync(AttackCase attack, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        var rows = new List<IReadOnlyList<IReadOnlyList<string?>>>();
        var statements = attack.Statements.Select(target.Fill).ToList();
        var connection = await target.ConnectAsync(texts.Add, cancellationToken);
        await using (connection)
        {
            foreach (var statement in statements)
            {
                try
                {
                    await RunAsync(connection, statement, texts, rows, cancellationToken);
                }
                catch (Exception e) when (e is DbException or InvalidOperationException or NotSupportedException or InvalidCastException or IOException)
                {
                    texts.Add(Words(e));
                    if (connection.State != System.Data.ConnectionState.Open)
                        break;
                }
            }
        }

        return [.. Detector.Scan(texts, rows, string.Join('\n', statements))];
    }

    private static async Task RunAsync(DbConnection connection, string statement, List<string> texts, List<IReadOnlyList<IReadOnlyList<string?>>> rows, CancellationToken cancellationToken)
    {
        if (connection is NpgsqlConnection copying && CopyOut().IsMatch(statement))
        {
            using var reader = await copying.BeginTextExportAsync(statement, cancellationToken);
            texts.Add(await reader.ReadToEndAsync(cancellationToken));
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        if (command is NpgsqlCommand typeless)
            typeless.AllResultTypesAreUnknown = true;
        await using var result = await command.ExecuteReaderAsync(cancellationToken);
        do
        {
            texts.AddRange(Enumerable.Range(0, result.FieldCount).Select(result.GetName));
            var kept = new List<IReadOnlyList<string?>>();
            rows.Add(kept);
            while (kept.Count < 5000 && await result.ReadAsync(cancellationToken))
                kept.Add([.. Enumerable.Range(0, result.FieldCount).Select(i => DumpReader.Text(result.GetValue(i)))]);
        }
        while (await result.NextResultAsync(cancellationToken));
    }

    private static string Words(Exception e) =>
        e is PostgresException server ? $"{server.MessageText}\n{server.Detail}\n{server.Hint}\n{server.Where}\n{server.InternalQuery}" : e.Message;

    [GeneratedRegex(@"^\s*COPY\b.*\bTO\s+STDOUT\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CopyOut();
}
