using DbPortal.Gateway.Targets;

namespace DbPortal.Web.Api;

/// <summary>A database as the API tells it.</summary>
internal sealed record DatabaseBody(string Instance, string Database, string Engine, string Environment, bool Protected, bool CanRead, bool CanWrite, bool CanExport)
{
    /// <summary>The form of a target.</summary>
    public static DatabaseBody Of(TargetSummary target) => new(
        target.Instance, target.Database, target.Engine.ToString().ToLowerInvariant(), target.Environment.Name, target.Environment.Protected, target.CanRead, target.CanWrite, target.CanExport);
}
