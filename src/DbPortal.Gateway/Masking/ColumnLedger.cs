using System.Data.Common;
using System.Text.Json;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Masking;

/// <summary>The ledger in the store: one row a table, so that replicas and restarts agree on what is new. Thread-safe.</summary>
internal sealed class ColumnLedger(IDbContextFactory<MetadataContext> contexts) : IColumnLedger
{
    /// <inheritdoc/>
    public async Task<IReadOnlySet<ColumnName>> FindNewAsync(Target target, IReadOnlyList<Relation> masked, CancellationToken cancellationToken)
    {
        if (masked.Count == 0)
            return new HashSet<ColumnName>();
        await using var context = await OpenAsync(cancellationToken);
        var seen = await GuardAsync(() => ReadAsync(context, target, cancellationToken));
        var found = new HashSet<ColumnName>();
        var met = new List<SeenTableRow>();
        foreach (var relation in masked)
        {
            if (seen.TryGetValue(KeyOf(target, relation), out var row))
                found.UnionWith(NewIn(relation, row));
            else
                met.Add(ToRow(target, relation));
        }

        await GuardAsync(() => AddAsync(context, met, cancellationToken));
        return found;
    }

    /// <summary>Somebody has looked at these columns as they are now.</summary>
    public async Task AcceptAsync(Target target, Func<ColumnName, bool> accepted, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(cancellationToken);
        var rows = await GuardAsync(() => context.SeenTables.Where(row => row.Instance == target.Instance.Name).ToListAsync(cancellationToken));
        foreach (var row in rows)
        {
            if (target.Catalog.Find(row.Schema, row.Name) is not { } relation || KeyOf(target, relation) != (row.Database, row.Schema, row.Name))
                continue;
            var seen = Read(row);
            foreach (var column in relation.Columns.Where(c => accepted(new(relation.Schema, relation.Name, c.Name))))
                seen[column.Name] = column.Type;
            row.Columns = Write(seen);
        }

        await GuardAsync(() => context.SaveChangesAsync(cancellationToken));
    }

    private static async Task<Dictionary<(string, string, string), SeenTableRow>> ReadAsync(MetadataContext context, Target target, CancellationToken cancellationToken) =>
        await context.SeenTables.AsNoTracking().Where(row => row.Instance == target.Instance.Name)
            .ToDictionaryAsync(row => (row.Database, row.Schema, row.Name), cancellationToken);

    /// <summary>Another replica may have met the same tables at the same moment; what it wrote is as good.</summary>
    private static async Task<int> AddAsync(MetadataContext context, List<SeenTableRow> met, CancellationToken cancellationToken)
    {
        if (met.Count == 0)
            return 0;
        context.SeenTables.AddRange(met);
        try
        {
            return await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            context.ChangeTracker.Clear();
            foreach (var row in met)
            {
                if (!await context.SeenTables.AnyAsync(other => other.Instance == row.Instance && other.Database == row.Database && other.Schema == row.Schema && other.Name == row.Name, cancellationToken))
                    context.SeenTables.Add(row);
            }

            return await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static IEnumerable<ColumnName> NewIn(Relation relation, SeenTableRow row)
    {
        var seen = Read(row);
        return relation.Columns.Where(c => !seen.TryGetValue(c.Name, out var type) || type != c.Type).Select(c => new ColumnName(relation.Schema, relation.Name, c.Name));
    }

    private static (string Database, string Schema, string Name) KeyOf(Target target, Relation relation) =>
        (target.AddressOf(relation.FullName).Database ?? "", relation.Schema, relation.Name);

    private static SeenTableRow ToRow(Target target, Relation relation)
    {
        var (database, schema, name) = KeyOf(target, relation);
        var columns = relation.Columns.DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Type);
        return new() { Instance = target.Instance.Name, Database = database, Schema = schema, Name = name, Columns = Write(columns) };
    }

    private static Dictionary<string, string> Read(SeenTableRow row) => JsonSerializer.Deserialize(row.Columns, SeenColumns.Default.DictionaryStringString) ?? [];

    private static string Write(Dictionary<string, string> columns) => JsonSerializer.Serialize(columns, SeenColumns.Default.DictionaryStringString);

    private Task<MetadataContext> OpenAsync(CancellationToken cancellationToken) => GuardAsync(() => contexts.CreateDbContextAsync(cancellationToken));

    private static async Task<T> GuardAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or TimeoutException || failure is InvalidOperationException && failure.InnerException is DbException or TimeoutException)
        {
            throw new StoreUnavailableException("Which columns are new cannot be learnt from the portal's store, which does not answer.", failure);
        }
    }
}
