using DbPortal.Gateway.Targets;
using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>Proving grounds that are files of their own in a folder of the portal's.</summary>
internal sealed class SqliteProvingGrounds(string folder) : IProvingGrounds
{
    private const string Extension = ".db";

    public string Family => "sqlite";

    public ProvingGround At(string name) => new(
        ProvingGroundNames.Checked(name),
        [new DatabaseEntry(name, PathOf(name))],
        new Dictionary<string, string>(),
        new Dictionary<string, string> { ["DB"] = name, ["DBFILE"] = PathOf(name), ["TMP"] = folder });

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, ProvingGroundNames.Prefix + "*" + Extension).Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => ProvingGroundNames.MadeUtc(n) is not null).Order(StringComparer.Ordinal)]
            : []);

    public Task MakeAsync(ProvingGround ground, string script, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                Directory.CreateDirectory(folder);
                using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = PathOf(ground.Name), Pooling = false }.ConnectionString);
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = ground.Translate(script);
                command.ExecuteNonQuery();
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                throw Failed(e);
            }
        },
        cancellationToken);

    public Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var suffix in (ReadOnlySpan<string>)["", "-journal", "-wal", "-shm"])
                File.Delete(PathOf(name) + suffix);
            return Task.CompletedTask;
        }
        catch (DirectoryNotFoundException)
        {
            return Task.CompletedTask; // Nothing was ever made.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e);
        }
    }

    private static TargetException Failed(Exception e)
    {
        var text = $"The throw-away database file in the data folder failed: {e.Message}";
        return new(TargetFailure.Statement, "", text, e) { Generic = text };
    }

    private string PathOf(string name) => Path.Combine(folder, ProvingGroundNames.Checked(name) + Extension);
}
