using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>Holds the results of a run as JSON until its outcome is in the audit, then writes the answer of the contract.</summary>
internal sealed class QueryAnswer : IResultConsumer
{
    private readonly List<(IReadOnlyList<ResultColumn> Columns, ArrayBufferWriter<byte> Rows)> _results = [];

    /// <inheritdoc/>
    public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
    {
        var rows = new ArrayBufferWriter<byte>(4096);
        using var row = new JsonRow(result, rows);
        rows.Write("["u8);
        for (var first = true; await result.ReadAsync(cancellationToken); first = false)
        {
            if (!first)
                rows.Write(","u8);
            row.Write();
        }
        rows.Write("]"u8);
        _results.Add((result.Columns, rows));
    }

    /// <summary>Writes the whole body.</summary>
    public async Task WriteAsync(HttpResponse response, QueryOutcome.Completed outcome, CancellationToken cancellationToken)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("results");
        for (int i = 0, r = 0; i < outcome.Statements.Count; i++)
        {
            var statement = outcome.Statements[i];
            WriteResult(json, statement, statement.Error is null ? _results[r++] : null);
            await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteString("auditId", outcome.AuditId);
        json.WriteNumber("elapsedMs", Math.Round(outcome.Elapsed.TotalMilliseconds, 3));
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteResult(Utf8JsonWriter json, StatementOutcome statement, (IReadOnlyList<ResultColumn> Columns, ArrayBufferWriter<byte> Rows)? result)
    {
        json.WriteStartObject();
        json.WriteStartObject("statement");
        json.WriteString("kind", statement.Kind);
        json.WriteNumber("start", statement.Start);
        json.WriteNumber("length", statement.Length);
        json.WriteEndObject();
        json.WriteStartArray("columns");
        foreach (var column in result?.Columns ?? [])
            WriteColumn(json, column);
        json.WriteEndArray();
        json.WritePropertyName("rows");
        json.WriteRawValue(result is { } found ? found.Rows.WrittenSpan : "[]"u8, skipInputValidation: true);
        WriteNumber(json, "rowCount", statement.RowCount);
        WriteNumber(json, "affectedRows", statement.AffectedRows);
        json.WriteBoolean("truncated", statement.Truncated);
        json.WriteNumber("elapsedMs", Math.Round(statement.Elapsed.TotalMilliseconds, 3));
        json.WriteStartArray("notices");
        foreach (var notice in statement.Notices)
            json.WriteStringValue(notice);
        json.WriteEndArray();
        if (statement.Error is { } error)
            WriteError(json, error);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, ResultColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
        json.WriteBoolean("masked", column.Masked);
        json.WriteString("mask", column.Mask);
        json.WriteString("semanticType", column.SemanticType);
        json.WriteString("rule", column.Rule);
        json.WriteStartArray("sources");
        foreach (var source in column.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, StatementError error)
    {
        json.WriteStartObject("error");
        json.WriteString("code", ErrorCodes.NameOf(error.Code));
        json.WriteString("message", error.Message);
        json.WriteString("serverCode", error.ServerCode);
        WriteNumber(json, "position", error.Position);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
