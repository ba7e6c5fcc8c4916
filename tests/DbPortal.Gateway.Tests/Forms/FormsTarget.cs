namespace DbPortal.Gateway.Tests.Forms;

/// <summary>The plain schema of the forms on one server.</summary>
internal abstract class FormsTarget : IAsyncDisposable
{
    /// <summary>Where the manifest finds the password of the account: no other target's, for several are tried at once.</summary>
    public string PasswordVariable { get; } = $"FORMS_TARGET_PASSWORD_{Guid.NewGuid():N}".ToUpperInvariant();

    /// <summary>How <c>on</c> names the server: postgresql, mysql, mariadb or sqlite.</summary>
    public abstract string Make { get; }

    /// <summary>The server's version as the catalog writes it.</summary>
    public abstract int Version { get; }

    /// <summary>The database a session starts in.</summary>
    public abstract string Database { get; }

    /// <summary>The instance's entry in the manifest, one line of YAML flow style, named <c>target</c>.</summary>
    public abstract string InstanceYaml { get; }

    /// <summary>What the cases' placeholders stand for.</summary>
    public virtual IReadOnlyDictionary<string, string> Placeholders => new Dictionary<string, string> { ["DB"] = Database };

    /// <summary>Makes the schema afresh, as if nothing had ever been written.</summary>
    public abstract Task ResetAsync(CancellationToken cancellationToken);

    /// <summary>Every definition and every row of the schema as one text, so that two states can be compared.</summary>
    public abstract Task<string> StateAsync(CancellationToken cancellationToken);

    /// <summary>Runs statements in one session with nothing between them and the server. What the server refuses is an exception.</summary>
    public abstract Task<IReadOnlyList<FormAnswer>> AskAsync(IReadOnlyList<string> statements, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    public string Fill(string statement) =>
        Placeholders.Aggregate(statement, (text, place) => text.Replace("{{" + place.Key + "}}", place.Value, StringComparison.Ordinal));
}
