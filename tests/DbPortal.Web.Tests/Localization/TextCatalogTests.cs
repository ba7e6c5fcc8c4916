using System.Text.RegularExpressions;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Tests.Localization;

public sealed partial class TextCatalogTests
{
    private static readonly string Sources = FindSources();

    public static TheoryData<string> OtherLanguages => [.. TextCatalog.Languages.Where(language => language != TextCatalog.Reference)];

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_language_has_every_key(string language)
    {
        var reference = TextCatalog.Of(TextCatalog.Reference).Keys;
        var other = TextCatalog.Of(language).Keys;
        Assert.Multiple(
            () => Assert.Empty(reference.Except(other).Order()),
            () => Assert.Empty(other.Except(reference).Order()));
    }

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_language_fills_in_the_same_facts(string language) =>
        Assert.Empty(TextCatalog.Of(TextCatalog.Reference)
            .Where(text => !Placeholders(text.Value).SetEquals(Placeholders(TextCatalog.Find(language, text.Key) ?? "")))
            .Select(text => text.Key)
            .Where(key => !key.EndsWith(".way", StringComparison.Ordinal))
            .ToList());

    [Fact]
    public void No_wording_is_empty() =>
        Assert.Empty(TextCatalog.Languages.SelectMany(language => TextCatalog.Of(language).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{language}: {text.Key}")).ToList());

    [Fact]
    public void Every_key_the_pages_use_is_in_the_catalog() =>
        Assert.Empty(UsedKeys().Where(key => TextCatalog.Find(TextCatalog.Reference, key) is null).Distinct().Order());

    [Fact]
    public void Every_refusal_can_be_said() =>
        Assert.Empty(typeof(ViolationKeys).GetFields().Select(field => (string?)field.GetRawConstantValue())
            .Where(key => TextCatalog.Find("ja", $"violation.{key}") is null).ToList());

    [Fact]
    public void Every_error_code_and_permission_has_a_name() =>
        Assert.Empty(Enum.GetNames<ErrorCode>().Select(code => $"code.{code}")
            .Concat(Permissions.All.Select(permission => $"permission.{permission}"))
            .Where(key => TextCatalog.Find(TextCatalog.Reference, key) is null).ToList());

    private static IEnumerable<string> UsedKeys() =>
        Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(path => UsedKey().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static string FindSources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DbPortal.sln")))
                return Path.Combine(folder.FullName, "src", "DbPortal.Web");
        }
        throw new InvalidOperationException($"DbPortal.sln is in no folder above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex(@"(?:\bT|\btexts)\[""([\w.]+)""")]
    private static partial Regex UsedKey();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
