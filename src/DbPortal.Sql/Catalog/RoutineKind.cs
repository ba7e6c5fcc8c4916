namespace DbPortal.Sql.Catalog;

/// <summary>Kinds of routines.</summary>
public enum RoutineKind { Function, Procedure, Aggregate, Window, Operator }
