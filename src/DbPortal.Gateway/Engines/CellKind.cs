namespace DbPortal.Gateway.Engines;

/// <summary>What a cell's bytes are, so that writers know how to put them down.</summary>
public enum CellKind : byte
{
    Null,

    /// <summary>UTF-8 text.</summary>
    Text,

    /// <summary>A number in decimal notation; may be an integer of any size or a fraction.</summary>
    Number,

    /// <summary>A truth value in the server's own text: it begins with <c>t</c> or <c>f</c>.</summary>
    Boolean,

    /// <summary>A JSON document as text.</summary>
    Json,

    /// <summary>Raw bytes.</summary>
    Binary,
}
