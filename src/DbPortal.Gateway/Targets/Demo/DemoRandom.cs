using System.Globalization;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>The same choices at every start: a seeded sequence for each part of the data, so that one part can change without the others.</summary>
internal sealed class DemoRandom(int seed)
{
    // Chance here makes sample data, never a secret.
    private readonly Random _random = new(seed);

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    /// <summary>Small numbers more often than large ones, as customers and products are in shops.</summary>
    public int Skewed(int high) => 1 + (int)(high * Math.Pow(_random.NextDouble(), 2));

    public bool Chance(int percent) => _random.Next(100) < percent;

    public string Digits(int count) => string.Create(count, _random, static (span, random) =>
    {
        foreach (ref var digit in span)
            digit = (char)('0' + random.Next(10));
    });

    public string Letters(int count) => string.Create(count, _random, static (span, random) =>
    {
        const string letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        foreach (ref var letter in span)
            letter = letters[random.Next(letters.Length)];
    });

    public string Hex(int bytes)
    {
        var value = new byte[bytes];
        _random.NextBytes(value);
        return Convert.ToHexStringLower(value);
    }

    public double Price(int low, int high) => Math.Round(low + (_random.NextDouble() * (high - low)), 2);

    public string Date(DateOnly first, int days) => first.AddDays(_random.Next(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment of the three years the company's data covers.</summary>
    public DateTime Moment() => DemoCalendar.First.AddSeconds(_random.Next(DemoCalendar.Days * 24 * 3600));
}
