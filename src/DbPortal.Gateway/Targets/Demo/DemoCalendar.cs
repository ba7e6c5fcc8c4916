using System.Globalization;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>The three years of the sample data: fixed, so that the same file is made on every day.</summary>
internal static class DemoCalendar
{
    public const int Days = 1096;

    public static readonly DateTime First = new(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly FirstDay = new(2023, 1, 1);

    public static string Write(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
