using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>One written form for values that servers and drivers write in several: numbers, truth values, times, bytes, JSON.</summary>
internal static partial class CanonicalCell
{
    public static string? Of(string? cell)
    {
        if (cell is null)
            return null;
        var text = cell.TrimEnd();
        return text switch
        {
            "t" or "true" or "True" => "1",
            "f" or "false" or "False" => "0",
            _ when Bytes().IsMatch(text) => "\\x" + text[2..].ToLowerInvariant(),
            _ when Number().IsMatch(text) => OfNumber(text),
            _ when Moment().Match(text) is { Success: true } moment => OfMoment(moment, text),
            ['{' or '[', ..] => OfJson(text),
            _ => text,
        };
    }

    private static string OfNumber(string text)
    {
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole.ToString(CultureInfo.InvariantCulture);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return text;
        // Twelve digits: servers differ in how many they print of a binary fraction.
        return number == 0 ? "0" : double.Parse(number.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
    }

    private static string OfMoment(Match moment, string text)
    {
        var clock = moment.Groups[2].Success ? moment.Groups[2].Value : "00:00:00";
        var zone = moment.Groups[4].Value;
        if (zone is not ("" or "Z" or "+00" or "+00:00" or "+0000" or "-00"))
            return text;
        var fraction = moment.Groups[3].Value.TrimEnd('0');
        return $"{moment.Groups[1].Value} {(clock.Length == 5 ? clock + ":00" : clock)}{(fraction.Length > 0 ? "." + fraction : "")}";
    }

    private static string OfJson(string text)
    {
        try
        {
            return OfNode(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string OfNode(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject fields => "{" + string.Join(",", fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => JsonSerializer.Serialize(field.Key) + ":" + OfNode(field.Value))) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(OfNode)) + "]",
        _ => node.GetValueKind() == JsonValueKind.Number ? OfNumber(node.ToJsonString()) : node.ToJsonString(),
    };

    [GeneratedRegex(@"^(\\x|0[xX])[0-9a-fA-F]*$")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(-?[0-9]{4,6}-[0-9]{2}-[0-9]{2})(?:[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.([0-9]+))?)?\s*(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?$")]
    private static partial Regex Moment();
}
