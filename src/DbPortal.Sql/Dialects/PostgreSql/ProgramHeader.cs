using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>
/// The definition around a body in PL/pgSQL, which decides what RETURN and its names may be. Types are left out: of a row or a text, the body reads the same.
/// </summary>
internal static class ProgramHeader
{
    private const string Language = "plpgsql";

    /// <summary>The definition of a function or procedure; null where its body is in another language.</summary>
    public static string? Of(Routine routine)
    {
        if (routine.Body is null || routine.Language != Language || HasOtherRules(routine.Body))
            return null;
        var table = routine.Result.StartsWith("TABLE(", StringComparison.Ordinal);
        var set = routine.Result.StartsWith("SETOF ", StringComparison.Ordinal);
        var parameters = routine.Arguments.Select(a => (Mode: !table && a.Name is not null && routine.ResultColumns.Contains(a.Name) ? "INOUT" : "", a.Name)).ToList();
        if (!table)
            parameters.AddRange(routine.ResultColumns.Where(r => parameters.TrueForAll(p => p.Name != r)).Select(r => ("OUT", (string?)r)));
        var result = routine switch
        {
            { Kind: RoutineKind.Procedure } => "",
            _ when table => $" RETURNS TABLE({string.Join(", ", routine.ResultColumns.Select(c => $"{Quote(c)} text"))})",
            { Result: "void" or "trigger" } => $" RETURNS {routine.Result}",
            _ => $" RETURNS {(set ? "SETOF " : "")}{(routine.ResultColumns.Count > 1 ? "record" : "text")}",
        };
        var list = string.Join(", ", parameters.Select(p => $"{p.Mode} {(p.Name is null ? "" : Quote(p.Name))} text"));
        return Write($"{(routine.Kind == RoutineKind.Procedure ? "PROCEDURE" : "FUNCTION")} f({list}){result}", routine.Body);
    }

    /// <summary>The definition of a trigger's function; null for rules, and where the body is in another language.</summary>
    public static string? Of(Trigger trigger) =>
        trigger.Body is null || trigger.Event.StartsWith("RULE", StringComparison.Ordinal) || HasOtherRules(trigger.Body) ? null : Write("FUNCTION f() RETURNS trigger", trigger.Body);

    /// <summary>Lines such as <c>#variable_conflict</c> change what names mean.</summary>
    private static bool HasOtherRules(string body) => body.TrimStart().StartsWith('#') || body.Contains("#variable_conflict", StringComparison.OrdinalIgnoreCase);

    private static string Write(string head, string body)
    {
        var tag = "$body$";
        while (body.Contains(tag, StringComparison.Ordinal))
            tag = $"${tag.Trim('$')}_$";
        return $"CREATE {head} LANGUAGE {Language} AS {tag}{body}{tag}";
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
