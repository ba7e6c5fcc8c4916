using System.IO.Pipelines;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Queries.Export;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Outages;

/// <summary>What left before an export broke off is in the audit.</summary>
public sealed class BrokenExportTests(TestServers servers)
{
    /// <summary>Of the file, after which it is broken off.</summary>
    private const int Enough = 1 << 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, ErrorCode.Cancelled)]
    [InlineData(false, ErrorCode.TargetUnavailable)]
    public async Task The_audit_counts_at_least_the_rows_that_left(bool clientLeaves, ErrorCode code)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, ServerSlot.PostgreSql15, Token);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var pipe = new Pipe();
        using var export = new ExportStream(ExportFormat.Find("csv")!, new(EngineKind.PostgreSql, Header: false), pipe.Writer, _ => { }); // a format there is
        var request = gateway.Request("SELECT generate_series(1, 100000000)") with { Purpose = QueryPurpose.Export, ExportFormat = "csv" };
        var running = gateway.Pipeline.RunAsync(request with { Limits = new(null, long.MaxValue, TimeSpan.FromMinutes(5)) }, export, left.Token);

        var lines = 0L;
        for (var bytes = 0L; bytes < Enough;)
        {
            var read = await pipe.Reader.ReadAsync(Token);
            bytes += read.Buffer.Length;
            foreach (var part in read.Buffer)
                lines += part.Span.Count((byte)'\n');
            pipe.Reader.AdvanceTo(read.Buffer.End);
        }

        if (clientLeaves)
            await left.CancelAsync();
        else
            gateway.Target.Cut();
        await pipe.Reader.CompleteAsync();
        Assert.Equal(code, Assert.IsType<QueryOutcome.Failed>(await running).Code);
        var audited = await gateway.NewestAsync(Token);
        Assert.Equal((AuditDecision.Allow, code, "export"), (audited.Decision, audited.Code, audited.Purpose));
        Assert.InRange(audited.Rows ?? 0, lines, 100_000_000 - 1);
    }
}
