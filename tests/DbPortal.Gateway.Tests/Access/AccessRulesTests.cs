using System.Net;
using DbPortal.Gateway.Access;
using static DbPortal.Gateway.Tests.Access.Workspaces;

namespace DbPortal.Gateway.Tests.Access;

public sealed class AccessRulesTests
{
    private readonly FixedClock _clock = new(FixedClock.Noon);

    [Fact]
    public void Nothing_said_means_no() => Assert.False(Held().Decide(Permissions.QueryRead, Orders).Allowed);

    [Fact]
    public void A_binding_to_the_person_gives_the_permission_and_is_named()
    {
        var decision = Held(Allow(Ann)).Decide(Permissions.QueryRead, Orders);
        Assert.True(decision.Allowed);
        Assert.Equal($"allow-{Ann}", decision.By!.Id);
    }

    [Fact]
    public void A_deny_wins_over_any_allow_and_is_named()
    {
        var decision = Held(Allow(Ann), Deny(Member.Everyone, new BindingScope { Tables = ["ord*"] })).Decide(Permissions.QueryRead, Orders);
        Assert.False(decision.Allowed);
        Assert.Equal("deny-allUsers", decision.DeniedBy!.Id);
    }

    [Fact]
    public void A_deny_of_one_table_leaves_the_others() =>
        Assert.True(Held(Allow(Ann), Deny(Ann, new BindingScope { Tables = ["salaries"] })).Decide(Permissions.QueryRead, Orders).Allowed);

    [Theory]
    [InlineData("orders", true)]
    [InlineData("order_items", true)]
    [InlineData("customers", false)]
    public void A_scope_of_tables_holds_for_those_alone(string table, bool expected) =>
        Assert.Equal(expected, Held(Allow(Ann, new BindingScope { Tables = ["orders", "order_*"] })).Decide(Permissions.QueryRead, Orders with { Table = table }).Allowed);

    [Fact]
    public void A_scope_of_tables_gives_nothing_on_the_whole_database() =>
        Assert.False(Held(Allow(Ann, new BindingScope { Tables = ["*"] })).Decide(Permissions.QueryRead, Orders with { Table = null, Schema = null }).Allowed);

    [Theory]
    [InlineData("prod", true)]
    [InlineData("staging", false)]
    public void An_environment_holds_for_reads_as_for_anything(string environment, bool expected) =>
        Assert.Equal(expected, Held(Allow(Ann, new BindingScope { Environment = environment })).Decide(Permissions.QueryRead, Orders).Allowed);

    [Fact]
    public void A_binding_ends_at_its_expiry_without_anybody_doing_anything()
    {
        var held = Held(Allow(Ann, expires: FixedClock.Noon.UtcDateTime.AddMinutes(1)));
        Assert.True(held.Decide(Permissions.QueryRead, Orders).Allowed);
        _clock.Now = FixedClock.Noon.AddMinutes(1);
        Assert.False(held.Decide(Permissions.QueryRead, Orders).Allowed);
    }

    [Fact]
    public void A_member_of_a_group_in_a_group_holds_what_the_outer_one_holds()
    {
        var inner = new GroupEntry("inner", null, [Ann], []);
        var outer = new GroupEntry("outer", null, [new Member(MemberKind.Group, "inner")], []);
        Assert.True(Held([inner, outer], Allow(new Member(MemberKind.Group, "outer"))).Decide(Permissions.QueryRead, Orders).Allowed);
    }

    [Fact]
    public void Groups_that_contain_each_other_end()
    {
        var a = new GroupEntry("a", null, [new Member(MemberKind.Group, "b"), Ann], []);
        var b = new GroupEntry("b", null, [new Member(MemberKind.Group, "a")], []);
        Assert.True(Held([a, b], Allow(new Member(MemberKind.Group, "b"))).Decide(Permissions.QueryRead, Orders).Allowed);
    }

