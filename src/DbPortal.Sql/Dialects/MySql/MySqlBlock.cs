namespace DbPortal.Sql.Dialects.MySql;

/// <summary>What an END in the body of a stored program closes.</summary>
internal enum MySqlBlock { Begin, If, Case, CaseExpression, Loop }
