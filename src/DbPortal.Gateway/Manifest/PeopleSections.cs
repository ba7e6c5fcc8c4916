using System.Security.Cryptography;
using System.Text;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Manifest;

/// <summary>Users, service accounts, groups.</summary>
internal static class PeopleSections
{
    private const int LeastHashBytes = 49; // format byte, 16 bytes of salt, 32 of key: the oldest format of the password hasher

    public static void ReadUser(MapReader map, ManifestReading reading)
    {
        var email = map.Required("email");
        var address = email?.Text.Trim().ToLowerInvariant() ?? "";
        if (email is not null && !IsEmail(address))
            reading.Errors.Add(email, $"\"{email.Text}\" is no e-mail address.");
        var entry = new UserEntry(address, map.Text("name") ?? address, HashOf(map, reading), map.Flag("disabled", otherwise: false));
        map.Done();
        if (IsEmail(address))
            reading.Define(ItemKinds.Users, address, entry, ConfigurationJson.Default.UserEntry, map.Node);
    }

    public static void ReadServiceAccount(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        var token = reading.Secrets.Read(map.Required("token"), "token");
        var entry = new ServiceAccountEntry(name, token is null ? "" : HashOf(token.Reveal()), map.Flag("disabled", otherwise: false));
        map.Done();
        if (name.Length == 0)
            return;
        if (token is not null && reading.Items.Any(other => other.Kind == ItemKinds.ServiceAccounts && other.Body.Contains(entry.TokenHash, StringComparison.Ordinal)))
            reading.Errors.Add(map.Node, "another service account has the same token: each needs its own.");
        reading.Define(ItemKinds.ServiceAccounts, name, entry, ConfigurationJson.Default.ServiceAccountEntry, map.Node);
    }

    public static void ReadGroup(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        var members = new List<Member>();
        foreach (var text in map.Texts("members"))
        {
            if (reading.MemberOf(text) is not { } member)
                continue;
            if (member.Kind == MemberKind.AllUsers || member == new Member(MemberKind.Group, name))
                reading.Errors.Add(text, $"a group cannot hold {(member.Kind == MemberKind.AllUsers ? "allUsers: bind allUsers itself" : "itself")}.");
            members.Add(member);
        }

        var entry = new GroupEntry(name, map.Text("title"), members, [.. map.Texts("claims").Select(claim => claim.Text)]);
        map.Done();
        if (name.Length > 0)
            reading.Define(ItemKinds.Groups, name, entry, ConfigurationJson.Default.GroupEntry, map.Node);
    }

    /// <summary>How tokens are kept.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static bool IsEmail(string text) =>
        text.Length is > 2 and < 255 && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
        && at == text.LastIndexOf('@') && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    private static string? HashOf(MapReader map, ManifestReading reading)
    {
        if (map.Scalar("passwordHash") is not { } field)
            return null;
        var hash = ManifestSecrets.IsReference(field.Text) ? reading.Secrets.Read(field, "passwordHash")?.Reveal() : field.Text;
        if (hash is null)
            return null;
        var bytes = new byte[hash.Length];
        if (Convert.TryFromBase64String(hash, bytes, out var written) && written >= LeastHashBytes && bytes[0] is 0 or 1)
            return hash;
        reading.Errors.Add(field, "\"passwordHash\" is no password hash (docs/manifest.md says how to make one).");
        return null;
    }
}
