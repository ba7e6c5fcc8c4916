namespace DbPortal.Gateway.Masking;

/// <summary>Characters <paramref name="Start"/> (inclusive) to <paramref name="End"/> (exclusive) are replaced by <paramref name="Substitute"/>.</summary>
public readonly record struct MaskRange(int Start, int End, string Substitute);
