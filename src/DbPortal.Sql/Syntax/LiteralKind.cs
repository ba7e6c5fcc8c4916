namespace DbPortal.Sql.Syntax;

/// <summary>The kinds of constants.</summary>
public enum LiteralKind { Null, Boolean, Number, String, Binary, Temporal, Default }
