namespace DbPortal.Gateway.Targets.Demo;

/// <summary>How many rows the large tables get.</summary>
internal sealed record DemoSize(int Employees, int Customers, int Products, int Orders, int Tickets, int Events)
{
    /// <summary>About 150,000 rows in all.</summary>
    public static readonly DemoSize Production = new(420, 6000, 1200, 18_000, 3_000, 20_000);

    /// <summary>A small copy of the same shape.</summary>
    public static readonly DemoSize Staging = new(40, 300, 150, 800, 100, 600);
}
