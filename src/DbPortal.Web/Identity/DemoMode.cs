namespace DbPortal.Web.Identity;

/// <summary>Whether this is the demo, and the people one can be in it. Off unless the launch has opened the demo workspace.</summary>
internal sealed class DemoMode
{
    /// <summary>The demo workspace is open: everybody on this machine may be any of its people.</summary>
    public bool Active { get; private set; }

    /// <summary>The people to choose from.</summary>
    public IReadOnlyList<DemoPerson> People { get; } =
    [
        new("admin@demo.dbportal.test", "Akiko Mori", "demo.person.admin"),
        new("emma@demo.dbportal.test", "Emma Brandt", "demo.person.engineer"),
        new("carlos@demo.dbportal.test", "Carlos Vega", "demo.person.contractor"),
        new("aya@demo.dbportal.test", "Aya Tanaka", "demo.person.auditor"),
    ];

    /// <summary>Opens it, once, at launch.</summary>
    public void Enter() => Active = true;
}
