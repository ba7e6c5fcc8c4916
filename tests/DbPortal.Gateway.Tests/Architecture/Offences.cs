namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>Fails with every offence on a line of its own; the runner's own message for collections cuts them off.</summary>
internal static class Offences
{
    public static void None(string rule, IEnumerable<string> offences)
    {
        var found = offences.ToList();
        if (found.Count > 0)
            Assert.Fail($"{rule}{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}
