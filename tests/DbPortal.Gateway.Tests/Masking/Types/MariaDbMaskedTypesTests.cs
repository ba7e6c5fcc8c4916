using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Types;

public sealed class MariaDbMaskedTypesTests(TestServers servers) : MySqlMaskedTypes(servers, ServerSlot.MariaDb)
{
    // A document is a text there, with a check that it is well-formed.
    private protected override string ShownOfJson => "partial:[******] range:**2345678] outer:******12345678****** hash:token regex:[########] format:token";
}
