using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>A column of a result as the server describes it.</summary>
internal sealed record ServerColumn(string Name, ColumnName? Origin);
