using System.Diagnostics;
using System.Runtime.CompilerServices;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>
/// Recursive descent over SQLite's grammar, one file per area of it. This part holds the place in the text, names and limits.
/// Whatever the grammar does not take throws <see cref="SqliteRejection"/>.
/// </summary>
internal sealed partial class SqliteParser(IReadOnlyList<SqliteToken> tokens, string text, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, string> _foldedNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _at;
    private int _depth;

    // Height of the tallest syntax tree built so far in the scope being read. Chains of operators are read by loops but make tall trees,
    // which whoever walks them recursively has to survive.
    private int _height;

    private SqliteToken Current => tokens[_at];

    private SqliteToken Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    private TextSpan Last => tokens[Math.Max(0, _at - 1)].Span;

    private TextSpan From(TextSpan start) => start.To(Last);

    private SqliteToken Take() => Current.Kind == SqliteTokenKind.End ? throw Unexpected() : tokens[_at++];

    private bool Is(string keyword) => Current.Keyword == keyword;

    private bool IsNext(string keyword) => Next.Keyword == keyword;

    private bool IsSign(string sign) => Current.IsOperator(sign);

    private bool TryTake(string keyword)
    {
        if (!Is(keyword))
            return false;
        _at++;
        return true;
    }

    private bool TryTake(string first, string second)
    {
        if (!Is(first) || !IsNext(second))
            return false;
        _at += 2;
        return true;
    }

    private bool TrySign(string sign)
    {
        if (!IsSign(sign))
            return false;
        _at++;
        return true;
    }

    private void Expect(string keyword)
    {
        if (!TryTake(keyword))
            throw Unexpected();
    }

    private void ExpectSign(string sign)
    {
        if (!TrySign(sign))
            throw Unexpected();
    }

    private SqliteRejection Unexpected() => Current.Kind == SqliteTokenKind.End
        ? new(RejectionReason.SyntaxError, "The statement ends too early.", Current.Span)
        : new(RejectionReason.SyntaxError, $"Not expected here: {Excerpt(Current.Span)}", Current.Span);

    private static SqliteRejection NotUnderstood(string what, TextSpan span) =>
        new(RejectionReason.NotUnderstood, $"{what} is not understood.", span);

    private string Excerpt(TextSpan span) => text.Substring(span.Start, Math.Min(span.Length, 40));

    /// <summary>Any name: a word the grammar lets through, a quoted name, or a string where SQLite takes one for a name.</summary>
    private Identifier ParseName()
    {
        var token = Current;
        var isName = token.Kind switch
        {
            SqliteTokenKind.Word => SqliteKeywords.CanBeName(token.Keyword ?? ""),
            SqliteTokenKind.QuotedName or SqliteTokenKind.DoubleQuotedName or SqliteTokenKind.String => true,
            _ => false,
        };
        if (!isName)
            throw Unexpected();
        _at++;
        return ToIdentifier(token);
    }

    /// <summary>
    /// SQLite compares names ignoring the case of ASCII letters only. Two names of one script that differ in the case of other letters are
    /// two names there and could be taken for one here, so such a script is refused.
    /// </summary>
    private Identifier ToIdentifier(SqliteToken token)
    {
        // A bare TRUE is a column where one of that name is in sight and a constant elsewhere; here it is always the constant.
        if (IsTruth(token.Text))
            throw NotUnderstood("TRUE or FALSE as a name", token.Span);
        if (!System.Text.Ascii.IsValid(token.Text))
        {
            if (!_foldedNames.TryAdd(token.Text, token.Text) && !System.Text.Ascii.EqualsIgnoreCase(ToAsciiKey(token.Text), ToAsciiKey(_foldedNames[token.Text])))
                throw NotUnderstood("A name that differs from another only in the case of letters beyond ASCII", token.Span);
        }
        return new(token.Text, token.Kind != SqliteTokenKind.Word, token.Span);
    }

    private static bool IsTruth(string name) =>
        name.Equals("true", StringComparison.OrdinalIgnoreCase) || name.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string ToAsciiKey(string name) =>
        string.Concat(name.Select(c => char.IsAscii(c) ? char.ToLowerInvariant(c).ToString() : $"\\{(int)c:x}"));

    /// <summary><c>name</c> or <c>schema.name</c>.</summary>
    private ObjectName ParseQualifiedName()
    {
        var first = ParseName();
        if (!TrySign("."))
            return new([first], first.Span);
        var second = ParseName();
        return new([first, second], first.Span.To(second.Span));
    }

    private IReadOnlyList<Identifier> ParseNamesInParentheses()
    {
        ExpectSign("(");
        var names = ParseList(ParseName);
        ExpectSign(")");
        return names;
    }

    private List<T> ParseList<T>(Func<T> parseItem)
    {
        var items = new List<T>();
        do
            items.Add(parseItem());
        while (TrySign(","));
        return items;
    }

    /// <summary>
    /// An alias with AS (any name) or without (only what cannot be anything else); null when there is none.
    /// </summary>
    private Identifier? ParseAlias()
    {
        if (TryTake("AS"))
            return ParseName();
        return Current.Kind switch
        {
            SqliteTokenKind.Word when SqliteKeywords.CanBeBareAlias(Current.Keyword ?? "") => ParseName(),
            SqliteTokenKind.QuotedName or SqliteTokenKind.DoubleQuotedName or SqliteTokenKind.String => ParseName(),
            _ => null,
        };
    }

    /// <summary>Reads one nested part: bounds the depth of the descent and of the tree it makes, the time and the stack.</summary>
    private T Nested<T>(Func<T> parse)
    {
        if (++_depth > ParseLimits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep();
        if (Stopwatch.GetElapsedTime(_started) > ParseLimits.MaxTime)
            throw new SqliteRejection(RejectionReason.LimitExceeded, "The script takes too long to read.", Current.Span);
        cancellationToken.ThrowIfCancellationRequested();
        var result = Scoped(parse);
        _depth--;
        return result;
    }

    /// <summary>Reads a part whose tree hangs below the one being built.</summary>
    private T Scoped<T>(Func<T> parse)
    {
        var outer = _height;
        _height = 0;
        var result = parse();
        _height = Math.Max(outer, _height + 1);
        if (_height > ParseLimits.MaxDepth)
            throw TooDeep();
        return result;
    }

    private void Grow()
    {
        if (++_height > ParseLimits.MaxDepth)
            throw TooDeep();
    }

    private SqliteRejection TooDeep() =>
        new(RejectionReason.LimitExceeded, $"The statement nests deeper than {ParseLimits.MaxDepth} levels.", Current.Span);
}
