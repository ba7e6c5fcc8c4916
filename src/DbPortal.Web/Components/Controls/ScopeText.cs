using DbPortal.Gateway.Access;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Components.Controls;

/// <summary>Says in words where a binding holds.</summary>
internal static class ScopeText
{
    /// <summary>Each condition by itself; a single one says everywhere.</summary>
    public static IReadOnlyList<string> Of(BindingScope scope, Texts texts)
    {
        var parts = new List<string>();
        Add("project", scope.Project);
        Add("environment", scope.Environment);
        Add("instance", scope.Instance);
        Add("database", scope.Database);
        Add("schema", scope.Schema);
        Add("tables", string.Join(", ", scope.Tables));
        Add("columns", string.Join(", ", scope.Columns));
        Add("from", string.Join(", ", scope.SourceCidrs));
        Add("hours", scope.Hours);
        return parts.Count == 0 ? [texts["scope.all"]] : parts;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{texts[$"scope.{key}"]} {value}");
        }
    }
}
