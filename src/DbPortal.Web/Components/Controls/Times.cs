using System.Globalization;

namespace DbPortal.Web.Components.Controls;

/// <summary>Writes moments the way tables need them: always UTC, always the same width, sortable by eye.</summary>
internal static class Times
{
    /// <summary>To the minute.</summary>
    public static string Short(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>To the second.</summary>
    public static string Seconds(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>To the millisecond.</summary>
    public static string Exact(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
