using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Types;

public sealed class MySqlMaskedTypesTests(TestServers servers) : MySqlMaskedTypes(servers, ServerSlot.MySql)
{
    private protected override string ShownOfJson => "hash:token";
}
