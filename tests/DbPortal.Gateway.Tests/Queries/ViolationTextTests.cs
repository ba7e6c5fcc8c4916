using System.Text.Json;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Architecture;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class ViolationTextTests
{
    private static readonly string[] Arguments = ["{0}", "{1}", "{2}", "{3}"];

    public static TheoryData<string> Keys => new(typeof(ViolationKeys).GetFields().Select(f => (string)f.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_has_a_sentence_that_uses_its_arguments(string key) =>
        Assert.Contains("first", ViolationText.Format(key, "first", "second", "third"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_refusal_says_what_would_work(string key) =>
        Assert.NotNull(new Violation(ErrorCode.NotAnalyzable, key, "", Arguments).Hint);

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_pages_and_the_gateway_say_the_same(string key)
    {
        var words = Words("en");
        Assert.Equal(words[$"violation.{key}"], ViolationText.Format(key, Arguments));
        Assert.Equal(words[$"violation.{key}.way"], ViolationWays.Of(key, null, Arguments));
        foreach (var word in words.Keys.Where(word => word.StartsWith($"violation.{key}.way.", StringComparison.Ordinal)))
            Assert.Equal(words[word], ViolationWays.Of(key, word.Split('.')[^1], Arguments));
    }

    [Fact]
    public void Every_use_of_a_masked_column_has_a_way_of_its_own_in_both_languages()
    {
        var (english, japanese) = (Words("en"), Words("ja"));
        foreach (var kind in Enum.GetValues<UsageKind>())
        {
            foreach (var level in Enum.GetValues<UseLevel>())
            {
                var way = UsageWays.Of(level, new ColumnUse(new ColumnName("public", "people", "ssn"), kind, false, "upper", default));
                Assert.Contains($"violation.masked_usage.way.{way}", english.Keys);
                Assert.Contains($"violation.masked_usage.way.{way}", japanese.Keys);
            }
        }
    }

    [Theory]
    [InlineData(UsageKind.PartialFunction, "upper", "Select ssn without upper, then it comes back masked. Or ask to unmask it.")]
    [InlineData(UsageKind.Pattern, "LIKE", "Compare the whole value: ssn = …, or ssn IN (…). Or ask to unmask it.")]
    [InlineData(UsageKind.Ordering, "ORDER BY", "Leave ssn out of ORDER BY and sort by a column that is not masked. Or ask to unmask it.")]
    public void The_way_names_the_column_and_what_is_in_the_way(UsageKind kind, string detail, string hint)
    {
        var use = new ColumnUse(new ColumnName("public", "people", "ssn"), kind, true, detail, default);
        var violation = new Violation(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedUsage, "", ["public.people.ssn", detail, "lookup", "ssn"]) { Way = UsageWays.Of(UseLevel.Lookup, use) };
        Assert.Equal(hint, violation.Hint);
    }

    private static Dictionary<string, string> Words(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src/DbPortal.Web/Localization", language + ".json"))) ?? [];
}
