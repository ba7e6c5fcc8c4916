using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Steps 2 to 4 of the path: finds the target, reads the text, understands it. The answer is either all of it or the reason why not; when a name is
/// unknown, the catalog is read once more before giving up.
/// </summary>
internal sealed class Understanding(TargetDirectory targets, AccessDirectory access, MaskingDirectory masking, Analysis analysis, TimeProvider clock)
{
    private readonly UnderstoodTexts _texts = new();

    /// <summary>What was understood of a request.</summary>
    public async Task<UnderstandingResult> OfAsync(QueryRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Sql))
            return Refuse(ErrorCode.InvalidRequest, "The SQL text is empty.");
        if (System.Text.Encoding.UTF8.GetByteCount(request.Sql) > ParseLimits.MaxBytes)
            return Refuse(ErrorCode.LimitExceeded, $"The SQL text is longer than {ParseLimits.MaxBytes:N0} bytes.");
        await using var guard = new RunGuard(request.Limits.Timeout, clock, cancellationToken);
        try
        {
            return await targets.ResolveAsync(request.Instance, request.Database, guard.Token) switch
            {
                TargetResolution.Found found => await ReadAsync(found.Target, request, guard.Token),
                TargetResolution.Missing missing => Refuse(ErrorCode.NotFound, missing.What),
                TargetResolution.Unreachable unreachable => Refuse(unreachable.Code, unreachable.Message),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (StoreUnavailableException unavailable)
        {
            return Refuse(ErrorCode.AuditUnavailable, $"{unavailable.Message} Nothing was run; ask the operator of the portal.");
        }
        catch (OperationCanceledException) when (guard.Expired && !cancellationToken.IsCancellationRequested)
        {
            return Refuse(ErrorCode.Timeout, $"What '{request.Instance}/{request.Database}' holds could not be learnt within the time limit; nothing was run.");
        }
    }

    private async Task<UnderstandingResult> ReadAsync(Target target, QueryRequest request, CancellationToken cancellationToken)
    {
        var held = access.Current.For(request.Principal);
        // Whether a database exists is told only to those who may do something in it.
        if (!Permissions.All.Any(p => held.HoldsAnywhereIn(p, target.Address)))
            return Refuse(ErrorCode.NotFound, $"There is no instance '{request.Instance}' with a database '{request.Database}' for you.");
        if (!target.Instance.Engine.NamesParameters() && !GoByNumber(request.Parameters))
            return Refuse(ErrorCode.InvalidRequest, "Parameters go by number in this database: \"1\" for the first placeholder, \"2\" for the next.");
        if (_texts.TryGet(target.Catalog, request.Schema, TextOf(request), out var known))
            return new UnderstandingResult.Understood(target, known, await JudgeForAsync(target, held, cancellationToken));
        // Elsewhere, so that the caller can write the intent to disk meanwhile; what is known already is not worth waking a thread for.
        return await Task.Run(() => ReadAnewAsync(target, held, request, cancellationToken), cancellationToken);
    }

    private async Task<UnderstandingResult> ReadAnewAsync(Target target, PrincipalAccess held, QueryRequest request, CancellationToken cancellationToken)
    {
        var parsed = target.Dialect.Parse(request.Sql, [.. request.Parameters.Keys], cancellationToken);
        if (parsed is ParseOutcome.Rejected rejected)
            return new UnderstandingResult.Refused(target, CodeOf(rejected.Reason), rejected.Message, rejected.Span);
        var batch = ((ParseOutcome.Parsed)parsed).Batch; // the family has two members
        if (target.Dialect.ListsParameters && Unused(batch, request.Parameters) is { } unused)
            return Refuse(ErrorCode.InvalidRequest, $"The SQL text has no parameter {unused}.");
        if (batch.Statements.Count == 0)
            return Refuse(ErrorCode.InvalidRequest, "The SQL text holds no statement.");
        var searchPath = SearchPath(target, request.Schema);
        if (searchPath is null)
            return Refuse(ErrorCode.NotFound, $"There is no schema '{request.Schema}' in {request.Instance}/{request.Database}.");
        var understood = analysis(batch, target.Dialect, target.Catalog, searchPath, cancellationToken);
        if (understood.Statements.Any(s => s.Unknowns.Any(u => u.Kind is UnknownKind.Relation or UnknownKind.Column or UnknownKind.Function)))
            (target, understood) = await AgainAsync(target, batch, request.Schema, understood, cancellationToken);
        var text = new UnderstoodText(batch, understood);
        _texts.Keep(target.Catalog, request.Schema, TextOf(request), text);
        return new UnderstandingResult.Understood(target, text, await JudgeForAsync(target, held, cancellationToken));
    }

    private async Task<(Target Target, AccessSet Access)> AgainAsync(Target target, SqlBatch batch, string? schema, AccessSet before, CancellationToken cancellationToken)
    {
        try
        {
            var fresh = await targets.RefreshAsync(target, cancellationToken);
            return ReferenceEquals(fresh.Catalog, target.Catalog) || SearchPath(fresh, schema) is not { } searchPath
                ? (target, before)
                : (fresh, analysis(batch, fresh.Dialect, fresh.Catalog, searchPath, cancellationToken));
        }
        catch (TargetException)
        {
            return (target, before); // The names stay unknown, which refuses the statement.
        }
    }

    /// <summary>A value nobody asks for would be left out without a word.</summary>
    private static bool GoByNumber(IReadOnlyDictionary<string, object?> parameters) =>
        Enumerable.Range(1, parameters.Count).All(number => parameters.ContainsKey(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A value that nothing takes was meant for something, which would then be read otherwise.</summary>
    private static string? Unused(SqlBatch batch, IReadOnlyDictionary<string, object?> parameters)
    {
        var used = batch.Statements.SelectMany(s => s.Parameters).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return parameters.Keys.FirstOrDefault(p => !used.Contains(p));
    }

    /// <summary>What a text is kept under: names that are parameters decide how it is read. No text holds NUL.</summary>
    private static string TextOf(QueryRequest request) => request.Parameters.Count == 0
        ? request.Sql
        : $"{request.Sql}\0{string.Join('\0', request.Parameters.Keys.Order(StringComparer.Ordinal))}";

    private async ValueTask<StatementJudge> JudgeForAsync(Target target, PrincipalAccess held, CancellationToken cancellationToken) =>
        new(target, held, new ColumnMasks(target, await masking.ColumnsOfAsync(target, cancellationToken), held));

    /// <summary>The search path with the asked schema in front; null when there is no such schema.</summary>
    private static IReadOnlyList<string>? SearchPath(Target target, string? schema)
    {
        if (schema is null)
            return target.Catalog.SearchPath;
        var found = target.Catalog.Schemas.FirstOrDefault(s => target.Catalog.Names.Equals(s.Name, schema));
        return found is null || found.IsSystem ? null : [found.Name, .. target.Catalog.SearchPath.Where(s => !target.Catalog.Names.Equals(s, found.Name))];
    }

    private static ErrorCode CodeOf(RejectionReason reason) => reason switch
    {
        RejectionReason.SyntaxError => ErrorCode.SyntaxError,
        RejectionReason.InvalidText => ErrorCode.InvalidRequest,
        RejectionReason.LimitExceeded => ErrorCode.LimitExceeded,
        RejectionReason.NotUnderstood => ErrorCode.NotAnalyzable,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static UnderstandingResult.Refused Refuse(ErrorCode code, string message) => new(null, code, message, null);
}
