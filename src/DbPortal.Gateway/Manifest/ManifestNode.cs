namespace DbPortal.Gateway.Manifest;

/// <summary>A piece of a manifest and where it stands. Closed family; lines and columns count from 1.</summary>
internal abstract record ManifestNode(ManifestFile File, int Line, int Column)
{
    /// <summary>A single value. <paramref name="IsPlain"/>: written without quotes, so that it may be a number, true, false or null.</summary>
    public sealed record Scalar(ManifestFile File, int Line, int Column, string Text, bool IsPlain) : ManifestNode(File, Line, Column)
    {
        /// <summary>Nothing was written.</summary>
        public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(ManifestFile File, int Line, int Column, IReadOnlyList<ManifestNode> Items) : ManifestNode(File, Line, Column);

    /// <summary>Keys and values, in the order written; a key may stand twice, which its reader tells.</summary>
    public sealed record Mapping(ManifestFile File, int Line, int Column, IReadOnlyList<KeyValuePair<Scalar, ManifestNode>> Entries) : ManifestNode(File, Line, Column);

    /// <summary>What it is, as messages call it.</summary>
    public string Describe() => this switch
    {
        Scalar { IsNull: true } => "nothing",
        Scalar => "a single value",
        Sequence => "a list",
        Mapping => "a mapping",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
