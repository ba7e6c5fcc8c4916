namespace DbPortal.Gateway.Manifest;

/// <summary>Who owns a configuration item.</summary>
internal static class Origins
{
    public const string Manifest = "manifest";
    public const string Demo = "demo";

    /// <summary>A manifest put it there, and the next one that lacks it takes it away.</summary>
    public static bool IsDeclared(string origin) => origin is Manifest or Demo;
}
