using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// YAML text to nodes. Anchors, aliases and tags are refused: a manifest says what it means where it stands, and a few lines cannot grow without bound.
/// </summary>
internal sealed partial class YamlTree
{
    // A reference may stand unquoted in { … } too, where YAML reads braces as its own: they are exchanged for these while it is read.
    private const char Open = '\uE000';
    private const char Close = '\uE001';
    private const int MaxDepth = 50;
    private readonly ManifestFile _file;
    private readonly ManifestErrors _errors;
    private readonly Parser _parser;

    private YamlTree(ManifestFile file, ManifestErrors errors)
    {
        _file = file;
        _errors = errors;
        _parser = new Parser(new StringReader(Reference().Replace(file.Text, match => $"${Open}{match.Groups[1].Value}{Close}")));
    }

    /// <summary>The documents of a text; null where it is no YAML, and the error says where.</summary>
    public static IReadOnlyList<ManifestNode>? Read(ManifestFile file, ManifestErrors errors)
    {
        var tree = new YamlTree(file, errors);
        try
        {
            return tree.ReadDocuments();
        }
        catch (YamlException failure)
        {
            errors.Add(file.Name, failure.Start.Line, failure.Start.Column, $"this is no readable YAML: {Reason(failure)}");
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            // The scanner itself gives up in places, without saying where: it is behind what was read last.
            errors.Add(file.Name, tree._parser.Current?.End.Line ?? 1, tree._parser.Current?.End.Column ?? 1, "this is no readable YAML: look for a bracket, brace or quote that is not closed.");
            return null;
        }
    }

    private List<ManifestNode> ReadDocuments()
    {
        var documents = new List<ManifestNode>();
        _parser.Consume<StreamStart>();
        while (_parser.TryConsume<DocumentStart>(out _))
        {
            documents.Add(ReadNode(0));
            _parser.Consume<DocumentEnd>();
        }

        return documents;
    }

    private ManifestNode ReadNode(int depth)
    {
        var current = _parser.Current ?? throw new YamlException("the text ends too early");
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, $"it is nested more than {MaxDepth} deep");
        if (current is NodeEvent node && !(node.Anchor.IsEmpty && node.Tag.IsEmpty))
            _errors.Add(_file.Name, current.Start.Line, current.Start.Column, "anchors and tags are not supported: write the value out.");
        return current switch
        {
            YamlDotNet.Core.Events.Scalar => ReadScalar(),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            AnchorAlias => ReadAlias(),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
    }

    private ManifestNode.Scalar ReadScalar()
    {
        var scalar = _parser.Consume<YamlDotNet.Core.Events.Scalar>();
        return new(_file, (int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value.Replace(Open, '{').Replace(Close, '}'), scalar.Style == ScalarStyle.Plain);
    }

    private ManifestNode.Scalar ReadAlias()
    {
        var alias = _parser.Consume<AnchorAlias>();
        _errors.Add(_file.Name, alias.Start.Line, alias.Start.Column, "aliases are not supported: write the value out.");
        return new(_file, (int)alias.Start.Line, (int)alias.Start.Column, "", IsPlain: true);
    }

    private ManifestNode.Sequence ReadSequence(SequenceStart start, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<ManifestNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new(_file, (int)start.Start.Line, (int)start.Start.Column, items);
    }

    private ManifestNode.Mapping ReadMapping(MappingStart start, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<ManifestNode.Scalar, ManifestNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is ManifestNode.Scalar name)
                entries.Add(new(name, value));
            else
                _errors.Add(key, "a key must be a single value.");
        }

        return new(_file, (int)start.Start.Line, (int)start.Start.Column, entries);
    }

    /// <summary>The parser's sentence without the position it may begin with.</summary>
    private static string Reason(YamlException failure)
    {
        var text = (failure.InnerException as YamlException ?? failure).Message;
        var end = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 3)..];
    }

    [GeneratedRegex(@"\$\{((?:env|file):[^{}\r\n]+)\}")]
    private static partial Regex Reference();
}
