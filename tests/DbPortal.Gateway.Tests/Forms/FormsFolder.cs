using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Architecture;

namespace DbPortal.Gateway.Tests.Forms;

/// <summary>
/// The documented forms of one family of servers: tests/corpus/forms/FAMILY. <c>schema.sql</c> is the data they run on; every other file is a list of
/// cases with a blank line between two, as tests/corpus/README.md describes.
/// </summary>
internal sealed partial class FormsFolder(string family)
{
    private const string Then = "-- then";

    private readonly string _path = Path.Combine(RepositoryFiles.Root, "tests", "corpus", "forms", family);

    public string Schema => File.ReadAllText(Path.Combine(_path, "schema.sql"));

    /// <summary>All cases, or those of files and lines whose place holds <c>DBPORTAL_FORMS</c>.</summary>
    public IReadOnlyList<FormCase> Cases()
    {
        var only = Environment.GetEnvironmentVariable("DBPORTAL_FORMS") ?? "";
        return
        [
            .. Directory.EnumerateFiles(_path, "*.sql").Order(StringComparer.Ordinal)
                .Where(file => Path.GetFileName(file) != "schema.sql")
                .SelectMany(file => Read(Path.GetFileName(file), File.ReadAllLines(file)))
                .Where(form => form.Place.Contains(only, StringComparison.Ordinal)),
        ];
    }

    /// <summary>The cases of one file.</summary>
    internal static IEnumerable<FormCase> Read(string file, IReadOnlyList<string> lines)
    {
        for (var next = 0; next < lines.Count; next++)
        {
            if (lines[next].Length == 0)
                continue;
            var first = next;
            while (next < lines.Count && lines[next].Length > 0)
                next++;
            var part = lines.Skip(first).Take(next - first).ToList();
            var remarks = part.TakeWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)).Count();
            if (remarks < part.Count)
                yield return ReadCase($"{file}:{first + remarks + 1}", part[..remarks], part[remarks..]);
        }
    }

    /// <summary>Whether a list such as <c>mariadb, mysql&gt;=90000</c> holds a server; an absent one holds all.</summary>
    public static bool Fits(string? on, string make, int version) => on is null || on.Split(',', StringSplitOptions.TrimEntries).Any(entry =>
    {
        var bound = Bound().Match(entry);
        if (!bound.Success)
            throw new InvalidDataException($"'{entry}' names no server.");
        if (bound.Groups["make"].Value != make)
            return false;
        var number = bound.Groups["number"].Success ? int.Parse(bound.Groups["number"].Value, CultureInfo.InvariantCulture) : 0;
        return bound.Groups["sign"].Value switch { ">=" => version >= number, "<" => version < number, _ => true };
    });

    private static FormCase ReadCase(string place, List<string> remarks, List<string> body)
    {
        string? Find(string name) => remarks.Find(r => r.StartsWith($"-- {name}: ", StringComparison.Ordinal))?[(name.Length + 5)..].Trim();
        var statements = string.Join('\n', body).Split($"\n{Then}\n");
        var compare = Find("compare") is { } word ? Enum.Parse<FormComparison>(word, ignoreCase: true) : FormComparison.Rows;
        var parameters = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Find("parameters") ?? "{}") ?? [];
        return new(place, statements, Find("on"), compare, Find("refused"), parameters.ToDictionary(p => p.Key, p => Value(p.Value)));
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => value.GetString(),
    };

    [GeneratedRegex("^(?<make>[a-z]+)((?<sign>>=|<)(?<number>[0-9]+))?$")]
    private static partial Regex Bound();
}
