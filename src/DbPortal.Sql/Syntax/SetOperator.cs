namespace DbPortal.Sql.Syntax;

/// <summary>UNION, INTERSECT, EXCEPT (MINUS).</summary>
public enum SetOperator { Union, Intersect, Except }
