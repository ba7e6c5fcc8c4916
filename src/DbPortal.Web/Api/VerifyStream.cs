using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Masking;

namespace DbPortal.Web.Api;

/// <summary>
/// A verification as lines of JSON: <c>started</c>, then <c>progress</c> a few times a second, at last <c>report</c> or <c>stopped</c>. A reader that
/// goes away cancels it.
/// </summary>
internal static class VerifyStream
{
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(300);

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task WriteAsync(HttpResponse response, VerificationRun run, Texts texts, TimeProvider clock, CancellationToken aborted)
    {
        await using var registration = aborted.Register(run.Cancel);
        response.ContentType = "application/x-ndjson";
        response.Headers.CacheControl = "no-store";
        await LineAsync(response, new { type = "started", id = run.Id, @as = run.Order.As.ToString(), instance = run.Order.Instance, database = run.Order.Database }, aborted);
        VerificationProgress? told = null;
        while (!run.Completion.IsCompleted)
        {
            if (run.Progress is var now && now != told)
                await LineAsync(response, new { type = "progress", now.Phase, now.Level, now.Done, now.Of, now.Leaks }, aborted);
            told = now;
            await Task.WhenAny(run.Completion, Task.Delay(s_beat, clock, aborted));
        }

        await LineAsync(response, Last(await run.Completion, texts), aborted);
    }

    private static object Last(VerificationOutcome outcome, Texts texts) => outcome switch
    {
        VerificationOutcome.Finished finished => new
        {
            type = "report",
            finished.Report.Report.Verdict,
            leaks = finished.Report.Report.Leaks.Count,
            finished.LeftBehind,
            document = finished.Report.Document,
            markdown = ReportText.Markdown(finished.Report.Report, texts),
        },
        VerificationOutcome.Stopped stopped => new { type = "stopped", code = ErrorCodes.NameOf(stopped.Code), detail = stopped.Message, stopped.LeftBehind },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task LineAsync(HttpResponse response, object line, CancellationToken aborted)
    {
        await JsonSerializer.SerializeAsync(response.Body, line, s_json, aborted);
        await response.Body.WriteAsync("\n"u8.ToArray(), aborted);
        await response.Body.FlushAsync(aborted);
    }
}
