using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class ViolationTextTests
{
    public static TheoryData<string> Keys => new(typeof(ViolationKeys).GetFields().Select(f => (string)f.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_has_a_sentence_that_uses_its_arguments(string key) =>
        Assert.Contains("first", ViolationText.Format(key, "first", "second", "third"), StringComparison.Ordinal);
}
