using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Gathers the server's notices of the statement in progress, at most a hundred.</summary>
internal sealed class PostgreSqlNotices : IDisposable
{
    private const int Most = 100;
    private readonly NpgsqlConnection _connection;
    private readonly List<string> _texts = [];

    public PostgreSqlNotices(NpgsqlConnection connection)
    {
        _connection = connection;
        _connection.Notice += Add;
    }

    /// <summary>So far.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public void Clear() => _texts.Clear();

    /// <inheritdoc/>
    public void Dispose() => _connection.Notice -= Add;

    private void Add(object sender, NpgsqlNoticeEventArgs notice)
    {
        if (_texts.Count < Most)
            _texts.Add($"{notice.Notice.InvariantSeverity}: {notice.Notice.MessageText}");
    }
}
