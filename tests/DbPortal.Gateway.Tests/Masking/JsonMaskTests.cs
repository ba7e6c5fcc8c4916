using System.Text;
using System.Text.Json.Nodes;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class JsonMaskTests
{
    private const string Full = "******";

    private const string Person = """
        {"name":"Ann \"A\" Lee","ssn":"078-05-1120","age":41,"vip":true,"none":null,
         "cards":[{"number":"4111111111111111","to":"2027-01"},{"number":"4222222222222","to":null}],
         "contact":{"mail":"ann.lee@example.com","home":{"mail":"al@example.org","city":"Oslo"}},"pay":1234.50}
        """;

    [Fact]
    public void What_no_path_names_is_left_out()
    {
        Assert.Equal("""{"ssn": "******"}""", Mask(Person, ("$.ssn", MaskSpec.Full)));
        Assert.Equal("""{"contact": {"home": {"city": "Oslo"}}}""", Mask(Person, ("$.contact.home.city", MaskSpec.None)));
        Assert.Equal("""{"cards": [{"number": "******1111"}, {"number": "******2222"}]}""", Mask(Person, ("$.cards[*].number", new(MaskAlgorithm.Partial) { KeepLast = 4 })));
        Assert.Equal("""{"cards": [{"to": null}]}""", Mask(Person, ("$.cards[1].to", MaskSpec.None)));
        Assert.Equal("{}", Mask(Person, ("$.nothing.here", MaskSpec.None)));
        Assert.Equal("[]", Mask("[1, [2]]", ("$.nothing", MaskSpec.None)));
    }

    [Fact]
    public void What_no_path_names_is_kept_to_the_letter_where_the_rule_says_so()
    {
        const string odd = """{"b":1.50E+10,"a":12345678901234567890123,"é":"\u00e9\/\n","z":[ -0, {} , [] ],"ssn":"x"}""";
        Assert.Equal("""{"b": 1.50E+10, "a": 12345678901234567890123, "é": "\u00e9\/\n", "z": [-0, {}, []], "ssn": "******"}""", Mask(odd, keep: true, ("$.ssn", MaskSpec.Full)));
    }

    [Fact]
    public void A_name_at_any_depth_is_found()
    {
        var masked = Mask(Person, keep: true, ("$..mail", new(MaskAlgorithm.Email)));
        Assert.Contains("\"mail\": \"a******@example.com\"", masked, StringComparison.Ordinal);
        Assert.Contains("\"mail\": \"******@example.org\"", masked, StringComparison.Ordinal);
        Assert.Equal("""{"a": {"a": {"b": 1}}}""", Mask("""{"a": {"a": {"b": 1}}, "b": 2}""", ("$..a.b", MaskSpec.None)));
        Assert.Equal("""[{"x": 1}, [{"x": 2}]]""", Mask("""[{"x": 1, "y": 0}, [{"x": 2}]]""", ("$..x", MaskSpec.None)));
    }

    [Fact]
    public void The_first_path_that_names_a_value_decides_also_inside_what_another_shows()
    {
        Assert.Equal("""{"a": {"ssn": "******", "b": 1}}""", Mask("""{"a": {"ssn": "1", "b": 1}, "c": 2}""", ("$..ssn", MaskSpec.Full), ("$.a", MaskSpec.None)));
        Assert.Equal("""{"a": {"ssn": "******", "b": 1}}""", Mask("""{"a": {"ssn": "1", "b": 1}, "c": 2}""", ("$.a", MaskSpec.None), ("$..ssn", MaskSpec.Full)));
        Assert.Equal("""{"a": "******"}""", Mask("""{"a": "1"}""", ("$.a", MaskSpec.Full), ("$.a", MaskSpec.None)));
    }

    [Fact]
    public void Objects_and_arrays_are_masked_as_one_value()
    {
        foreach (var spec in (MaskSpec[])[MaskSpec.Full, new(MaskAlgorithm.Email), new(MaskAlgorithm.Partial) { KeepFirst = 5 }, new(MaskAlgorithm.FormatPreserving)])
            Assert.Equal("""{"contact": "******"}""", Mask(Person, ("$.contact", spec)));
        Assert.Equal("""{"contact": null}""", Mask(Person, ("$.contact", new(MaskAlgorithm.Null))));
        Assert.Equal("******", Mask("[1, 2]", ("$[0][0]", MaskSpec.None), ("$", MaskSpec.Full))[1..^1]);
    }

    [Fact]
    public void Each_value_is_masked_by_what_it_is()
    {
        const string document = """{"v": [true, null, 1234.5, "1234.5", "x", "a\tb\"c\\d"]}""";
        Assert.Equal("""{"v": ["******", null, 1200, "1200", "******", "******"]}""", Mask(document, ("$.v[*]", new(MaskAlgorithm.Round) { Step = 100 })));
        Assert.Equal("""{"v": ["******", "******", "******", "******", "******", "******"]}""", Mask(document, ("$.v[*]", new(MaskAlgorithm.Full, MaskNulls: true))));
        Assert.Equal("""{"v": ["a\u0009b#c\\d"]}""", Mask(document, ("$.v[5]", new(MaskAlgorithm.Regex) { Pattern = "\"", Substitute = "#" })));
        Assert.Matches("""^[{]"v": \["hash:[0-9a-f]{32}", "hash:[0-9a-f]{32}"\][}]$""", Mask("""{"v": [1, "1"]}""", ("$.v.*", MaskSpec.Full), ("$.v[*]", new(MaskAlgorithm.Hash))));
    }

    [Theory]
    [InlineData("""{"s\u0073n": "1"}""")]
    [InlineData("""{"\u0073sn": "1"}""")]
    public void A_name_written_with_escapes_is_the_same_name(string document) =>
        Assert.Contains(Full, Mask(document, keep: true, ("$.ssn", MaskSpec.Full)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("no document")]
    [InlineData("""{"a": 1""")]
    [InlineData("""{"a": 1} {"b": 2}""")]
    [InlineData("""{"a": 1,}""")]
    [InlineData("""{a: 1}""")]
    [InlineData("""{"a": NaN}""")]
    [InlineData("""{"a": 1, "a": 2}""")]
    [InlineData("""{"x": {"a": 1, "\u0061": 2}}""")]
    [InlineData("""{"x": "\ud800"}""", "$.x")]
    [InlineData("""{"\ud800": 1}""")]
    [InlineData("// a comment\n{}")]
    public void What_is_no_proper_document_is_hidden_whole(string document, string path = "$.other") =>
        Assert.Equal(Full, Mask(document, keep: true, (path, new(MaskAlgorithm.Email))));

    [Fact]
    public void Long_and_deep_documents_are_hidden_whole()
    {
        Assert.Equal(64 + 63 + "1".Length + 2 - 1, Mask(Nested(64), keep: true, ("$.x", MaskSpec.Full)).Length);
        Assert.Equal(Full, Mask(Nested(65), keep: true, ("$.x", MaskSpec.Full)));
        Assert.Equal(Full, Mask(Nested(100_000), keep: true, ("$.x", MaskSpec.Full)));
        Assert.NotEqual(Full, Mask($"[\"{new string('a', 1_000_000)}\"]", keep: true, ("$.x", MaskSpec.Full)));
        Assert.Equal(Full, Mask($"[\"{new string('a', 1_100_000)}\"]", keep: true, ("$.x", MaskSpec.Full)));
        var keys = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"k{i}\":{i}"));
        Assert.NotEqual(Full, Mask($"{{{keys}}}", keep: true, ("$.x", MaskSpec.Full)));
        Assert.Equal(Full, Mask($"{{{keys},\"k7\":0}}", keep: true, ("$.x", MaskSpec.Full)));
    }

    [Theory]
    [InlineData(CellKind.Binary)]
    [InlineData(CellKind.Number)]
    [InlineData(CellKind.Boolean)]
    public void What_is_not_a_document_by_its_type_is_hidden_whole(CellKind kind) =>
        Assert.Equal(Full, Mask("""{"a": 1}""", kind, keep: true, ("$.b", MaskSpec.None)));

    [Theory]
    [InlineData("ssn")]
    [InlineData("$ssn")]
    [InlineData("$.")]
    [InlineData("$..")]
    [InlineData("$..*")]
    [InlineData("$.a b")]
    [InlineData("$[x]")]
    [InlineData("$[-1]")]
    [InlineData("$['a]")]
    [InlineData("$['a'")]
    [InlineData("$[?(@.a)]")]
    [InlineData("$.a[0:2]")]
    public void What_is_no_path_hides_the_whole_document(string path)
    {
        Assert.Null(JsonPath.TryParse(path));
        Assert.Equal(Full, Mask("""{"ssn": 1}""", keep: true, ("$.ssn", MaskSpec.None), (path, MaskSpec.None)));
    }

    [Theory]
    [InlineData("$['a b']", """{"a b": 1}""")]
    [InlineData("$[\"it's\"]", """{"it's": 1}""")]
    [InlineData("$.*[0]", """{"x": [1]}""")]
    [InlineData("$.名前", """{"名前": 1}""")]
    [InlineData("$..['a b']", """{"x": [{"a b": 1}]}""")]
    public void Paths_reach_what_they_say(string path, string shown) => Assert.Equal(shown, Mask(shown, (path, MaskSpec.None)));

    [Fact]
    public void No_secret_comes_out_of_any_document_and_what_comes_out_is_one()
    {
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var secrets = 0;
            var document = Make(random, 0, ref secrets)?.ToJsonString() ?? "null";
            foreach (var keep in (bool[])[false, true])
            {
                var masked = Mask(document, keep, ("$..secret", MaskSpec.Full), ("$.open", MaskSpec.None), ("$..deep.open", MaskSpec.None));
                Assert.DoesNotContain("CANARY", masked, StringComparison.Ordinal);
                if (masked != Full)
                    Assert.Equal(keep ? secrets : 0, keep ? masked.Split(Full).Length - 1 : 0);
                _ = masked == Full ? null : JsonNode.Parse(masked);
            }

            if (secrets == 0)
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(document), JsonNode.Parse(Mask(document, keep: true, ("$..secret", MaskSpec.Full)))));
        }
    }

    [Fact]
    public void A_cell_costs_no_allocation()
    {
        var mask = MaskFactory.For(Spec(true, ("$..mail", new(MaskAlgorithm.Email)), ("$.ssn", MaskSpec.Full), ("$.name", new(MaskAlgorithm.FormatPreserving))), Shields.Keys, FakeRows.Column("v"));
        var document = Encoding.UTF8.GetBytes(Person);
        var buffer = new MaskBuffer();
        mask?.Apply(new RawCell(CellKind.Json, document), buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            mask?.Apply(new RawCell(CellKind.Json, document), buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>A document whose members named <c>secret</c> hold canaries, directly or below; counts the outermost.</summary>
    private static JsonNode? Make(Random random, int depth, ref int secrets)
    {
        switch (random.Next(depth > 5 ? 4 : 7))
        {
            case 0:
                return null;
            case 1:
                return random.Next();
            case 2:
                return "text \"é\" " + random.Next(10);
            case 3:
                return true;
            case 4:
                var list = new JsonArray();
                for (var i = random.Next(4); i > 0; i--)
                    list.Add(Make(random, depth + 1, ref secrets));
                return list;
            default:
                var members = new JsonObject();
                foreach (var name in ((string[])["secret", "open", "deep", "x"]).Where(_ => random.Next(2) == 0))
                {
                    if (name != "secret")
                        members[name] = Make(random, depth + 1, ref secrets);
                    else
                    {
                        secrets++;
                        members[name] = random.Next(3) switch { 0 => "CANARY", 1 => new JsonArray("CANARY"), _ => new JsonObject { ["open"] = "CANARY", ["secret"] = "CANARY" } };
                    }
                }

                return members;
        }
    }

    private static string Nested(int depth) => $"{new string('[', depth)}1{new string(']', depth)}";

    private static MaskSpec Spec(bool keep, params (string Path, MaskSpec Mask)[] paths) =>
        new(MaskAlgorithm.Json) { Inside = [.. paths.Select(p => new JsonPathMask(p.Path, p.Mask))], KeepOthers = keep };

    private static string Mask(string document, params (string Path, MaskSpec Mask)[] paths) => Mask(document, CellKind.Json, keep: false, paths);

    private static string Mask(string document, bool keep, params (string Path, MaskSpec Mask)[] paths) => Mask(document, CellKind.Json, keep, paths);

    private static string Mask(string document, CellKind kind, bool keep, params (string Path, MaskSpec Mask)[] paths)
    {
        var buffer = new MaskBuffer();
        var mask = MaskFactory.For(Spec(keep, paths), Shields.Keys, FakeRows.Column("v"));
        Assert.True(mask?.Apply(new RawCell(kind, Encoding.UTF8.GetBytes(document)), buffer));
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
