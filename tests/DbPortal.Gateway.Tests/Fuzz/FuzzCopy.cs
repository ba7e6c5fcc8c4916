using DbPortal.Gateway.Tests.Corpus;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// A copy of the company data set, small enough to be joined with itself several times. Where the server's schemas are databases their names carry a
/// suffix; in statements it is <see cref="NeutralSuffix"/>, so that a statement is the same for every copy.
/// </summary>
internal sealed class FuzzCopy(CorpusTarget target, string suffix) : IAsyncDisposable
{
    public const string NeutralSuffix = "_fuzz00";

    /// <summary>Rows of a larger table.</summary>
    public const int Rows = 24;

    private readonly string? _password = Environment.GetEnvironmentVariable(target.PasswordVariable);

    public CorpusTarget Target { get; } = target;

    /// <summary>As long as the neutral one, so that positions stay.</summary>
    public static string NewSuffix() => "_" + Guid.NewGuid().ToString("N")[..(NeutralSuffix.Length - 1)];

    /// <summary>A neutral statement as this copy understands it.</summary>
    public string Localize(string text) => text.Replace(NeutralSuffix, suffix, StringComparison.Ordinal);

    /// <summary>What this copy says, as all copies would.</summary>
    public string Neutral(string text) => text.Replace(suffix, NeutralSuffix, StringComparison.Ordinal).Replace(Target.Database, "DATABASE", StringComparison.Ordinal);

    /// <summary>The copy as an instance of a manifest.</summary>
    public string InstanceYaml(string name)
    {
        var variable = $"{Target.PasswordVariable}_{name.ToUpperInvariant()}";
        Environment.SetEnvironmentVariable(variable, _password);
        return Target.InstanceYaml
            .Replace("name: target,", $"name: {name},", StringComparison.Ordinal)
            .Replace(Target.PasswordVariable, variable, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => Target.DisposeAsync();
}
