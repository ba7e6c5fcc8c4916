using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

public sealed class PostgreSql15Conformance(TestServers servers) : PostgreSqlConformance(servers, ServerSlot.PostgreSql15);
