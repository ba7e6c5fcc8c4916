namespace DbPortal.Sql.Analysis;

/// <summary>What was not understood; relations and columns first call for a fresh catalog.</summary>
public enum UnknownKind { Relation, Column, AmbiguousColumn, Function, Operator, Type, Statement, Construct, View, Depth }