    [Fact]
    public void A_claim_of_the_sign_in_puts_the_person_into_its_group()
    {
        var rules = new AccessRules(With([Allow(new Member(MemberKind.Group, "support"))], [new GroupEntry("support", null, [], ["oidc:acme-support"])]), _clock);
        Assert.True(rules.For(new Principal(Ann, "Ann", ["oidc:acme-support"], null)).Decide(Permissions.QueryRead, Orders).Allowed);
        Assert.False(rules.For(new Principal(Ann, "Ann", ["oidc:other"], null)).Decide(Permissions.QueryRead, Orders).Allowed);
    }

    [Fact]
    public void Claims_are_told_apart_whatever_is_in_them()
    {
        var rules = new AccessRules(With([Allow(new Member(MemberKind.Group, "support"))], [new GroupEntry("support", null, [], ["b"])]), _clock);
        Assert.True(rules.For(new Principal(Ann, "Ann", ["a", "b"], null)).Decide(Permissions.QueryRead, Orders).Allowed);
        foreach (var odd in (string[])["a\0b", "a1:b", "1:a1:b", "b\0"])
            Assert.False(rules.For(new Principal(Ann, "Ann", [odd], null)).Decide(Permissions.QueryRead, Orders).Allowed);
    }

    [Fact]
    public void Only_bindings_without_an_end_and_hours_are_timeless()
    {
        Assert.True(Held(Allow(Ann), Deny(Ann)).IsTimeless);
        Assert.False(Held(Allow(Ann), Allow(Ann, expires: FixedClock.Noon.UtcDateTime.AddDays(1))).IsTimeless);
        Assert.False(Held(Allow(Ann), Deny(Ann, new BindingScope { Hours = "09:00-18:00" })).IsTimeless);
    }

    [Fact]
    public void A_disabled_account_holds_nothing()
    {
        var rules = new AccessRules(With([Allow(Ann)], users: [new UserEntry(Ann.Name, "Ann", null, true)]), _clock);
        Assert.False(rules.For(new Principal(Ann, "Ann", [], null)).Decide(Permissions.QueryRead, Orders).Allowed);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("11.1.2.3", false)]
    [InlineData(null, false)]
    public void A_source_network_is_asked_for_an_allow(string? address, bool expected) =>
        Assert.Equal(expected, HeldFrom(address, Allow(Ann, new BindingScope { SourceCidrs = ["10.0.0.0/8"] })).Decide(Permissions.QueryRead, Orders).Allowed);

    [Fact]
    public void A_deny_whose_source_cannot_be_judged_holds() =>
        Assert.False(HeldFrom(null, Allow(Ann), Deny(Ann, new BindingScope { SourceCidrs = ["10.0.0.0/8"] })).Decide(Permissions.QueryRead, Orders).Allowed);

    [Theory]
    [InlineData("wed 09:00-18:00", true)]
    [InlineData("thu 09:00-18:00", false)]
    [InlineData("22:00-13:00", true)]
    [InlineData("13:00-22:00", false)]
    public void Hours_are_utc_and_may_run_over_midnight(string hours, bool expected) =>
        Assert.Equal(expected, Held(Allow(Ann, new BindingScope { Hours = hours })).Decide(Permissions.QueryRead, Orders).Allowed);

    [Fact]
    public void A_scoped_binding_gives_no_workspace_permission() =>
        Assert.False(Held(Allow(Ann, new BindingScope { Project = "shop" }, permission: Permissions.AuditRead)).HoldsInWorkspace(Permissions.AuditRead));

    [Fact]
    public void A_deny_of_a_part_takes_the_whole_away() =>
        Assert.False(Held(Allow(Ann), Deny(Ann, new BindingScope { Tables = ["salaries"] })).HoldsOnAllOf(Permissions.QueryRead, Orders with { Table = null, Schema = null }));

    private PrincipalAccess Held(params BindingEntry[] bindings) => Held([], bindings);

    private PrincipalAccess Held(IReadOnlyList<GroupEntry> groups, params BindingEntry[] bindings) =>
        new AccessRules(With(bindings, groups), _clock).For(new Principal(Ann, "Ann", [], IPAddress.Loopback));

    private PrincipalAccess HeldFrom(string? address, params BindingEntry[] bindings) =>
        new AccessRules(With(bindings), _clock).For(new Principal(Ann, "Ann", [], address is null ? null : IPAddress.Parse(address)));
}
