using DbPortal.Web.Localization;

namespace DbPortal.Web.Tests.Localization;

public sealed class LocalTimeTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
    private readonly LocalTime _tokyo = new("Asia/Tokyo", new At(Noon), new Texts());

    [Fact]
    public void A_moment_of_today_is_its_time_on_the_reader_s_clock() => Assert.Equal("20:30", _tokyo.Short(Noon.AddMinutes(-30)));

    [Fact]
    public void Another_day_is_told_with_its_date_and_another_year_with_all_of_it()
    {
        Assert.Equal("11-22 21:00", _tokyo.Short(Noon.AddDays(-1)));
        Assert.Equal("2025-11-23 21:00", _tokyo.Short(Noon.AddYears(-1)));
    }

    [Fact]
    public void The_day_ends_where_the_reader_is() => Assert.Equal(("Today", "Yesterday"), (_tokyo.Day(Noon.AddHours(-20)), _tokyo.Day(Noon.AddHours(-22))));

    [Theory]
    [InlineData(null)]
    [InlineData("Not/A_Zone")]
    [InlineData("../../etc/passwd")]
    public void Without_a_known_zone_it_is_utc_and_says_so(string? zone) => Assert.Equal("12:00 UTC", new LocalTime(zone, new At(Noon), new Texts()).Short(Noon));

    private sealed class At(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => utc;
    }
}
