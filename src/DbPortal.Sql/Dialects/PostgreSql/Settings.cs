using System.Collections.Frozen;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>The reviewed classes of settings.</summary>
internal static class Settings
{
    private static readonly FrozenDictionary<string, (SettingClass Class, string[] Values, SettingClass Otherwise)> Exact = Embedded.Rows("settings.tsv")
        .Where(r => !r[0].EndsWith('*'))
        .ToFrozenDictionary(r => r[0], Read);

    private static readonly (string Prefix, SettingClass Class)[] Prefixes = Embedded.Rows("settings.tsv")
        .Where(r => r[0].EndsWith('*'))
        .Select(r => (r[0][..^1], Parse(r[1])))
        .OrderByDescending(p => p.Item1.Length)
        .ToArray();

    /// <summary>The class of a setting that gets a value; none brings back the one the session began with, which is the portal's.</summary>
    public static SettingClass ClassOf(string name, string? value)
    {
        if (value is null)
            return SettingClass.Neutral;
        var folded = name.ToLowerInvariant();
        if (Exact.TryGetValue(folded, out var known))
            return known.Values.Length == 0 || known.Values.Contains(value, StringComparer.OrdinalIgnoreCase) ? known.Class : known.Otherwise;
        foreach (var (prefix, type) in Prefixes)
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal))
                return type;
        }

        return name.Contains('.', StringComparison.Ordinal) ? SettingClass.Custom : SettingClass.Guarded;
    }

    private static (SettingClass Class, string[] Values, SettingClass Otherwise) Read(string[] row) =>
        row.Length < 4 ? (Parse(row[1]), [], SettingClass.Guarded) : (Parse(row[1]), row[2].Split('|'), Parse(row[3]));

    private static SettingClass Parse(string word) => word switch
    {
        "neutral" => SettingClass.Neutral,
        "plan" => SettingClass.Plan,
        "guarded" => SettingClass.Guarded,
        "reading" => SettingClass.Reading,
        _ => throw new InvalidDataException($"'{word}' is not a class of settings."),
    };
}
