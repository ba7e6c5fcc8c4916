namespace DbPortal.Sql.Syntax;

/// <summary>A range of the analysed text, in UTF-16 code units from its beginning.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after the range.</summary>
    public int End => Start + Length;

    /// <summary>The smallest range that holds both.</summary>
    public TextSpan To(TextSpan last) => new(Start, Math.Max(0, last.End - Start));
}
