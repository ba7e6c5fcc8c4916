using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Access;

/// <summary>
/// A pattern of a rule or scope: <c>*</c> and <c>?</c> as in file names, or a regular expression between slashes. Case is ignored; the whole name must match.
/// Regular expressions run on the non-backtracking engine, so no pattern can hang a decision.
/// </summary>
internal sealed class Glob
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);
    private readonly Regex? _regex;
    private readonly string? _literal;

    private Glob(string? literal, Regex? regex) => (_literal, _regex) = (literal, regex);

    /// <summary>Matches everything.</summary>
    public static readonly Glob Any = new(null, null);

    /// <summary>Reads a pattern; null or empty matches everything. Throws <see cref="ArgumentException"/> for a bad regular expression.</summary>
    public static Glob Parse(string? pattern)
    {
        if (string.IsNullOrEmpty(pattern) || pattern == "*")
            return Any;
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline;
        if (pattern.Length > 1 && pattern[0] == '/' && pattern[^1] == '/')
            return new(null, new Regex($"^(?:{pattern[1..^1]})$", options, MatchTimeout));
        if (!pattern.AsSpan().ContainsAny('*', '?'))
            return new(pattern, null);
        var body = Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
        return new(null, new Regex($"^{body}$", options, MatchTimeout));
    }

    /// <summary>Whether a name matches.</summary>
    public bool Matches(string? name) =>
        this == Any || name is not null && (_literal is not null
            ? string.Equals(_literal, name, StringComparison.OrdinalIgnoreCase)
            : _regex!.IsMatch(name)); // one of the two is set, or this is Any
}
