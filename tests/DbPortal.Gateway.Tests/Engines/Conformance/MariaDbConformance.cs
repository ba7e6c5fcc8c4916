using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

public sealed class MariaDbConformance(TestServers servers) : MySqlConformance(servers, ServerSlot.MariaDb)
{
    protected override string ListFunctions => "SELECT LOWER(function) FROM information_schema.sql_functions";
}
