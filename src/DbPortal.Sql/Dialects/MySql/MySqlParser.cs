using System.Runtime.CompilerServices;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>
/// Recursive descent over the tokens of one script. This part is the cursor and the bounds; each other part is one area of the grammar.
/// A production either reads all of what it stands for or throws: nothing is skipped inside a query.
/// </summary>
internal sealed partial class MySqlParser(string text, IReadOnlyList<MySqlToken> tokens, MySqlFeatures features, MySqlWords words, CancellationToken cancellationToken)
{
    private int _index;
    private int _depth;
    private int _height;
    private int _links;

    private MySqlToken Current => tokens[_index];

    private MySqlToken Previous => tokens[Math.Max(0, _index - 1)];

    private MySqlToken Ahead(int count) => tokens[Math.Min(_index + count, tokens.Count - 1)];

    private bool AtEnd => Current.Kind == MySqlTokenKind.End || Current.IsSymbol(";");

    private bool Is(string keyword) => Current.Keyword == keyword;

    private bool IsAny(params ReadOnlySpan<string> keywords) => keywords.Contains(Current.Keyword);

    private bool IsAhead(int count, string keyword) => Ahead(count).Keyword == keyword;

    private bool IsSymbol(string symbol) => Current.IsSymbol(symbol);

    private MySqlToken Next()
    {
        var token = tokens[_index];
        if (token.Kind != MySqlTokenKind.End)
            _index++;
        return token;
    }

    private bool Accept(string keyword)
    {
        if (!Is(keyword))
            return false;
        _index++;
        return true;
    }

    private bool Accept(string first, string second)
    {
        if (!Is(first) || !IsAhead(1, second))
            return false;
        _index += 2;
        return true;
    }

    private bool AcceptAny(params ReadOnlySpan<string> keywords)
    {
        if (!keywords.Contains(Current.Keyword))
            return false;
        _index++;
        return true;
    }

    private bool AcceptSymbol(string symbol)
    {
        if (!IsSymbol(symbol))
            return false;
        _index++;
        return true;
    }

    private MySqlToken Expect(string keyword) => Is(keyword) ? Next() : throw Unexpected();

    private MySqlToken ExpectSymbol(string symbol) => IsSymbol(symbol) ? Next() : throw Unexpected();

    private TextSpan SpanFrom(int start) => new(start, Math.Max(0, Previous.End - start));

    private MySqlSyntaxException Unexpected() => new(RejectionReason.SyntaxError, Current.Kind switch
    {
        MySqlTokenKind.End => "The statement ends where more is expected.",
        MySqlTokenKind.Parameter when Current.Text.Length > 0 => $"The parameter {Current.Text} has its value from the request and can stand for a value only.",
        _ => $"Syntax error at \"{Shorten(Current)}\".",
    }, Current.Span);

    private static MySqlSyntaxException NotUnderstood(string message, TextSpan span) => new(RejectionReason.NotUnderstood, message, span);

    private string Shorten(MySqlToken token)
    {
        var word = text.AsSpan(token.Start, Math.Min(token.End - token.Start, 40));
        return token.Kind is MySqlTokenKind.String or MySqlTokenKind.Binary ? "a constant" : word.ToString();
    }

    /// <summary>
    /// Enters one level of nesting. Besides the depth it keeps an upper bound of the height of the tree being built, which chains of infix
    /// operators raise without nesting, so that whoever walks the tree can recurse.
    /// </summary>
    private Level Enter()
    {
        if (++_depth > ParseLimits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep();
        var level = new Level(_height, _links);
        _height = 0;
        _links = 0;
        return level;
    }

    private void Leave(Level outer)
    {
        _depth--;
        var height = _height + _links + 1;
        if (height > ParseLimits.MaxDepth)
            throw TooDeep();
        _height = Math.Max(outer.Height, height);
        _links = outer.Links;
    }

    private MySqlSyntaxException TooDeep() =>
        new(RejectionReason.LimitExceeded, "The statement is nested too deeply or chains too many operators.", Current.Span);

    private List<T> List<T>(Func<T> item)
    {
        var items = new List<T> { item() };
        while (AcceptSymbol(","))
            items.Add(item());
        return items;
    }

    private List<T> Parenthesized<T>(Func<T> item)
    {
        ExpectSymbol("(");
        var items = List(item);
        ExpectSymbol(")");
        return items;
    }

    private readonly record struct Level(int Height, int Links);
}
