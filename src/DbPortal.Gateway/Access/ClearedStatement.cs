using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Access;

/// <summary>One statement that may run, with the exact text to send. Made by <see cref="Clearance"/> alone.</summary>
internal sealed class ClearedStatement
{
    internal ClearedStatement(Clearance clearance, int index, string text, StatementAccess access, IReadOnlyDictionary<string, object?> parameters)
    {
        Clearance = clearance;
        Index = index;
        Text = text;
        Access = access;
        Parameters = parameters;
    }

    /// <summary>The clearance it belongs to.</summary>
    public Clearance Clearance { get; }

    /// <summary>Its place in the batch.</summary>
    public int Index { get; }

    /// <summary>What is sent: the analysed text, not one character more or less.</summary>
    public string Text { get; }

    /// <summary>What it touches.</summary>
    public StatementAccess Access { get; }

    /// <summary>Values of its parameters by name (<c>1</c>, <c>2</c> for positional ones).</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; }
}
