using System.IO.Pipelines;
using System.Text;
using DbPortal.Gateway.Engines.PostgreSql;
using DbPortal.Gateway.Queries.Export;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.PostgreSql;
using Npgsql;

namespace DbPortal.Gateway.Tests.Queries.Export;

public sealed class CsvAgainstPostgreSqlTests(TestServers servers)
{
    private const string Setup = """
        CREATE TABLE things AS
        SELECT i AS id, i * 1000000007::bigint AS big, CASE WHEN i % 50 = 0 THEN NULL WHEN i % 7 = 0 THEN '' ELSE 'name "' || i || '", Ünï' END AS name,
               repeat(E'line\n', i % 5) AS lines, timestamp '1999-12-31 23:59:59' + i * interval '1.000001 hour' AS at, timestamptz '2026-01-01' - i * interval '1 day' AS atz,
               (i * 12345.678)::numeric(20, 4) - 60000000 AS amount, i % 2 = 0 AS truth, md5(i::text)::uuid AS key, jsonb_build_object('k', i, 't', 'q"uote') AS doc,
               i / 7.0::float8 AS ratio, decode(md5(i::text), 'hex') AS bytes, ARRAY[i, NULL, i + 1] AS list, date '2000-02-29' + i AS day, (i || ' days')::interval AS span,
               '\.' AS mark, i::float4 / 3 AS small
        FROM generate_series(1, 5000) i;
        """;

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    public async Task An_unmasked_export_is_what_copy_writes_byte_by_byte(ServerSlot slot)
    {
        var token = TestContext.Current.CancellationToken;
        var engine = new PostgreSqlEngine(PostgreSqlDialect.For, TimeProvider.System);
        await using var target = await EngineUnderTest.StartAsync(await servers.GetAsync(slot), engine, Setup, token);
        foreach (var sql in (string[])["SELECT * FROM things ORDER BY id", "SELECT mark FROM things", "SELECT NULL::text UNION ALL SELECT '' ", "SELECT 1 WHERE false"])
        {
            foreach (var large in (bool[])[false, true])
                Assert.Equal(await CopyAsync(target, sql, token), await ExportAsync(target, sql, large, token));
        }
    }

    private static async Task<string> ExportAsync(EngineUnderTest target, string sql, bool large, CancellationToken cancellationToken)
    {
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(large: large), cancellationToken);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared(sql), cancellationToken);
        var plan = Shields.Plan([.. rows.Columns.Select(_ => Shields.Pass())]);
        var result = DbPortal.Gateway.Queries.MaskedResult.TryShield(rows, plan, Shields.NoLimits, Shields.Keys, null, out var mismatch);
        Assert.Null(mismatch);
        Assert.NotNull(result);
        using var file = new MemoryStream();
        using var export = new ExportStream(ExportFormat.Find("csv") ?? throw new InvalidOperationException(), new(EngineKind.PostgreSql), PipeWriter.Create(file), _ => { });
        await export.ConsumeAsync(result, cancellationToken);
        await export.FinishAsync(cancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async Task<string> CopyAsync(EngineUnderTest target, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(target.Database.ConnectionString + ";Timezone=UTC");
        await connection.OpenAsync(cancellationToken);
        using var reader = await connection.BeginTextExportAsync($"COPY ({sql}) TO STDOUT (FORMAT csv, HEADER)", cancellationToken);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
