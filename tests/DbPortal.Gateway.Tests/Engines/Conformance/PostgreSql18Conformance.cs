using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

public sealed class PostgreSql18Conformance(TestServers servers) : PostgreSqlConformance(servers, ServerSlot.PostgreSql18);
