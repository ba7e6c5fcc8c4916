namespace DbPortal.Gateway.Engines;

/// <summary>What the values of a column are to a mask: what may be taken apart by position, computed with, cut, or not touched at all.</summary>
internal enum ValueShape : byte
{
    /// <summary>Not known, or of parts that no mask takes apart (composites, ranges, geometry, intervals, XML).</summary>
    Other,

    /// <summary>A text in one piece: characters, UUIDs, network addresses.</summary>
    Text,

    /// <summary>A number of any kind.</summary>
    Number,

    /// <summary>A date, a time or both.</summary>
    Moment,

    /// <summary>One of a few values that the schema names (booleans, enums): whatever is the same for the same value tells which it is.</summary>
    Choice,

    /// <summary>A JSON document.</summary>
    Document,

    /// <summary>Raw bytes.</summary>
    Binary,
}
