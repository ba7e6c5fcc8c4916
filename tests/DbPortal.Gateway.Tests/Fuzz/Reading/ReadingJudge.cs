using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>
/// Holds the portal's reading of a text against the server's. What both take must be one statement with the same columns from the same places; what only the
/// portal takes does no harm; what only the server takes is a person held up for nothing.
/// </summary>
internal sealed class ReadingJudge(ReadingServer server)
{
    private readonly AccessAnalyzer _analyzer = new();

    public FuzzTally Tally { get; } = new();

    public async Task<Finding?> JudgeAsync(MadeStatement made, CancellationToken cancellationToken)
    {
        Tally.Count("texts");
        try
        {
            return await ReadAsync(made, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new("exception", $"{e.GetType().Name} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}", made, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private async Task<Finding?> ReadAsync(MadeStatement made, CancellationToken cancellationToken)
    {
        var parsed = server.Dialect.Parse(made.Sql, cancellationToken);
        var batch = (parsed as ParseOutcome.Parsed)?.Batch;
        if (batch is { Statements.Count: 0 })
            return Counted("no statement");
        var isQuery = batch is { Statements: [Statement.Select { Into: null }] };
        var reading = await server.ReadAsync(batch?.Text ?? made.Sql, isQuery, cancellationToken);
        return reading switch
        {
            ServerReading.Untold => Counted("not told"),
            ServerReading.Rejected rejected => Counted(batch is null ? "both refuse" : rejected.IsSyntax ? "only the portal reads it" : "read, and refused for what it means"),
            ServerReading.Accepted accepted => JudgeAccepted(made, parsed, accepted, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Finding? Counted(string what)
    {
        Tally.Count(what);
        return null;
    }

    private Finding? JudgeAccepted(MadeStatement made, ParseOutcome parsed, ServerReading.Accepted accepted, CancellationToken cancellationToken)
    {
        Tally.Count("the server takes it");
        if (parsed is ParseOutcome.Rejected rejected)
            return Refused(made, $"{rejected.Reason}: {rejected.Message}", made.Sql.Substring(rejected.Span.Start, Math.Min(rejected.Span.Length, made.Sql.Length - rejected.Span.Start)));
        var batch = ((ParseOutcome.Parsed)parsed).Batch; // the family has two members
        if (batch.Statements.Count != 1)
            return Misread(made, $"{batch.Statements.Count} statements instead of one", "count");
        if (batch.Statements[0] is Statement.Unsupported unsupported)
            return Refused(made, "unsupported: " + unsupported.What, "");
        var access = _analyzer.Analyze(batch, server.Dialect, server.Catalog, server.Catalog.SearchPath, cancellationToken).Statements[0];
        if (access.Unknowns is [var unknown, ..] && !IsBound(batch.Statements[0], unknown))
            return Counted("taken without a look at its names");
        if (access.Unknowns is [{ Kind: UnknownKind.Function } function, ..] && server.Dialect.FindFunction(function.Name) is { Class: FunctionClass.Forbidden })
            return Counted("forbidden functions");
        if (access.Unknowns.Count > 0)
            return Refused(made, $"unknown {access.Unknowns[0].Kind}", access.Unknowns[0].Name);
        return Compare(made, access, accepted, cancellationToken);
    }

    /// <summary>Other statements are prepared as text, and some servers look up no column to be written before it is.</summary>
    private static bool IsBound(Statement statement, Unknown unknown) =>
        statement is Statement.Select || unknown.Kind is not UnknownKind.Column && statement is Statement.Insert or Statement.Update or Statement.Delete or Statement.Merge;

    private Finding? Compare(MadeStatement made, StatementAccess access, ServerReading.Accepted accepted, CancellationToken cancellationToken)
    {
        Tally.Count("both take it");
        if (accepted.Columns is { } columns && access.OutputIsExact && FindInColumns(access, columns) is { } wrong)
            return Misread(made, wrong, wrong);
        if (accepted.Reads is { } reads && access.Effect is StatementEffect.Read && access.OutputIsExact && reads.FirstOrDefault(r => !Knows(access, r)) is { Table: not null } unseen)
            return Misread(made, $"reads {unseen}, which the analysis does not know", "reads");
        if (accepted.Writes is { Count: > 0 } writes && access.Effect is StatementEffect.Read)
            return Misread(made, $"writes {string.Join(", ", writes)}, and the analysis takes it for a read", "writes");
        return accepted.Restated is { } restated ? CompareRestated(made, access, restated, cancellationToken) : null;
    }

    private string? FindInColumns(StatementAccess access, IReadOnlyList<ServerColumn> columns)
    {
        if (columns.Count != access.Output.Count)
            return $"{access.Output.Count} columns instead of {columns.Count}";
        Tally.Count("columns compared");
        for (var i = 0; i < columns.Count; i++)
        {
            var (column, expected) = (columns[i], access.Output[i]);
            if (expected.Name is { } name && !name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))
                return $"column {i + 1} called '{name}' instead of '{column.Name}'";
            if (column.Origin is { } origin && !ComesFrom(expected, origin) && !IsAlias(access, expected, column, origin))
                return $"column {i + 1} comes from {origin}, not from {string.Join(", ", expected.Lineage.Sources)}";
        }

        return null;
    }

    private static bool ComesFrom(OutputColumn expected, ColumnName origin) =>
        expected.Origins.Contains(origin) || expected.Lineage.Unknown || expected.Lineage.Sources.Concat(expected.Lineage.Through).Any(s => Same(s, origin));

    private bool IsAlias(StatementAccess access, OutputColumn expected, ServerColumn column, ColumnName origin) =>
        access.PassedForTables.Contains(origin.Table, StringComparer.OrdinalIgnoreCase)
        || (server.AliasesPassForColumns && column.Name.Equals(origin.Column, StringComparison.OrdinalIgnoreCase) && expected.Origins.Any(o => o.Relation == origin.Relation))
        || server.Catalog.Find(origin.Schema, origin.Table)?.FindColumn(origin.Column, ignoreCase: true) is null; // ctid, rowid: of the server's own

    /// <summary>A column the server reads must be one that some name or star of the analysis means; only a table that the analysis knows to be read can have others.</summary>
    private bool Knows(StatementAccess access, ColumnName read) =>
        server.Catalog.Find(read.Schema, read.Table) is not { } relation
        || relation.Kind is RelationKind.VirtualTable or RelationKind.View
        || server.Catalog.Relations.Any(r => r.Kind == RelationKind.VirtualTable && read.Table.StartsWith(r.Name + "_", StringComparison.OrdinalIgnoreCase)) // its own storage
        || relation.FindColumn(read.Column, ignoreCase: true) is null
        || access.Referenced.Any(r => Same(r, read));

    private static bool Same(ColumnName one, ColumnName other) =>
        one.Column.Equals(other.Column, StringComparison.OrdinalIgnoreCase) && one.Table.Equals(other.Table, StringComparison.OrdinalIgnoreCase);

    /// <summary>The server's own words for it must mean the same to the portal.</summary>
    private Finding? CompareRestated(MadeStatement made, StatementAccess access, string restated, CancellationToken cancellationToken)
    {
        if (server.Dialect.Parse(restated, cancellationToken) is not ParseOutcome.Parsed { Batch: { Statements.Count: 1 } batch })
            return Refused(made, "the server's own words for it", restated);
        var same = _analyzer.Analyze(batch, server.Dialect, server.Catalog, server.Catalog.SearchPath, cancellationToken).Statements[0];
        if (same.Unknowns.Count > 0 || restated.Contains(".*::", StringComparison.Ordinal))
            return Counted("the server's own words are not understood");
        Tally.Count("restated");
        return FindLooser(access, same) is { } looser ? Misread(made, $"{looser}, by the server's words {restated}", "restated") : null;
    }

    /// <summary>What the first reading misses of the second: a source of a column, or a use that tells more. Where it sees more, it is only stricter.</summary>
    private static string? FindLooser(StatementAccess access, StatementAccess same)
    {
        for (var i = 0; i < Math.Min(access.Output.Count, same.Output.Count); i++)
        {
            var (one, two) = (access.Output[i].Lineage, same.Output[i].Lineage);
            if (two.Sources.FirstOrDefault(s => !one.Sources.Contains(s)) is { Table: not null } missed)
                return $"column {i + 1} also comes from {missed}";
            if (one.IsDirect && two.Derived.Count > 0)
                return $"column {i + 1} is computed from {string.Join(", ", two.Derived)}";
        }

        var uses = access.Uses.Select(u => (u.Column, Tells(u.Kind))).ToHashSet();
        return same.Uses.FirstOrDefault(u => IsComparable(u.Kind) && !uses.Contains((u.Column, Tells(u.Kind))) && !uses.Contains((u.Column, true))) is { } use
            ? $"{use.Column} also serves for {use.Kind}"
            : null;
    }

    /// <summary>Servers write conversions and functions into their own words that nobody asked for.</summary>
    private static bool IsComparable(UsageKind kind) => kind is not (UsageKind.TotalFunction or UsageKind.PartialFunction);

    private static bool Tells(UsageKind kind) => kind >= UsageKind.PartialFunction;

    private Finding Refused(MadeStatement made, string why, string what)
    {
        Tally.Count("only the server takes it");
        return new("refused", $"refused {Words(why)} {what.ToLowerInvariant()}", made, $"{why}: {what}");
    }

    private Finding Misread(MadeStatement made, string difference, string mark)
    {
        Tally.Count("read otherwise");
        return new("misread", "misread " + Words(mark), made, difference);
    }

    private static string Words(string message) => string.Join(' ', message.Split(' ').Where(w => w.All(char.IsLetter)).Take(10));
}
