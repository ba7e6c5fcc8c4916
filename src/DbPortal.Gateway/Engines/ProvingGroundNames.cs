using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Engines;

/// <summary>
/// Names of proving grounds, <c>dbportal_verify_2605312359_a1b2c3</c>: when it was made (UTC) and a random end. Only what has exactly this shape is ever removed.
/// </summary>
internal static partial class ProvingGroundNames
{
    /// <summary>What every name begins with; what an account may be allowed to make.</summary>
    public const string Prefix = "dbportal_verify_";

    private const string TimeForm = "yyMMddHHmm";

    /// <summary>A name that nobody has used.</summary>
    public static string New(DateTimeOffset now) =>
        Prefix + now.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture) + "_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));

    /// <summary>When a proving ground of this name was made, to the minute; null when it is no such name.</summary>
    public static DateTime? MadeUtc(string name) =>
        Shape().Match(name) is { Success: true } match
            && DateTime.TryParseExact(match.Groups[1].Value, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made)
                ? made
                : null;

    /// <summary>The name, or an exception: no statement that removes something is ever written with another one.</summary>
    public static string Checked(string name) => MadeUtc(name) is not null ? name : throw new ArgumentException($"'{name}' is no name of a proving ground.", nameof(name));

    // \z and not $: a name with a line break behind it is another name.
    [GeneratedRegex(@"\Adbportal_verify_([0-9]{10})_[0-9a-f]{6}\z")]
    private static partial Regex Shape();
}
