namespace DbPortal.Sql.Syntax;

/// <summary>What an arm of MERGE does.</summary>
public enum MergeAction { Nothing, Insert, Update, Delete }
