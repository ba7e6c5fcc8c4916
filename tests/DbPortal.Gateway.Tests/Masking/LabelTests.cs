using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class LabelTests
{
    [Fact]
    public void A_rule_is_named_by_its_place_and_what_it_matches()
    {
        Assert.Equal("rule 3 (table: people, column: *email*)", new MaskingRuleEntry(2, new() { Table = "people", Column = "*email*" }, "email", null).Label);
        Assert.Equal("rule 1", new MaskingRuleEntry(0, new(), "email", null).Label);
        Assert.EndsWith("…)", new MaskingRuleEntry(0, new() { Column = "/" + new string('x', 500) + "/" }, "email", null).Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binding_is_named_by_what_it_takes_and_where_but_not_from_whom()
    {
        var binding = new BindingEntry(
            "b-1", BindingEffect.Deny, null, ["data.export"], [new Member(MemberKind.User, "ann@acme.test")], new() { Environment = "prod", Tables = ["orders", "order_*"] }, null, "manifest");
        Assert.Equal("deny data.export (environment: prod, tables: orders, order_*) [b-1]", binding.Label);
        Assert.Equal("allow analyst [b-2]", (binding with { Id = "b-2", Effect = BindingEffect.Allow, Role = "analyst", Scope = BindingScope.All }).Label);
    }
}
