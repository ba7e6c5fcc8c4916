using System.Text.RegularExpressions;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Engines;

/// <summary>
/// A throw-away place on a server: databases of its own, made for one verification and removed after it. Sessions start in the first of
/// <paramref name="Databases"/>. <paramref name="Renamed"/>: databases of the attack suite → what they are called here, where the suite names databases.
/// </summary>
internal sealed record ProvingGround(
    string Name,
    IReadOnlyList<DatabaseEntry> Databases,
    IReadOnlyDictionary<string, string> Renamed,
    IReadOnlyDictionary<string, string> Placeholders)
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(10);

    private readonly Regex? _renamed = Renamed.Count == 0 ? null : new Regex(
        $"(?<![A-Za-z0-9_])({string.Join('|', Renamed.Keys)})(?![A-Za-z0-9_])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, LongestSearch);

    /// <summary>SQL or an answer of the suite in the words of this place.</summary>
    public string Translate(string text)
    {
        foreach (var (name, value) in Placeholders)
            text = text.Replace("{{" + name + "}}", value, StringComparison.Ordinal);
        return _renamed is null ? text : _renamed.Replace(text, match => Renamed[match.Value.ToLowerInvariant()]);
    }

    /// <summary>Whether SQL still names a database of the suite, which on this server may be somebody's.</summary>
    public bool NamesForeign(string text) => _renamed?.IsMatch(text) == true;

    /// <summary>The match of a masking rule for a column, given as the suite names it: <c>schema.table.column</c>.</summary>
    public MaskingMatch MatchOf(string column)
    {
        var name = column.Split('.', 3);
        return Renamed.TryGetValue(name[0], out var database)
            ? new() { Database = database, Table = name[1], Column = name[2] }
            : new() { Database = Databases[0].Name, Schema = name[0], Table = name[1], Column = name[2] };
    }
}
