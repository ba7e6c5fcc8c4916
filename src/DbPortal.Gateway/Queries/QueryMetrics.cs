using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace DbPortal.Gateway.Queries;

/// <summary>Figures and traces of the governed path. No label holds text of a statement or a value.</summary>
public sealed class QueryMetrics
{
    /// <summary>The name of the meter and of the trace source.</summary>
    public const string SourceName = "DbPortal";

    internal static readonly ActivitySource Traces = new(SourceName);
    private readonly Counter<long> _runs;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _mismatches;
    private readonly Counter<long> _tried;
    private readonly Counter<long> _probed;
    private readonly Histogram<double> _seconds;

    public QueryMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        _runs = meter.CreateCounter<long>("dbportal.query.runs", "{run}", "Runs by instance, purpose and how they ended.");
        _rows = meter.CreateCounter<long>("dbportal.query.rows", "{row}", "Rows given out, after masking.");
        _mismatches = meter.CreateCounter<long>("dbportal.query.analysis_mismatches", "{run}", "Results refused because the server described them otherwise than the analysis.");
        _seconds = meter.CreateHistogram<double>("dbportal.query.duration", "s", "Time of a run from request to outcome.");
        _tried = meter.CreateCounter<long>("dbportal.masking.tried", "{value}", "Values tried on masked columns.");
        _probed = meter.CreateCounter<long>("dbportal.masking.probing", "{alert}", "How often somebody tried too many values on a masked column within the window.");
        // There from the start, so that an alert on it can be written before it is ever needed.
        _mismatches.Add(0);
        _probed.Add(0);
    }

    internal void Ran(string? instance, QueryRequest request, ErrorCode? code, long rows, TimeSpan elapsed)
    {
        var tags = new TagList { { "instance", instance ?? "unknown" }, { "purpose", request.Purpose.ToString() }, { "outcome", code is { } failed ? JsonNamingPolicy.SnakeCaseLower.ConvertName(failed.ToString()) : "ok" } };
        _runs.Add(1, tags);
        _rows.Add(rows, tags);
        _seconds.Record(elapsed.TotalSeconds, tags);
    }

    internal void Tried(QueryRequest request, int values) => _tried.Add(values, new TagList { { "instance", request.Instance } });

    internal void Probed(QueryRequest request) => _probed.Add(1, new TagList { { "instance", request.Instance } });

    internal void Mismatched(QueryRequest request) => _mismatches.Add(1, new TagList { { "instance", request.Instance } });
}
