namespace DbPortal.Sql.Analysis;

/// <summary>The common tables in force at a place: those of the nearest WITH, then those of the enclosing ones.</summary>
internal sealed record CommonTables(CommonTables? Outer, IReadOnlyList<CommonTableBinding> Tables)
{
    /// <summary>No common table at all.</summary>
    public static readonly CommonTables None = new(null, []);

    /// <summary>The table a name means, innermost first, or null.</summary>
    public CommonTableBinding? Find(string name, StringComparison comparison)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            for (var i = frame.Tables.Count - 1; i >= 0; i--)
            {
                if (string.Equals(frame.Tables[i].Table.Name.Name, name, comparison))
                    return frame.Tables[i];
            }
        }
        return null;
    }
}
