namespace DbPortal.Gateway.Tests.Servers;

/// <summary>
/// Which container image fills which slot. <c>DBPORTAL_TEST_IMAGES</c> holds pairs such as
/// <c>PostgreSql18=postgres:16 MySql=mysql:8.4</c>; once it is set, slots that it doesn't name are not tested at all,
/// so that one job of a version matrix tests one version.
/// </summary>
internal sealed class ServerImages
{
    private static readonly char[] Separators = [' ', ',', ';', '\n'];

    private readonly Dictionary<ServerSlot, string> _images;

    private ServerImages(Dictionary<ServerSlot, string> images) => _images = images;

    public static ServerImages Parse(string? pairs)
    {
        if (string.IsNullOrWhiteSpace(pairs))
        {
            return new(new()
            {
                [ServerSlot.PostgreSql15] = "postgres:15",
                [ServerSlot.PostgreSql18] = "postgres:18",
                [ServerSlot.MariaDb] = "mariadb:10.11",
                [ServerSlot.MySql] = "mysql:9",
            });
        }

        var images = new Dictionary<ServerSlot, string>();
        foreach (var pair in pairs.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2 || parts[1].Length == 0 || !Enum.TryParse<ServerSlot>(parts[0], ignoreCase: true, out var slot))
                throw new FormatException($"DBPORTAL_TEST_IMAGES holds '{pair}'; a pair is SLOT=IMAGE, slots are {string.Join(", ", Enum.GetNames<ServerSlot>())}.");
            images[slot] = parts[1];
        }

        return new(images);
    }

    /// <summary>The slot's image, or null when this run leaves the slot out on purpose.</summary>
    public string? For(ServerSlot slot) => _images.GetValueOrDefault(slot);
}
