using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Access;

/// <summary>Small configurations for tests of deciding.</summary>
internal static class Workspaces
{
    public static readonly Member Ann = new(MemberKind.User, "ann@acme.test");

    public static WorkspaceSnapshot With(
        IReadOnlyList<BindingEntry>? bindings = null,
        IReadOnlyList<GroupEntry>? groups = null,
        IReadOnlyList<UserEntry>? users = null) => new(
            1, "Acme", "en",
            [new EnvironmentEntry("prod", "red", true), new EnvironmentEntry("staging", "blue", false)],
            [new InstanceEntry("shop-pg", EngineKind.PostgreSql, "prod", "db", 5432, "portal", null, TlsMode.Prefer, [new DatabaseEntry("shop", null)], false)],
            [new ProjectEntry("shop", null, ["shop-pg/shop"])],
            users ?? [new UserEntry(Ann.Name, "Ann", null, false)],
            [],
            groups ?? [],
            [new RoleEntry("reader", "Reader", new HashSet<string> { Permissions.QueryRead }, false)],
            bindings ?? [],
            [new SemanticTypeEntry("secret", MaskSpec.Full, UseLevel.Lookup)],
            []);

    public static BindingEntry Allow(Member member, BindingScope? scope = null, DateTime? expires = null, string permission = Permissions.QueryRead) =>
        new($"allow-{member}", BindingEffect.Allow, null, [permission], [member], scope ?? BindingScope.All, expires, "test");

    public static BindingEntry Deny(Member member, BindingScope? scope = null, string permission = Permissions.QueryRead) =>
        new($"deny-{member}", BindingEffect.Deny, null, [permission], [member], scope ?? BindingScope.All, null, "test");

    public static ResourceAddress Orders => new("shop-pg", "prod", ["shop"], "shop") { Schema = "public", Table = "orders" };
}
