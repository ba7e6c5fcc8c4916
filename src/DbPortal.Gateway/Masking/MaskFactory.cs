using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>Makes the mask of a column from its description.</summary>
internal static class MaskFactory
{
    /// <summary>The mask of a column; null only for <see cref="MaskAlgorithm.None"/>. What is described badly or not known here is the full mask.</summary>
    public static ColumnMask? For(MaskSpec spec, MaskKeys keys, RawColumn column)
    {
        var mask = Make(spec, keys);
        if (mask is null)
            return null;
        var isByElement = spec.EachElement && column.Elements is not null;
        mask.Shape = isByElement ? column.Elements : column.Shape;
        return isByElement ? new ArrayMask(mask, spec.MaskNulls) : mask;
    }

    private static ColumnMask? Make(MaskSpec spec, MaskKeys keys)
    {
        var nulls = spec.MaskNulls;
        return spec.Algorithm switch
        {
            MaskAlgorithm.None => null,
            MaskAlgorithm.Full => new FullMask(nulls),
            MaskAlgorithm.Null => new NullMask(),
            MaskAlgorithm.Partial when Keeps(spec) => new PartialMask(spec.KeepFirst, spec.KeepLast, nulls),
            MaskAlgorithm.InnerOuter when Keeps(spec) && !spec.Outer => new PartialMask(spec.KeepFirst, spec.KeepLast, nulls),
            MaskAlgorithm.InnerOuter when Keeps(spec) => new OuterMask(spec.KeepFirst, spec.KeepLast, nulls),
            MaskAlgorithm.Range => new RangeMask(spec.Ranges, nulls),
            MaskAlgorithm.Email => new EmailMask(nulls),
            MaskAlgorithm.Phone => new PhoneMask(nulls),
            MaskAlgorithm.Card => new CardMask(nulls),
            MaskAlgorithm.Hash => new HashMask(keys, nulls),
            MaskAlgorithm.Json when PathsOf(spec, keys) is { } rules => new JsonMask(rules, spec.KeepOthers, nulls),
            MaskAlgorithm.FormatPreserving => new FormatPreservingMask(keys, nulls),
            MaskAlgorithm.Round when spec.Step is { } step => new RoundMask(step, nulls),
            MaskAlgorithm.Bucket => new BucketMask(spec.Step, spec.Bounds, nulls),
            MaskAlgorithm.Date when DateMask.KeptOf(spec.Unit) is { } kept => new DateMask(kept, nulls),
            MaskAlgorithm.Constant when spec.Substitute is { } text => new ConstantMask(text, nulls),
            MaskAlgorithm.Regex when spec.Pattern is { } text && RegexMask.Compile(text) is { } pattern =>
                new RegexMask(pattern, spec.Substitute ?? "******", nulls),
            MaskAlgorithm.Partial or MaskAlgorithm.InnerOuter or MaskAlgorithm.Round or MaskAlgorithm.Date or MaskAlgorithm.Constant
                or MaskAlgorithm.Regex or MaskAlgorithm.Json => new FullMask(nulls),
            _ => new FullMask(nulls),
        };
    }

    /// <summary>Whether what a mask shows says nothing of the value but that it is there.</summary>
    public static bool TellsNothing(MaskSpec spec) => !spec.EachElement && spec.Algorithm is MaskAlgorithm.Full or MaskAlgorithm.Null or MaskAlgorithm.Constant;

    /// <summary>The paths of a document's mask; null: there is none, or one of them is no path.</summary>
    private static List<(JsonPath Path, ColumnMask? Mask)>? PathsOf(MaskSpec spec, MaskKeys keys)
    {
        var rules = new List<(JsonPath Path, ColumnMask? Mask)>();
        foreach (var (path, mask) in spec.Inside)
        {
            if (JsonPath.TryParse(path) is not { } parsed || mask.Algorithm == MaskAlgorithm.Json)
                return null;
            rules.Add((parsed, Make(mask, keys)));
        }

        return rules.Count is > 0 and <= JsonMask.MostPaths ? rules : null;
    }

    private static bool Keeps(MaskSpec spec) => spec is { KeepFirst: >= 0, KeepLast: >= 0 } && spec.KeepFirst + (long)spec.KeepLast > 0;
}
