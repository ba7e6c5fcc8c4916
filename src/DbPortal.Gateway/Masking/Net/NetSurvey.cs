using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>What an instance's net should be: a plan and the accounts for each database. Where one connection reaches all databases, one plan for them together.</summary>
internal sealed class NetSurvey(TargetDirectory targets, MaskingDirectory masking, EngineRegistry engines)
{
    /// <summary>The parts, or why they cannot be made; half a net is none.</summary>
    public async Task<(IReadOnlyList<NetPart> Parts, NetReport.Refused? Refused)> OfAsync(InstanceEntry instance, NetEntry net, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(instance, net, cancellationToken);
        }
        catch (StoreUnavailableException unavailable)
        {
            return ([], new(ErrorCode.AuditUnavailable, $"{unavailable.Message} Ask the operator of the portal."));
        }
    }

    private async Task<(IReadOnlyList<NetPart> Parts, NetReport.Refused? Refused)> ReadAsync(InstanceEntry instance, NetEntry net, CancellationToken cancellationToken)
    {
        var parts = new List<NetPart>();
        foreach (var database in await targets.DatabasesAsync(instance, cancellationToken))
        {
            switch (await targets.ResolveAsync(instance.Name, database.Name, cancellationToken))
            {
                case TargetResolution.Found found:
                    var rules = await masking.ColumnsOfAsync(found.Target, cancellationToken);
                    var plan = await Task.Run(() => new NetPlanner(found.Target, rules).Plan(net, cancellationToken), cancellationToken);
                    parts.Add(new(plan, AccountsOf(instance, database)));
                    break;
                case TargetResolution.Missing missing:
                    return ([], new(ErrorCode.NotFound, missing.What));
                case TargetResolution.Unreachable unreachable:
                    return ([], new(unreachable.Code, unreachable.Message));
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return (instance.Engine.SchemasAreDatabases() && parts.Count > 1
            ? [new(parts[0].Plan with { Database = string.Join(", ", parts.Select(p => p.Plan.Database)), Relations = [.. parts.SelectMany(p => p.Plan.Relations)] }, parts[0].Accounts)]
            : parts, null);
    }

    /// <summary>Views were made: what is known of the instance's databases is void.</summary>
    public async Task ForgetAsync(InstanceEntry instance, CancellationToken cancellationToken)
    {
        foreach (var database in await targets.DatabasesAsync(instance, cancellationToken))
        {
            if (await targets.ResolveAsync(instance.Name, database.Name, cancellationToken) is TargetResolution.Found found)
                targets.Invalidate(found.Target);
        }
    }

    private INetAccounts AccountsOf(InstanceEntry instance, DatabaseEntry database) =>
        engines.For(instance.Engine).NetOf(instance, database) ?? throw new InvalidOperationException($"The engine of {instance.Name} has no accounts.");
}
