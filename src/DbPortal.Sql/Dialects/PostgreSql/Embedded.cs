namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>The dialect's data files, as they lie in the assembly.</summary>
internal static class Embedded
{
    /// <summary>Opens a file; its absence is a broken build.</summary>
    public static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream($"postgresql/{name}")
        ?? throw new InvalidOperationException($"The embedded file postgresql/{name} is missing: the assembly was built without it.");

    /// <summary>The whole of a file.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The lines of a tab-separated file, split; comment lines (#) and the heading are left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        var heading = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!heading)
                yield return line.Split('\t');
            heading = false;
        }
    }
}
