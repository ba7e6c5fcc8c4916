using System.Collections.Frozen;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>The reviewed types.</summary>
internal static class KnownTypes
{
    private static readonly FrozenDictionary<string, bool> Own = Embedded.Rows("types.tsv").ToFrozenDictionary(r => r[0], r => r[1] == "own");

    /// <summary>A type of the server's own, or an array of one.</summary>
    public static bool IsOwn(string type)
    {
        var bare = Bare(type);
        var dot = bare.LastIndexOf('.');
        return (dot < 0 || bare[..dot] == "pg_catalog") && Own.GetValueOrDefault(bare[(dot + 1)..]);
    }

    /// <summary>A type of the server's own or of a well-known extension.</summary>
    public static bool IsReviewed(string type) => IsOwn(type) || Bare(type) is var bare && Own.TryGetValue(bare[(bare.LastIndexOf('.') + 1)..], out var own) && !own;

    /// <summary>Without length, precision and array marks: they stand in the middle of some names (<c>timestamp(3) with time zone</c>).</summary>
    private static string Bare(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var close = type.IndexOf(')', StringComparison.Ordinal);
        if (open >= 0 && close > open)
            type = type[..open] + type[(close + 1)..];
        return type.Replace("[]", "", StringComparison.Ordinal).Trim();
    }
}
