namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>Types whose values people compare by their last digit, so they stand at the right.</summary>
internal static class NumericTypes
{
    private static readonly string[] s_beginnings =
        ["int", "bigint", "smallint", "tinyint", "mediumint", "integer", "numeric", "decimal", "real", "float", "double", "money", "serial", "bigserial", "oid"];

    /// <summary>By the name the server gives the type; intervals begin like integers and are none.</summary>
    public static bool Contains(string type) =>
        !type.StartsWith("interval", StringComparison.OrdinalIgnoreCase)
        && !type.EndsWith("[]", StringComparison.Ordinal)
        && s_beginnings.Any(beginning => type.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
