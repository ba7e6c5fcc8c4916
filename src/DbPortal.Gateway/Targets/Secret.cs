namespace DbPortal.Gateway.Targets;

/// <summary>A value that must not be logged, shown or compared by accident. <see cref="Reveal"/> is the only way to it.</summary>
public sealed class Secret(string value)
{
    private readonly string _value = value;

    /// <summary>The plain value, for the driver that needs it.</summary>
    public string Reveal() => _value;

    /// <summary>Never the value.</summary>
    public override string ToString() => "******";
}
