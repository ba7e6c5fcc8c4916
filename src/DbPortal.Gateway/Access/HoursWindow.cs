using System.Globalization;

namespace DbPortal.Gateway.Access;

/// <summary>A daily window in UTC, <c>[mon-fri ]09:00-18:00</c>; one that ends before it begins runs over midnight.</summary>
internal sealed record HoursWindow(IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Reads the written form. Throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static HoursWindow Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2)
            throw new FormatException($"'{text}' is not a window of hours such as 'mon-fri 09:00-18:00'.");
        var days = parts.Length == 2 ? ParseDays(parts[0]) : Enum.GetValues<DayOfWeek>().ToHashSet();
        var times = parts[^1].Split('-');
        if (times.Length != 2)
            throw new FormatException($"'{parts[^1]}' is not a range of hours such as '09:00-18:00'.");
        return new(days, ParseTime(times[0]), ParseTime(times[1]));
    }

    /// <summary>Whether the window is open.</summary>
    public bool Contains(DateTime utc)
    {
        var time = TimeOnly.FromDateTime(utc);
        if (From <= To)
            return Days.Contains(utc.DayOfWeek) && time >= From && time < To;
        return time >= From ? Days.Contains(utc.DayOfWeek) : time < To && Days.Contains(utc.AddDays(-1).DayOfWeek);
    }

    private static TimeOnly ParseTime(string text) =>
        text == "24:00" ? TimeOnly.MaxValue
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new FormatException($"'{text}' is not a time such as '09:00'.");

    private static HashSet<DayOfWeek> ParseDays(string text)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            int first = DayOf(ends[0]), last = DayOf(ends[^1]);
            for (var day = first; ; day = (day + 1) % 7)
            {
                days.Add((DayOfWeek)day);
                if (day == last)
                    break;
            }
        }
        return days;
    }

    private static int DayOf(string name)
    {
        var index = Array.IndexOf(DayNames, name.Trim().ToLowerInvariant());
        return index >= 0 ? index : throw new FormatException($"'{name}' is not a day such as 'mon'.");
    }
}
