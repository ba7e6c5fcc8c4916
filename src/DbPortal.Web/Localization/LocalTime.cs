using System.Globalization;

namespace DbPortal.Web.Localization;

/// <summary>
/// Moments as the reader's own clock shows them: in the time zone their browser named in a cookie, in UTC and saying so where it named none that is known here.
/// </summary>
internal sealed class LocalTime
{
    /// <summary>The cookie with the zone's IANA name.</summary>
    public const string Cookie = "dbp-zone";

    private readonly TimeZoneInfo? _zone;
    private readonly TimeProvider _clock;
    private readonly Texts _texts;

    public LocalTime(IHttpContextAccessor http, TimeProvider clock, Texts texts)
        : this(http.HttpContext?.Request.Cookies[Cookie], clock, texts)
    {
    }

    internal LocalTime(string? zone, TimeProvider clock, Texts texts)
    {
        _zone = zone is { Length: > 0 and < 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;
        (_clock, _texts) = (clock, texts);
    }

    /// <summary>To the minute; the day only where it is not today, the year only where it is not this one.</summary>
    public string Short(DateTime utc)
    {
        var (at, now) = (Here(utc), Here(_clock.GetUtcNow().UtcDateTime));
        var format = at.Date == now.Date ? "HH:mm" : at.Year == now.Year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm";
        return at.ToString(format, CultureInfo.InvariantCulture) + Suffix;
    }

    /// <summary>The time of day to the minute.</summary>
    public string Clock(DateTime utc) => Here(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The whole of it, for a tooltip.</summary>
    public string Full(DateTime utc) => Here(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + (_zone is null ? " UTC" : $" ({_zone.Id})");

    /// <summary>The day: today, yesterday, or its date with the day of the week.</summary>
    public string Day(DateTime utc)
    {
        var (day, today) = (Here(utc).Date, Here(_clock.GetUtcNow().UtcDateTime).Date);
        return day == today ? _texts["time.today"]
            : day == today.AddDays(-1) ? _texts["time.yesterday"]
            : day.ToString(day.Year == today.Year ? "MM-dd (ddd)" : "yyyy-MM-dd (ddd)", CultureInfo.CurrentCulture);
    }

    private string Suffix => _zone is null ? " UTC" : "";

    private DateTime Here(DateTime utc) => _zone is null ? utc : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);
}
