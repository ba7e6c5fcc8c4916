using System.Diagnostics;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// The configuration a verification runs under. It is made for the run and kept in memory alone. Its one instance has the proving ground for its only
/// database, so nothing of the workspace can be reached under it, and nothing of it is in force for anybody else.
/// </summary>
internal static class ProvingWorkspace
{
    private const string TypePrefix = "verify-";

    /// <summary>What a person may do beside the proving ground holds in it. Unmasking is what is attacked; administration is not confined to a database.</summary>
    public static readonly IReadOnlyList<string> Carried =
        [Permissions.CatalogView, Permissions.QueryRead, Permissions.QueryWrite, Permissions.QueryDdl, Permissions.DataExport];

    /// <summary>With the suite's sensitive columns masked, to be used as <paramref name="use"/> says; null: with no rule at all.</summary>
    public static WorkspaceSnapshot Of(VerificationPlan plan, UseLevel? use) => plan.Workspace with
    {
        // A throw-away database has no grants to the net's login; what is attacked here is the analysis.
        Instances = [plan.Instance with { Net = null, Databases = plan.Ground.Databases, AllDatabases = false }],
        Projects = [],
        Roles = [],
        Bindings = [.. Bindings(plan)],
        SemanticTypes = use is { } level ? [.. Types(level)] : [],
        MaskingRules = use is null ? [] : [.. Rules(plan)],
    };

    private static IEnumerable<BindingEntry> Bindings(VerificationPlan plan)
    {
        var roles = plan.Workspace.Roles.ToDictionary(r => r.Name, r => r.Permissions, StringComparer.Ordinal);
        var everywhere = plan.Ground.Databases.Count == 1 ? plan.Ground.Databases[0].Name : $"{plan.Ground.Name}_*";
        foreach (var binding in plan.Workspace.Bindings.Where(b => new CompiledScope(b.Scope).CoversDatabase(plan.NearAddress)))
        {
            var held = binding.Permissions.Concat(binding.Role is { } role && roles.TryGetValue(role, out var ofRole) ? ofRole : Enumerable.Empty<string>());
            var carried = Carried.Intersect(held, StringComparer.Ordinal).ToList();
            if (carried.Count > 0)
                yield return binding with { Role = null, Permissions = carried, Scope = ScopeOf(binding.Scope, plan, everywhere) };
        }

        yield return new("verification", BindingEffect.Allow, null, [Permissions.QueryRead], [plan.Person.Id], new() { Instance = plan.Instance.Name, Database = everywhere }, null, "verification");
    }

    private static BindingScope ScopeOf(BindingScope scope, VerificationPlan plan, string everywhere) => scope with
    {
        Project = null,
        Environment = null,
        Instance = plan.Instance.Name,
        Database = everywhere,
        // Where a schema is a database, a scope of the one is a scope of the other.
        Schema = plan.Instance.Engine.SchemasAreDatabases() && Glob.Parse(scope.Schema).Matches(plan.Near.Name) ? null : scope.Schema,
    };

    private static IEnumerable<SemanticTypeEntry> Types(UseLevel use) =>
        from mask in (string[])["full", "null", "partial", "hash"]
        select new SemanticTypeEntry(TypePrefix + mask, SpecOf(mask), use);

    private static IEnumerable<MaskingRuleEntry> Rules(VerificationPlan plan) =>
        plan.Suite.Sensitive(plan.Grounds.Family).Select((column, order) => new MaskingRuleEntry(order, plan.Ground.MatchOf(column.Key), TypePrefix + column.Value, null));

    private static MaskSpec SpecOf(string mask) => mask switch
    {
        "full" => MaskSpec.Full,
        "null" => new(MaskAlgorithm.Null),
        "partial" => new(MaskAlgorithm.Partial) { KeepLast = 4 },
        "hash" => new(MaskAlgorithm.Hash),
        _ => throw new UnreachableException($"The suite masks a column with {mask}."),
    };
}
