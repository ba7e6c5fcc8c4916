namespace DbPortal.Gateway.Manifest;

/// <summary>Guesses what somebody meant to write.</summary>
public static class NearestName
{
    /// <summary>The name nearest to what was written, when it is near enough to be a slip.</summary>
    public static string? Of(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(found => found.Distance <= Math.Max(1, Math.Min(written.Length, found.Name.Length) / 3))
        .OrderBy(found => found.Distance)
        .Select(found => found.Name)
        .FirstOrDefault();

    /// <summary><c>; did you mean "x"?</c>, or a full stop.</summary>
    public static string Hint(string written, IEnumerable<string> names) => Of(written, names) is { } name ? $"; did you mean \"{name}\"?" : ".";

    /// <summary>Edits between two texts, a swap of neighbours counting as one.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 100 || right.Length > 100)
            return int.MaxValue;
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var change = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
