using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// Looks through every table and view as the person would, for secrets that an attack carried to a place where they can be read. What shows there
/// in a ground that nobody has changed is not the attack's doing.
/// </summary>
internal sealed class SecretSweep(ProvingSite site)
{
    /// <summary>
    /// For each detector, the secrets that show now and did not before. The ground must be restored afterwards in any case; this does it where it has to compare.
    /// </summary>
    public async Task<IReadOnlyList<HashSet<CarriedSecret>>> NewPlacesAsync(IReadOnlyList<CanaryDetector> detectors, string sent, string attack, CancellationToken cancellationToken)
    {
        var now = await PlacesAsync(detectors, sent, attack, cancellationToken);
        if (now.All(places => places.Count == 0))
            return now;
        await site.RestoreAsync(cancellationToken);
        var before = await PlacesAsync(detectors, sent, attack, cancellationToken);
        foreach (var (places, known) in now.Zip(before))
            places.ExceptWith(known);
        return now;
    }

    private async Task<IReadOnlyList<HashSet<CarriedSecret>>> PlacesAsync(IReadOnlyList<CanaryDetector> detectors, string sent, string attack, CancellationToken cancellationToken)
    {
        var catalog = await site.CatalogAsync(cancellationToken);
        var quote = catalog.Server.Engine.NameQuote();
        string Quoted(string name) => quote + name.Replace(quote, quote + quote, StringComparison.Ordinal) + quote;
        List<HashSet<CarriedSecret>> found = [.. detectors.Select(_ => new HashSet<CarriedSecret>())];
        foreach (var relation in catalog.Relations.Where(r => r.Kind is not (RelationKind.SystemTable or RelationKind.SystemView or RelationKind.Sequence)))
        {
            var from = $"FROM {Quoted(relation.Schema)}.{Quoted(relation.Name)}";
            var whole = await site.AskAsync($"SELECT * {from}", attack, cancellationToken);
            List<SuiteAnswer> answers = [whole];
            if (whole.Outcome is QueryOutcome.Denied { Code: not ErrorCode.AccessDenied })
            {
                answers = [];
                foreach (var column in relation.Columns)
                    answers.Add(await site.AskAsync($"SELECT {Quoted(column.Name)} {from}", attack, cancellationToken));
            }

            foreach (var (places, detector) in found.Zip(detectors))
                places.UnionWith(answers.SelectMany(a => a.SecretsIn(detector, sent)).Select(hit => new CarriedSecret(relation.FullName.ToString(), hit)));
        }

        return found;
    }
}
