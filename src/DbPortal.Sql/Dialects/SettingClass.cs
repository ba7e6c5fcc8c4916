namespace DbPortal.Sql.Dialects;

/// <summary>What changing a setting of the session can do, from harmless to dangerous.</summary>
public enum SettingClass
{
    /// <summary>How values are written, how long a statement may take: neither rows nor names depend on it.</summary>
    Neutral,

    /// <summary>How the server plans and works: rows may come in another order.</summary>
    Plan,

    /// <summary>A variable that means something only to the database's own code, such as a row policy.</summary>
    Custom,

    /// <summary>Whose rights hold, what is logged, checked or loaded; and every setting that nobody reviewed.</summary>
    Guarded,

    /// <summary>How text is read or what names mean.</summary>
    Reading,
}
