namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>What one grammar build calls its imports and exports, keyed by the hash of the build.</summary>
internal sealed record Glue(string Sha256, IReadOnlyDictionary<string, string> Imports, IReadOnlyDictionary<string, string> Exports)
{
    /// <summary>The names of <paramref name="major"/>'s grammar.</summary>
    public static Glue For(int major)
    {
        var rows = Embedded.Rows("glue.tsv").Where(r => r[0] == major.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        if (rows.Count == 0)
            throw new InvalidOperationException($"glue.tsv has no names for the grammar of PostgreSQL {major}.");
        return new Glue(
            rows[0][1],
            rows.Where(r => r[2] == "import").ToDictionary(r => r[3], r => r[4]),
            rows.Where(r => r[2] == "export").ToDictionary(r => r[4], r => r[3]));
    }
}
