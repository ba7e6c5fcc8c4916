using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Access;

/// <summary>What somebody may define in a database of which they do not see all.</summary>
public sealed class DefinitionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CREATE TABLE mine (v TEXT REFERENCES people (ssn))")]
    [InlineData("CREATE TABLE mine (v TEXT, FOREIGN KEY (v) REFERENCES people (id, ssn))")]
    [InlineData("ALTER TABLE lists ADD COLUMN w TEXT REFERENCES people (ssn)")]
    public async Task No_foreign_key_is_held_against_a_masked_column(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Equal([ViolationKeys.MaskedDefinition], await workspace.RefusalsAsync(SmallWorkspace.Definer, sql, Token));
        Assert.DoesNotContain(ViolationKeys.MaskedDefinition, await workspace.RefusalsAsync(SmallWorkspace.Keeper, sql, Token));
    }

    [Theory]
    [InlineData("CREATE TABLE mine (person INTEGER REFERENCES people (id))")]
    [InlineData("CREATE TABLE mine (person INTEGER REFERENCES people)")]
    [InlineData("CREATE TABLE mine (v TEXT)")]
    [InlineData("ALTER TABLE lists RENAME COLUMN v TO w")]
    public async Task What_leaves_masked_columns_alone_is_defined(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Definer, sql, Token));
    }

    [Theory]
    [InlineData("ALTER TABLE people RENAME TO others")]
    [InlineData("ALTER TABLE people RENAME COLUMN ssn TO w")]
    [InlineData("CREATE INDEX by_pay ON people (pay)")]
    public async Task A_table_with_masked_columns_keeps_its_shape_and_name(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Equal([ViolationKeys.MaskedDefinition], await workspace.RefusalsAsync(SmallWorkspace.Definer, sql, Token));
    }

    [Theory]
    [InlineData("CREATE VIEW shown AS SELECT id, ssn AS v FROM people", ViolationKeys.MaskedFlow)]
    [InlineData("CREATE TABLE shown AS SELECT id, ssn AS v FROM people", ViolationKeys.MaskedFlow)]
    [InlineData("CREATE VIEW shown AS SELECT id FROM people WHERE pay > 150", ViolationKeys.MaskedUsage)]
    public async Task A_definition_carries_no_masked_value_under_another_name(string sql, string reason)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Equal([reason], await workspace.RefusalsAsync(SmallWorkspace.Definer, sql, Token));
    }
}
