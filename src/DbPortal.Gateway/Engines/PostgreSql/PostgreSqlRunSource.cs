using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The pool for runs, with what the last catalog read said: one state, replaced as a whole.</summary>
internal sealed record PostgreSqlRunSource(NpgsqlDataSource Source, IReadOnlyList<string> SearchPath, PostgreSqlOrigins Origins);
