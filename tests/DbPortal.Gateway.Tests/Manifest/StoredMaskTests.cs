using System.Text.Json;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Tests.Manifest;

public sealed class StoredMaskTests
{
    [Fact]
    public void A_mask_is_stored_with_all_its_options()
    {
        var entry = new SemanticTypeEntry("document", new(MaskAlgorithm.Json, MaskNulls: true)
        {
            Inside = [new("$.b", new(MaskAlgorithm.Partial) { KeepLast = 4 }), new("$.a", MaskSpec.None)],
            KeepOthers = true,
            EachElement = true,
            Bounds = [1, 2.5m],
        }, UseLevel.Select);
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(entry, ConfigurationJson.Default.SemanticTypeEntry), ConfigurationJson.Default.SemanticTypeEntry);
        Assert.Equal(["$.b", "$.a"], read?.Mask.Inside.Select(path => path.Path));
        Assert.Equal(4, read?.Mask.Inside[0].Mask.KeepLast);
        Assert.Equal([1, 2.5m], read?.Mask.Bounds);
        Assert.True(read?.Mask is { KeepOthers: true, EachElement: true, MaskNulls: true });
    }

    // Before paths had masks of their own, every mask was stored with an object of words, which no mask used.
    [Theory]
    [InlineData("""{"name":"email","mask":{"algorithm":"Email","maskNulls":false,"keepFirst":0,"keepLast":0,"ranges":[],"outer":false,"paths":{},"name":"email"},"use":"Lookup"}""")]
    [InlineData("""{"name":"doc","mask":{"algorithm":"Json","maskNulls":false,"keepFirst":0,"keepLast":0,"ranges":[],"outer":false,"paths":{"$.a":"none"},"name":"json"},"use":"Lookup"}""")]
    public void A_mask_stored_by_an_older_version_can_be_read(string stored) =>
        Assert.Empty(JsonSerializer.Deserialize(stored, ConfigurationJson.Default.SemanticTypeEntry)?.Mask.Inside ?? [new("none", MaskSpec.None)]);
}
