using DbPortal.Sql.Catalog;

namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>Writes a routine as people read it.</summary>
internal static class RoutineWords
{
    /// <summary>What goes in and what comes out: <c>(cid integer) → numeric</c>.</summary>
    public static string Signature(Routine routine)
    {
        var arguments = string.Join(", ", routine.Arguments.Select(argument => string.IsNullOrEmpty(argument.Name) ? argument.Type : $"{argument.Name} {argument.Type}"));
        var result = routine.Kind == RoutineKind.Procedure || string.IsNullOrWhiteSpace(routine.Result) ? "" : $" → {routine.Result}";
        return $"({arguments}){result}";
    }
}
