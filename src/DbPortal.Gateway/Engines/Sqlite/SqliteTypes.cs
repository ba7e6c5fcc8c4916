using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>What declared types are meant to hold. SQLite itself lets any value into any column.</summary>
internal static class SqliteTypes
{
    // In order: the first that occurs in the declared type counts.
    private static readonly (string Part, TypeClass Class)[] Parts =
    [
        ("BOOL", TypeClass.Boolean),
        ("JSON", TypeClass.Json),
        ("UUID", TypeClass.Uuid),
        ("GUID", TypeClass.Uuid),
        ("TIMESTAMP", TypeClass.Timestamp),
        ("DATETIME", TypeClass.Timestamp),
        ("DATE", TypeClass.Date),
        ("TIME", TypeClass.Time),
        ("INT", TypeClass.Integer),
        ("CHAR", TypeClass.Text),
        ("CLOB", TypeClass.Text),
        ("TEXT", TypeClass.Text),
        ("BLOB", TypeClass.Binary),
        ("REAL", TypeClass.Float),
        ("FLOA", TypeClass.Float),
        ("DOUB", TypeClass.Float),
        ("DEC", TypeClass.Decimal),
        ("NUM", TypeClass.Decimal),
        ("MONEY", TypeClass.Decimal),
    ];

    public static TypeClass ClassOf(string declared)
    {
        foreach (var (part, found) in Parts)
        {
            if (declared.Contains(part, StringComparison.OrdinalIgnoreCase))
                return found;
        }
        return TypeClass.Other;
    }
}
