using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Audit;

public sealed class PostgreSqlAuditTests(TestServers servers) : AuditTrailTests(StoreKind.PostgreSql, servers);
