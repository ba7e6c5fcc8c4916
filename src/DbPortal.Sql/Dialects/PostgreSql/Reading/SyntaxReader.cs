using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>
/// Turns the grammar's tree into nodes. Every field of every node is taken by name; a node or field without code here makes the whole
/// statement unsupported, so that nothing of a statement can go unseen. One instance reads one text, on one thread.
/// </summary>
internal sealed partial class SyntaxReader(SourceText source)
{
    private TextSpan _statement;
    private string? _fault;
    private int _depth;

    /// <summary>The nesting went over the limit; what was read is not to be used.</summary>
    public bool TooDeep { get; private set; }

    private TextSpan Nowhere => new(_statement.Start, 0);

    /// <summary>Notes that the statement holds something these nodes cannot say; the first such thing names it.</summary>
    private Expression.Unsupported Refuse(string what, TextSpan span)
    {
        _fault ??= what;
        return new Expression.Unsupported(what, [], span);
    }

    /// <summary>Closes a node: all its fields must have been taken.</summary>
    private void Done(AstNode node, string kind, TextSpan span)
    {
        if (node.FirstUntaken is { } field)
            Refuse($"{kind}.{field}", span);
    }

    private bool Enter()
    {
        if (++_depth <= ParseLimits.MaxDepth)
            return true;
        TooDeep = true;
        return false;
    }

    private void Leave() => _depth--;

    /// <summary>The span of the token at a byte offset.</summary>
    private TextSpan Token(int? location) =>
        location is { } at ? source.Span(at, TokenScanner.End(source.Bytes, at)) : Nowhere;

    /// <summary>The smallest span over those that are known.</summary>
    private TextSpan Cover(params ReadOnlySpan<TextSpan> spans)
    {
        int start = int.MaxValue, end = 0;
        foreach (var span in spans)
        {
            if (span.Length == 0)
                continue;
            start = Math.Min(start, span.Start);
            end = Math.Max(end, span.End);
        }

        return end == 0 ? Nowhere : new TextSpan(start, end - start);
    }

    private TextSpan CoverAll(TextSpan first, IEnumerable<TextSpan> others) => others.Aggregate(first, (all, next) => Cover(all, next));

    /// <summary>Lengthens a span by the parenthesis that closes it, where one follows.</summary>
    private TextSpan Closed(TextSpan span)
    {
        for (var at = span.End; at < source.Text.Length; at++)
        {
            var c = source.Text[at];
            if (c == ')')
                return new TextSpan(span.Start, at + 1 - span.Start);
            if (c is not ('(' or '*') && !char.IsWhiteSpace(c))
                break;
        }

        return span;
    }

    /// <summary>The parentheses that the text goes on with, or the empty span there.</summary>
    private TextSpan Parentheses(int at)
    {
        var open = SkipSpace(source.Text, at);
        if (open >= source.Text.Length || source.Text[open] != '(')
            return new TextSpan(at, 0);
        return new TextSpan(open, SkipParentheses(source.Text, open) - open);
    }

    /// <summary>The members of a list that are nodes; a null pointer among them is not expected.</summary>
    private IEnumerable<AstNode> Nodes(IReadOnlyList<AstValue> list)
    {
        foreach (var item in list)
        {
            if (item is AstNode { IsNull: false } node)
                yield return node;
            else
                Refuse("an empty list member", Nowhere);
        }
    }

    /// <summary>The text of a string node; it was called differently before PostgreSQL 15.</summary>
    private string Text(AstNode node)
    {
        var text = node.Text("sval") ?? node.Text("str") ?? "";
        if (node.Kind != "String")
            Refuse(node.Kind, Nowhere);
        Done(node, "String", Nowhere);
        return text;
    }

    private List<Identifier> Identifiers(IReadOnlyList<AstValue> list, TextSpan span) =>
        Nodes(list).Select(n => new Identifier(Text(n), false, span)).ToList();

    private static Identifier? Identifier(string? name, TextSpan span) => string.IsNullOrEmpty(name) ? null : new Identifier(name, false, span);

    /// <summary>A dotted name whose first part stands at a byte offset; the others follow it in the text.</summary>
    private ObjectName Name(List<string> parts, int? location)
    {
        if (location is not { } at)
            return new ObjectName(parts.Select(p => new Identifier(p, false, Nowhere)).ToList(), Nowhere);
        var identifiers = new List<Identifier>(parts.Count);
        foreach (var part in parts)
        {
            at = TokenScanner.SkipSpace(source.Bytes, at);
            if (identifiers.Count > 0 && at < source.Bytes.Length && source.Bytes[at] == '.')
                at = TokenScanner.SkipSpace(source.Bytes, at + 1);
            var quoted = at < source.Bytes.Length && source.Bytes[at] == '"';
            identifiers.Add(new Identifier(part, quoted, Token(at)));
            at = TokenScanner.End(source.Bytes, at);
        }

        return new ObjectName(identifiers, identifiers[0].Span.To(identifiers[^1].Span));
    }

    private ObjectName Name(IReadOnlyList<AstValue> parts, int? location) => Name(Nodes(parts).Select(Text).ToList(), location);
}
