using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>Shows people which databases there are for them and what is in them. Never shows more than they may know.</summary>
public sealed class CatalogBrowser
{
    private readonly TargetDirectory _targets;
    private readonly AccessDirectory _access;
    private readonly MaskingDirectory _masking;
    private readonly IWorkspaceSource _workspace;

    internal CatalogBrowser(TargetDirectory targets, AccessDirectory access, MaskingDirectory masking, IWorkspaceSource workspace) =>
        (_targets, _access, _masking, _workspace) = (targets, access, masking, workspace);

    /// <summary>The databases in which the principal holds <c>catalog.view</c> or <c>query.read</c> on anything.</summary>
    public async Task<TargetList> ListAsync(Principal principal, CancellationToken cancellationToken)
    {
        var snapshot = _workspace.Current;
        var held = _access.Current.For(principal);
        var found = new List<TargetSummary>();
        var unreachable = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var instance in snapshot.Instances)
        {
            try
            {
                var databases = await _targets.DatabasesAsync(instance, cancellationToken);
                found.AddRange(databases.Select(d => Summarise(snapshot, held, instance, d)).OfType<TargetSummary>());
            }
            catch (TargetException e)
            {
                if (held.HoldsAnywhereIn(Permissions.CatalogView, AddressOf(snapshot, instance, "")) || held.HoldsAnywhereIn(Permissions.QueryRead, AddressOf(snapshot, instance, "")))
                    unreachable[instance.Name] = e.Generic;
            }
        }
        return new(found, unreachable);
    }

    /// <summary>The catalog of one database as the principal may see it; <paramref name="fresh"/> reads it anew.</summary>
    public async Task<CatalogViewResult> ViewAsync(Principal principal, string instance, string database, bool fresh, CancellationToken cancellationToken)
    {
        var resolved = await _targets.ResolveAsync(instance, database, cancellationToken);
        if (resolved is TargetResolution.Missing missing)
            return new CatalogViewResult.Refused(ErrorCode.NotFound, missing.What);
        if (resolved is TargetResolution.Unreachable unreachable)
            return new CatalogViewResult.Refused(unreachable.Code, unreachable.Message);
        var target = ((TargetResolution.Found)resolved).Target; // the last of the family
        var held = _access.Current.For(principal);
        if (!MaySee(held, target.Address))
            return new CatalogViewResult.Refused(ErrorCode.NotFound, $"There is no instance '{instance}' with a database '{database}' for you.");
        try
        {
            if (fresh)
                target = await _targets.RefreshAsync(target, cancellationToken);
        }
        catch (TargetException e)
        {
            return new CatalogViewResult.Refused(ErrorCode.TargetUnavailable, e.Generic);
        }
        try
        {
            return new CatalogViewResult.Shown(Show(target, new ColumnMasks(target, await _masking.ColumnsOfAsync(target, cancellationToken), held), held));
        }
        catch (StoreUnavailableException unavailable)
        {
            return new CatalogViewResult.Refused(ErrorCode.AuditUnavailable, $"{unavailable.Message} Ask the operator of the portal.");
        }
    }

    private static CatalogView Show(Target target, ColumnMasks masks, PrincipalAccess held)
    {
        var relations = target.Catalog.Relations
            .Where(r => r.Kind is not (RelationKind.SystemTable or RelationKind.SystemView) && target.Serves(r.FullName))
            .Where(r => held.Decide(Permissions.CatalogView, target.AddressOf(r.FullName)).Allowed || held.Decide(Permissions.QueryRead, target.AddressOf(r.FullName)).Allowed)
            .Select(WithoutTexts)
            .ToList();
        var shields = relations
            .SelectMany(r => r.Columns.Select(c => new ColumnName(r.Schema, r.Name, c.Name)))
            .Select(c => (Column: c, Mask: masks.Find(c)))
            .Where(c => c.Mask is not null)
            .DistinctBy(c => c.Column)
            .ToDictionary(c => c.Column, c => new ColumnShield(c.Mask!.Mask.Name, c.Mask.SemanticType, c.Mask.Rule, c.Mask.Use)); // filtered one line above
        var routines = RoutinesOf(target, held);
        var seen = relations.Select(r => r.Schema).Concat(routines.Select(r => r.Schema)).ToHashSet(target.Catalog.Names);
        return new(target.Instance.Name, target.Database.Name, target.Catalog.Server, target.Catalog.SearchPath,
            target.Catalog.Schemas.Where(s => seen.Contains(s.Name)).ToList(), relations, shields)
        {
            Routines = routines,
        };
    }

    private static List<Routine> RoutinesOf(Target target, PrincipalAccess held)
    {
        var open = target.Catalog.Routines.Select(r => r.Schema).Distinct(target.Catalog.Names)
            .Select(schema => new RelationName(schema, ""))
            .Where(schema => target.Serves(schema) && held.Decide(Permissions.CatalogView, target.AddressOf(schema) with { Table = null }).Allowed)
            .Select(schema => schema.Schema)
            .ToHashSet(target.Catalog.Names);
        return target.Catalog.Routines.Where(r => open.Contains(r.Schema)).Select(WithoutTexts).ToList();
    }

    private static Routine WithoutTexts(Routine routine) => routine with
    {
        Body = null,
        Arguments = routine.Arguments.Select(a => a with { Default = null }).ToList(),
    };

    /// <summary>Definitions, defaults and trigger bodies may quote values; names and types do not.</summary>
    private static Relation WithoutTexts(Relation relation) => relation with
    {
        Definition = null,
        Triggers = relation.Triggers.Select(t => t with { Body = null }).ToList(),
        Columns = relation.Columns.Select(c => c with { Default = null, GeneratedExpression = null }).ToList(),
    };

    private static TargetSummary? Summarise(WorkspaceSnapshot snapshot, PrincipalAccess held, InstanceEntry instance, DatabaseEntry database)
    {
        var at = AddressOf(snapshot, instance, database.Name);
        if (!MaySee(held, at))
            return null;
        var environment = snapshot.Environments.FirstOrDefault(e => e.Name == instance.Environment) ?? new EnvironmentEntry(instance.Environment, null, true);
        return new(instance.Name, database.Name, instance.Engine, environment, at.Projects, held.HoldsAnywhereIn(Permissions.QueryRead, at),
            held.HoldsAnywhereIn(Permissions.QueryWrite, at), held.HoldsAnywhereIn(Permissions.DataExport, at));
    }

    private static bool MaySee(PrincipalAccess held, ResourceAddress at) =>
        held.HoldsAnywhereIn(Permissions.CatalogView, at) || held.HoldsAnywhereIn(Permissions.QueryRead, at);

    private static ResourceAddress AddressOf(WorkspaceSnapshot snapshot, InstanceEntry instance, string database) =>
        new(instance.Name, instance.Environment, TargetDirectory.ProjectsOf(snapshot, instance.Name, database), database);
}
