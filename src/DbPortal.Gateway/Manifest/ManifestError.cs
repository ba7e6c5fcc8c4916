namespace DbPortal.Gateway.Manifest;

/// <summary>Something wrong in a manifest. Line and column count from 1; 0 when the whole file is meant. The message says what to do, never a secret.</summary>
public sealed record ManifestError(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>, which editors and terminals link.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}:{Column}: {Message}" : $"{File}: {Message}";
}
