using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// Writes nested maps, lists and values as YAML. Absent values are left out; texts that would read as something else are quoted.
/// </summary>
internal static class YamlText
{
    public static string Of(Dictionary<string, object?> map)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(writer, new EmitterSettings().WithBestWidth(int.MaxValue));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, map, flow: false);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, object? value, bool flow)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, flow ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, inner) in map.Where(pair => pair.Value is not null))
                {
                    emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, key, ScalarStyle.Any, isPlainImplicit: true, isQuotedImplicit: true));
                    Write(emitter, inner, flow);
                }

                emitter.Emit(new MappingEnd());
                break;
            case IEnumerable<string> words:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Flow));
                foreach (var word in words)
                    Write(emitter, word, flow: true);
                emitter.Emit(new SequenceEnd());
                break;
            case IEnumerable<object?> list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, flow ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list)
                    Write(emitter, item, flow);
                emitter.Emit(new SequenceEnd());
                break;
            default:
                WriteScalar(emitter, value);
                break;
        }
    }

    private static void WriteScalar(Emitter emitter, object? value)
    {
        var (text, plain) = value switch
        {
            null => ("null", true),
            bool flag => (flag ? "true" : "false", true),
            IFormattable number => (number.ToString(null, CultureInfo.InvariantCulture), true),
            string word => (word, !LooksLikeSomethingElse(word)),
            _ => throw new ArgumentException($"{value.GetType().Name} is not written to YAML.", nameof(value)),
        };
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, plain ? ScalarStyle.Any : ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));
    }

    private static bool LooksLikeSomethingElse(string word) =>
        word.Length == 0 || word is "~" || word.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off"
        || double.TryParse(word, CultureInfo.InvariantCulture, out _);
}
