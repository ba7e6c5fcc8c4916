using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz;

[Collection("Corpus on PostgreSQL")]
public sealed class PostgreSql18FuzzTests(TestServers servers) : PostgreSqlFuzzTests(servers, ServerSlot.PostgreSql18);
