namespace DbPortal.Sql.Syntax;

/// <summary>
/// A window: OVER (…) or an entry of WINDOW. <paramref name="Base"/> names another window it builds on; a bare <c>OVER w</c> has only a base.
/// <paramref name="Bounds"/> are the frame's offset expressions.
/// </summary>
public sealed record WindowDefinition(
    Identifier? Name,
    Identifier? Base,
    IReadOnlyList<Expression> PartitionBy,
    IReadOnlyList<OrderItem> OrderBy,
    IReadOnlyList<Expression> Bounds,
    TextSpan Span);
