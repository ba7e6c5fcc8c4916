using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>The server's own functions at one major version, and what each can disclose.</summary>
internal sealed class ServerFunctions
{
    /// <summary>The versions whose functions are known; a server before or after them has those of the nearest.</summary>
    private const int Oldest = 14, Newest = 18;

    private static readonly ConcurrentDictionary<int, ServerFunctions> Versions = new();

    private static readonly FrozenDictionary<string, FunctionFacts> GrammarForms = Embedded.Rows("grammar-forms.tsv")
        .ToFrozenDictionary(r => r[0], r => new FunctionFacts(r[0], FunctionClasses.Parse(r[2]), r[1].Contains('a'), false, false));

    private static readonly FrozenDictionary<string, FunctionFacts> Extensions = Embedded.Rows("extension-functions.tsv")
        .ToFrozenDictionary(r => r[0], r => new FunctionFacts(r[0], FunctionClasses.Parse(r[1]), false, false, true));

    private static readonly string[] Writing = [.. Embedded.Rows("writing-functions.tsv").Select(r => r[0])];

    private readonly FrozenDictionary<string, FunctionFacts> _functions;

    private ServerFunctions(int major) => _functions = Embedded.Rows("functions.tsv")
        .Where(r => Number(r[5]) <= major && major <= Number(r[6]))
        .ToFrozenDictionary(r => r[0], Facts);

    /// <summary>The functions of a major version; read from the data file once.</summary>
    public static ServerFunctions For(int major) => Versions.GetOrAdd(Math.Clamp(major, Oldest, Newest), m => new ServerFunctions(m));

    /// <summary>Spelled by the grammar, with no function of that name behind it.</summary>
    public static bool IsGrammarForm(string name) => GrammarForms.ContainsKey(name);

    /// <summary>
    /// What is known of a function; null when the server has none of that name. Dangerous functions of extensions count as the server's,
    /// so that no other function of the name makes them look harmless.
    /// </summary>
    public FunctionFacts? Find(string name) =>
        _functions.GetValueOrDefault(name) ?? GrammarForms.GetValueOrDefault(name) ?? Extensions.GetValueOrDefault(name);

    private static FunctionFacts Facts(string[] row)
    {
        var isPlain = row[2] != "volatile" && row[3] == "internal";
        return new FunctionFacts(row[0], FunctionClasses.Of(row[0], isPlain), row[1].Contains('a'), row[1].Contains('w'), row[1].Contains('s'))
        {
            ResultColumns = row[4] == "-" ? [] : row[4].Split(','),
            Writes = Array.Exists(Writing, w => w.EndsWith('*') ? row[0].StartsWith(w[..^1], StringComparison.Ordinal) : row[0] == w),
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
