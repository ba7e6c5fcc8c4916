using System.Collections;
using System.Runtime.CompilerServices;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

/// <summary>Finds every span in a tree of nodes, whatever the nodes are.</summary>
internal static class SpanWalk
{
    public static IEnumerable<TextSpan> Spans(object? value) => value switch
    {
        TextSpan span => [span],
        null or string or Enum => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Spans),
        ITuple => [],
        _ when value.GetType().Namespace != typeof(TextSpan).Namespace => [],
        _ => value.GetType().GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
            .Where(p => p.Name is not ("Last" or "Qualifier"))
            .SelectMany(p => Spans(p.GetValue(value))),
    };
}
