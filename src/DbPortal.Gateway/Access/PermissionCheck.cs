using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>Whether the principal holds what a statement needs on everything it names.</summary>
internal sealed class PermissionCheck(Target target, PrincipalAccess access, ColumnMasks masks)
{
    /// <summary>The reasons against it, each naming the permission and the object.</summary>
    public IEnumerable<Violation> Check(StatementAccess statement, QueryPurpose purpose)
    {
        // A view passes its reader's rights on to tables, but what a system catalog shows is shown through a view all the same.
        var reads = statement.Reads.Where(r => r.Via is null || r.System is not null).ToList();
        foreach (var read in statement.Reads.Where(r => !target.Serves(r.Name) && r.System is null))
            yield return StatementJudge.Make(ErrorCode.AccessDenied, ViolationKeys.OutOfBounds, read.Span, read.Name.ToString()) with { Resource = read.Name.ToString() };
        foreach (var violation in reads.SelectMany(r => CheckRead(r, statement, purpose)))
            yield return violation;
        if (statement.Effect == StatementEffect.Read && reads.Count == 0 && !access.HoldsAnywhereIn(Permissions.QueryRead, target.Address))
            yield return Missing(Permissions.QueryRead, target.Address, statement.Statement.Span);
        foreach (var violation in CheckEffect(statement))
            yield return violation;
    }

    private IEnumerable<Violation> CheckRead(RelationRead read, StatementAccess statement, QueryPurpose purpose)
    {
        if (read.System is not null)
            return CheckSystem(read, statement);
        var touched = statement.Touched.Where(c => c.Relation == read.Name).ToList();
        var violations = CheckTable(Permissions.QueryRead, read.Name, touched, read.Span);
        return purpose == QueryPurpose.Export ? violations.Concat(CheckTable(Permissions.DataExport, read.Name, touched, read.Span)) : violations;
    }

    /// <summary>A right on the table is enough unless a column is denied; else every column touched needs one of its own.</summary>
    private IEnumerable<Violation> CheckTable(string permission, RelationName relation, IReadOnlyList<ColumnName> touched, TextSpan span)
    {
        var at = target.AddressOf(relation);
        var table = access.Decide(permission, at);
        if (table.DeniedBy is not null || !table.Allowed && touched.Count == 0)
            return [Refuse(permission, at, table, span)];
        return touched
            .Select(c => (At: target.AddressOf(c), Decision: access.Decide(permission, target.AddressOf(c))))
            .Where(c => c.Decision.DeniedBy is not null || !table.Allowed && !c.Decision.Allowed)
            .Select(c => Refuse(permission, table.Allowed || touched.Count < 4 ? c.At : at, c.Decision, span))
            .DistinctBy(v => v.Message);
    }

    private IEnumerable<Violation> CheckSystem(RelationRead read, StatementAccess statement)
    {
        if (!access.HoldsAnywhereIn(Permissions.QueryRead, target.Address) && !access.HoldsAnywhereIn(Permissions.CatalogView, target.Address))
            yield return Missing(Permissions.CatalogView, target.Address, read.Span);
        switch (read.System)
        {
            case SystemRelationClass.Data when masks.AnyInTarget || !access.HoldsOnAllOf(Permissions.QueryAdmin, target.Address):
                yield return StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.SystemData, read.Span, read.Name.ToString());
                break;
            case SystemRelationClass.Definitions when masks.AnyInTarget:
                foreach (var column in statement.Touched.Where(c => c.Relation == read.Name && !IsPlain(c)))
                    yield return StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.SystemDefinition, read.Span, column.ToString());
                break;
        }
    }

    /// <summary>The dialect's own word on the column where it has one, else the list of columns that hold names and numbers.</summary>
    private bool IsPlain(ColumnName name) =>
        SystemColumns.IsPlain(name.Column)
        || target.Catalog.Find(name.Schema, name.Table) is { } relation
            && relation.FindColumn(name.Column, target.Dialect.ColumnsIgnoreCase) is { } column
            && target.Dialect.ClassOf(relation, column) == SystemRelationClass.Names;

    private IEnumerable<Violation> CheckEffect(StatementAccess statement)
    {
        var span = statement.Statement.Span;
        var permission = statement.Effect switch
        {
            StatementEffect.Read or StatementEffect.Session => null,
            StatementEffect.Write => Permissions.QueryWrite,
            StatementEffect.Define => Permissions.QueryDdl,
            StatementEffect.Administer => Permissions.QueryAdmin,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (permission is null)
            return [];
        // Administration is known by its kind alone; it runs only for somebody from whom the database hides nothing.
        if (statement.Effect == StatementEffect.Administer)
            return !access.HoldsOnAllOf(permission, target.Address) ? [Missing(permission, target.Address, span)]
                : masks.AnyInTarget ? [StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.StatementNotAllowed, span, statement.Statement.Kind)]
                : [];
        var targets = statement.Writes.Select(w => (w.Name, w.Span)).ToList();
        if (targets.Count == 0)
            targets = statement.Reads.Where(r => r.System is null).Select(r => (r.Name, r.Span)).ToList();
        if (targets.Count == 0)
            return access.HoldsOnAllOf(permission, target.Address) ? [] : [Missing(permission, target.Address, span)];
        return targets.SelectMany(t => CheckWrite(permission, t.Name, t.Span));
    }

    private IEnumerable<Violation> CheckWrite(string permission, RelationName relation, TextSpan span)
    {
        if (!target.Serves(relation) || target.Catalog.Find(relation.Schema, relation.Name) is { Kind: RelationKind.SystemTable or RelationKind.SystemView })
            return [StatementJudge.Make(ErrorCode.AccessDenied, ViolationKeys.OutOfBounds, span, relation.ToString())];
        var at = target.AddressOf(relation);
        var decision = access.Decide(permission, at);
        return decision.Allowed ? [] : [Refuse(permission, at, decision, span)];
    }

    private static Violation Missing(string permission, ResourceAddress at, TextSpan span) => Refuse(permission, at, AccessDecision.Nothing, span);

    private static Violation Refuse(string permission, ResourceAddress at, AccessDecision decision, TextSpan span) =>
        (decision.DeniedBy is null
            ? StatementJudge.Make(ErrorCode.AccessDenied, ViolationKeys.PermissionMissing, span, permission, at.Within)
            : StatementJudge.Make(ErrorCode.AccessDenied, ViolationKeys.PermissionDenied, span, permission, at.Within, decision.DeniedBy.Label))
        with { Resource = at.Within, Permission = permission, Rule = decision.DeniedBy?.Label };
}
