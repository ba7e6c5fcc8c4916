using System.Collections.Frozen;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>What the server's own operators do with their operands.</summary>
internal static class Operators
{
    private static readonly FrozenDictionary<string, OperatorClass> Classes = Classify(
        (OperatorClass.Equality, ["=", "<>", "!="]),
        (OperatorClass.Range, ["<", "<=", ">", ">="]),
        (OperatorClass.Pattern, ["~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "^@", "~<~", "~<=~", "~>~", "~>=~", "@@", "@@@"]),
        (OperatorClass.Concatenation, ["||"]),
        (OperatorClass.Arithmetic, ["+", "-", "*", "/", "%", "^", "|/", "||/", "@", "&", "|", "#", "<<", ">>"]),
        (OperatorClass.Extraction, ["->", "->>", "#>", "#>>", "#-"]));

    /// <summary>The class of an operator. One that is named in another schema than the server's own may do anything.</summary>
    public static OperatorClass ClassOf(string? schema, string sign) =>
        schema is null or "pg_catalog" ? Classes.GetValueOrDefault(sign, OperatorClass.Other) : OperatorClass.Other;

    private static FrozenDictionary<string, OperatorClass> Classify(params (OperatorClass Class, string[] Signs)[] groups) =>
        groups.SelectMany(g => g.Signs.Select(s => (s, g.Class))).ToFrozenDictionary(p => p.s, p => p.Class);
}
