using System.Globalization;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Manifest;

/// <summary>The mask of a semantic type: an algorithm and the options that belong to it.</summary>
internal static class MaskSections
{
    private const int MostCharacters = 10_000;

    private static readonly Dictionary<string, MaskAlgorithm> Algorithms =
        Enum.GetValues<MaskAlgorithm>().ToDictionary(WordOf, StringComparer.Ordinal);

    private static readonly Dictionary<string, MaskAlgorithm> InDocuments =
        Algorithms.Where(a => a.Value != MaskAlgorithm.Json).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, bool> Nulls = new(StringComparer.Ordinal) { ["keep"] = false, ["mask"] = true };

    private static readonly Dictionary<string, bool> Arrays = new(StringComparer.Ordinal) { ["whole"] = false, ["elements"] = true };

    private static readonly Dictionary<string, bool> Parts = new(StringComparer.Ordinal) { ["inner"] = false, ["outer"] = true };

    private static readonly Dictionary<string, bool> Others = new(StringComparer.Ordinal) { ["drop"] = false, ["keep"] = true };

    private static readonly Dictionary<string, string> Units = new[] { "year", "month", "day" }.ToDictionary(unit => unit, StringComparer.Ordinal);

    /// <summary>The written word of an algorithm.</summary>
    public static string WordOf(MaskAlgorithm algorithm) => char.ToLowerInvariant(algorithm.ToString()[0]) + algorithm.ToString()[1..];

    public static MaskSpec Read(MapReader type, ManifestReading reading)
    {
        if (type.Find("mask") is null)
            reading.Errors.Add(type.Node, "\"mask\" is missing.");
        return type.Map("mask") is { } map ? Read(map, Algorithms, reading) : MaskSpec.Full;
    }

    private static MaskSpec Read(MapReader map, IReadOnlyDictionary<string, MaskAlgorithm> algorithms, ManifestReading reading)
    {
        if (map.Required("algorithm") is not { } word)
            return MaskSpec.Full;
        var algorithm = map.Choice("algorithm", algorithms, MaskAlgorithm.Full);
        var spec = new MaskSpec(algorithm, map.Choice("nulls", Nulls, otherwise: false)) { EachElement = map.Choice("arrays", Arrays, otherwise: false) };
        spec = ReadOptions(spec, map, word, reading);
        map.Done();
        return spec;
    }

    private static MaskSpec ReadOptions(MaskSpec spec, MapReader map, ManifestNode where, ManifestReading reading) => spec.Algorithm switch
    {
        MaskAlgorithm.Partial => Keeps(spec, map, where, reading),
        MaskAlgorithm.InnerOuter => Keeps(spec with { Outer = map.Choice("part", Parts, otherwise: false) }, map, where, reading),
        MaskAlgorithm.Range => spec with { Ranges = Ranges(map, where, reading) },
        MaskAlgorithm.Round => spec with { Step = StepOf(map.Required("step"), reading) },
        MaskAlgorithm.Bucket => Buckets(spec, map, where, reading),
        MaskAlgorithm.Date => spec with { Unit = map.Required("unit") is null ? null : map.Choice<string?>("unit", Units!, null) }, // the words are not null
        MaskAlgorithm.Constant => spec with { Substitute = map.Required("value")?.Text },
        MaskAlgorithm.Regex => spec with { Pattern = RegexOf(map.Required("pattern"), reading), Substitute = map.Text("replacement") },
        MaskAlgorithm.Json => spec with { Inside = Paths(map, where, reading), KeepOthers = map.Choice("others", Others, otherwise: false) },
        MaskAlgorithm.None or MaskAlgorithm.Full or MaskAlgorithm.Null or MaskAlgorithm.Email or MaskAlgorithm.Phone or MaskAlgorithm.Card or MaskAlgorithm.Hash
            or MaskAlgorithm.FormatPreserving => spec,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static MaskSpec Keeps(MaskSpec spec, MapReader map, ManifestNode where, ManifestReading reading)
    {
        var kept = spec with { KeepFirst = map.Number("keepFirst", 0, MostCharacters) ?? 0, KeepLast = map.Number("keepLast", 0, MostCharacters) ?? 0 };
        if (map.Find("keepFirst") is null && map.Find("keepLast") is null)
            reading.Errors.Add(where, $"{spec.Name} needs \"keepFirst\" or \"keepLast\".");
        return kept;
    }

    private static List<MaskRange> Ranges(MapReader map, ManifestNode where, ManifestReading reading)
    {
        var ranges = new List<MaskRange>();
        foreach (var part in map.Maps("ranges"))
        {
            part.Required("start");
            part.Required("end");
            var range = new MaskRange(part.Number("start", 0, MostCharacters) ?? 0, part.Number("end", 1, MostCharacters) ?? MostCharacters, part.Text("substitute") ?? "*");
            part.Done();
            if (range.End <= range.Start || ranges.Any(other => range.Start < other.End && other.Start < range.End))
                reading.Errors.Add(part.Node, "a range must end after its start and not overlap another.");
            ranges.Add(range);
        }

        if (ranges.Count == 0)
            reading.Errors.Add(where, "range needs \"ranges\": a list of { start, end, substitute }.");
        return ranges;
    }

    private static decimal? StepOf(ManifestNode.Scalar? text, ManifestReading reading)
    {
        if (text is null)
            return null;
        if (decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var step) && step > 0)
            return step;
        reading.Errors.Add(text, "\"step\" must be a number above zero.");
        return null;
    }

