namespace DbPortal.Sql.Dialects.PostgreSql.Tree;

/// <summary>A value of the grammar's tree: a scalar, a list or a node.</summary>
internal abstract class AstValue;
