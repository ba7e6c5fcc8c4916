using System.Text.RegularExpressions;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// Looks up what <c>${env:NAME}</c> and <c>${file:PATH}</c> stand for. The portal's own settings are out of reach: whoever may write a manifest
/// must not thereby read the master key.
/// </summary>
internal sealed partial class ManifestSecrets(ManifestErrors errors, bool allowsLiterals, Func<string, string?> environment)
{
    private const int MaxBytes = 64 << 10;

    /// <summary>Whether a value is a reference.</summary>
    public static bool IsReference(string text) => Reference().IsMatch(text);

    /// <summary>The secret of a field; null when absent or wrong, which has been told.</summary>
    public Secret? Read(ManifestNode.Scalar? field, string key)
    {
        if (field is null)
            return null;
        var match = Reference().Match(field.Text);
        if (match.Success)
            return match.Groups["kind"].Value == "env" ? FromEnvironment(field, match.Groups["name"].Value) : FromFile(field, match.Groups["name"].Value);
        if (field.Text.Contains("${", StringComparison.Ordinal))
            errors.Add(field, $"\"{key}\" must be one whole reference, ${{env:NAME}} or ${{file:PATH}}.");
        else if (allowsLiterals)
            return new Secret(field.Text);
        else
            errors.Add(field, $"\"{key}\" must not be written out: use ${{env:NAME}} or ${{file:PATH}}.");
        return null;
    }

    private Secret? FromEnvironment(ManifestNode.Scalar field, string name)
    {
        if (name.StartsWith("DBPORTAL_", StringComparison.OrdinalIgnoreCase))
            errors.Add(field, $"{name} is a setting of the portal itself and cannot be used here.");
        else if (environment(name) is { Length: > 0 } value)
            return new Secret(value);
        else
            errors.Add(field, $"the environment variable {name} is not set or empty.");
        return null;
    }

    private Secret? FromFile(ManifestNode.Scalar field, string name)
    {
        if (field.File.Folder is not { } folder)
        {
            errors.Add(field, "a manifest that is sent in cannot refer to files of the server: use ${env:NAME}.");
            return null;
        }

        var path = Path.GetFullPath(name, folder);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: <= MaxBytes } && File.ReadAllText(path).TrimEnd('\r', '\n') is { Length: > 0 } value)
                return new Secret(value);
            errors.Add(field, $"the file {path} does not exist, is empty, or is larger than 64 KB.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(field, $"the file {path} cannot be read. Check its owner and rights.");
        }

        return null;
    }

    [GeneratedRegex(@"^\$\{(?<kind>env|file):(?<name>[^{}]+)\}$")]
    private static partial Regex Reference();
}
