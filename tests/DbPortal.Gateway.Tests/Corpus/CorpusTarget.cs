namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>The company data set on one server, as the portal and the cases see it.</summary>
internal abstract class CorpusTarget : IAsyncDisposable
{
    /// <summary>Which files of the corpus: postgresql, mysql or sqlite.</summary>
    public abstract string Family { get; }

    /// <summary>How <c>requires</c> names the server: postgresql, mysql, mariadb or sqlite.</summary>
    public abstract string Make { get; }

    public abstract int Major { get; }

    /// <summary>How recorded answers name the server, such as <c>postgresql 15</c>.</summary>
    public abstract string RecordedAs { get; }

    /// <summary>The database a session starts in.</summary>
    public abstract string Database { get; }

    /// <summary>Where the manifest finds the account's password: no other target's, for several are tried at once.</summary>
    public string PasswordVariable { get; } = $"CORPUS_TARGET_PASSWORD_{Guid.NewGuid():N}".ToUpperInvariant();

    /// <summary>The instance's entry in the manifest, one line of YAML flow style.</summary>
    public abstract string InstanceYaml { get; }

    /// <summary>A rule's match for a sensitive column, in flow style.</summary>
    public abstract string MatchYaml(string schema, string table, string column);

    /// <summary>Loads the data set afresh, as if nothing had ever been written.</summary>
    public abstract Task ResetAsync(CancellationToken cancellationToken);

    /// <summary>Brings the rows of these tables back, named as <see cref="DumpAsync"/> names them, where nothing else was changed; where that is no quicker, loads all afresh.</summary>
    public virtual Task RestoreAsync(IReadOnlyCollection<string> tables, CancellationToken cancellationToken) => ResetAsync(cancellationToken);

    /// <summary>Every table as it is now, to find secrets that a statement carried somewhere else.</summary>
    public abstract Task<IReadOnlyList<TableDump>> DumpAsync(CancellationToken cancellationToken);

    /// <summary>What the case's placeholders stand for.</summary>
    public abstract IReadOnlyDictionary<string, string> Placeholders { get; }

    public string Fill(string statement) =>
        Placeholders.Aggregate(statement, (text, place) => text.Replace("{{" + place.Key + "}}", place.Value, StringComparison.Ordinal));

    public abstract ValueTask DisposeAsync();
}
