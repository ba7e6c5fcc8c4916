using System.Text;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>Splits a script of the mysql client, whose DELIMITER lines the server doesn't know, into texts the server takes.</summary>
internal static class ClientScript
{
    public static IEnumerable<string> Split(string script)
    {
        var (delimiter, part) = (";", new StringBuilder());
        foreach (var line in script.Split('\n'))
        {
            var command = line.StartsWith("DELIMITER ", StringComparison.OrdinalIgnoreCase);
            var ends = delimiter != ";" && line.TrimEnd().EndsWith(delimiter, StringComparison.Ordinal);
            if (!command)
                part.Append(ends ? line.TrimEnd()[..^delimiter.Length] : line).Append('\n');
            if ((command || ends) && part.ToString().Trim() is { Length: > 0 } text)
                yield return text;
            if (command || ends)
                part.Clear();
            if (command)
                delimiter = line["DELIMITER ".Length..].Trim();
        }

        if (part.ToString().Trim() is { Length: > 0 } rest)
            yield return rest;
    }
}