    private static MaskSpec Buckets(MaskSpec spec, MapReader map, ManifestNode where, ManifestReading reading)
    {
        var bounds = new List<decimal>();
        foreach (var text in map.Texts("bounds"))
        {
            if (!decimal.TryParse(text.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound))
                reading.Errors.Add(text, "a bound must be a number.");
            else if (bounds.Count > 0 && bound <= bounds[^1])
                reading.Errors.Add(text, "each bound must be above the one before.");
            else
                bounds.Add(bound);
        }

        if (map.Find("step") is null == map.Find("bounds") is null)
            reading.Errors.Add(where, "bucket needs either \"step\" (the width of a bucket) or \"bounds\" (a list of numbers).");
        return spec with { Step = StepOf(map.Scalar("step"), reading), Bounds = bounds };
    }

    private static string? RegexOf(ManifestNode.Scalar? text, ManifestReading reading)
    {
        if (text is null)
            return null;
        if (RegexMask.Compile(text.Text) is not null)
            return text.Text;
        reading.Errors.Add(text, $"\"{text.Text}\" is no usable regular expression (no look-around, no back-references).");
        return null;
    }

    private static List<JsonPathMask> Paths(MapReader map, ManifestNode where, ManifestReading reading)
    {
        var paths = new List<JsonPathMask>();
        if (map.Find("paths") is not ManifestNode.Mapping { Entries.Count: > 0 and <= JsonMask.MostPaths } mapping)
        {
            reading.Errors.Add(where, $"json needs \"paths\": a mapping of at most {JsonMask.MostPaths} paths to algorithms.");
            return paths;
        }

        foreach (var (path, value) in mapping.Entries)
        {
            if (JsonPath.TryParse(path.Text) is null)
                reading.Errors.Add(path, $"\"{path.Text}\" is no path: $ and steps .name, ['any name'], .*, [0], [*], ..name");
            else if (paths.Any(other => other.Path == path.Text))
                reading.Errors.Add(path, $"the path \"{path.Text}\" stands here twice.");
            else
                paths.Add(new(path.Text, OfPath(value, reading)));
        }

        return paths;
    }

    /// <summary>The mask of a path: a word, or a mapping like that of a type.</summary>
    private static MaskSpec OfPath(ManifestNode value, ManifestReading reading)
    {
        if (value is ManifestNode.Mapping mapping)
            return Read(new MapReader(mapping, reading.Errors), InDocuments, reading);
        var word = (value as ManifestNode.Scalar)?.Text ?? "";
        if (!InDocuments.TryGetValue(word, out var algorithm))
            reading.Errors.Add(value, $"there is no such algorithm for a value in a document{NearestName.Hint(word, InDocuments.Keys)}");
        else if (!IsPlain(algorithm))
            reading.Errors.Add(value, $"{word} has options: write {{ algorithm: {word}, … }}.");
        return new(algorithm);
    }

    /// <summary>Whether an algorithm needs no options.</summary>
    public static bool IsPlain(MaskAlgorithm algorithm) => algorithm is MaskAlgorithm.None or MaskAlgorithm.Full or MaskAlgorithm.Null or MaskAlgorithm.Email
        or MaskAlgorithm.Phone or MaskAlgorithm.Card or MaskAlgorithm.Hash or MaskAlgorithm.FormatPreserving;
}
