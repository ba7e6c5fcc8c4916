using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

public sealed class MySqlServerConformance(TestServers servers) : MySqlConformance(servers, ServerSlot.MySql);
