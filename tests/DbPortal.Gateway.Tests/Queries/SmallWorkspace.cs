using System.Security.Cryptography;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DbPortal.Gateway.Tests.Queries;

/// <summary>
/// A whole gateway over one small SQLite file. <c>people</c> and <c>leads</c> have masked columns (<c>ssn</c>, <c>pay</c>: lookup; <c>pin</c>: select;
/// <c>mood</c>: any), <c>lists</c> has none. Who asks may read; a writer may write too, a definer may define tables, too; a keeper sees all.
/// </summary>
internal sealed class SmallWorkspace : IAsyncDisposable
{
    private const string Variable = "SMALL_WORKSPACE_TOKEN_";

    private const string Schema = """
        CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, ssn TEXT UNIQUE, pay INTEGER, pin TEXT, mood TEXT, city TEXT);
        CREATE TABLE leads (id INTEGER PRIMARY KEY, ssn TEXT, source TEXT);
        CREATE TABLE lists (id INTEGER PRIMARY KEY, v TEXT);
        INSERT INTO people VALUES (1, 'Ada', 'S-101', 300, '1111', 'calm', 'Oslo'), (2, 'Bo', 'S-102', 100, '2222', 'glad', 'Lyon'), (3, 'Cy', 'S-103', 200, '3333', 'sad', 'Oslo');
        INSERT INTO leads VALUES (1, 'S-102', 'web'), (2, 'S-999', 'fair');
        INSERT INTO lists VALUES (1, 'S-101'), (2, 'nobody');
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-small-").FullName;
    private readonly ServiceProvider _services;

    private SmallWorkspace(ProbeLimits? probes, TimeProvider? clock, IColumnLedger? ledger)
    {
        var errors = new List<string>();
        var store = StoreOptions.Read($"sqlite:{Path.Combine(_folder, "store.db")}", _folder, null, null, errors) ?? throw new InvalidOperationException(string.Join(' ', errors));
        var services = new ServiceCollection().AddLogging().AddGateway(store);
        if (probes is not null)
            services.Replace(ServiceDescriptor.Singleton(probes));
        if (clock is not null)
            services.Replace(ServiceDescriptor.Singleton(clock));
        if (ledger is not null)
            services.Replace(ServiceDescriptor.Singleton(ledger));
        _services = services.BuildServiceProvider();
    }

    public static Principal Reader { get; } = Named("reader");

    public static Principal Writer { get; } = Named("writer");

    public static Principal Definer { get; } = Named("definer");

    public static Principal Keeper { get; } = Named("keeper");

    public QueryPipeline Pipeline => Get<QueryPipeline>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<SmallWorkspace> OpenAsync(CancellationToken cancellationToken, string masking = "", ProbeLimits? probes = null, string bindings = "", TimeProvider? clock = null, string settings = "", string rules = "", IColumnLedger? ledger = null)
    {
        foreach (var name in (string[])["R", "W", "D", "K"])
            Environment.SetEnvironmentVariable(Variable + name, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        var workspace = new SmallWorkspace(probes, clock, ledger);
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = workspace.File, Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = Schema;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        var startup = workspace.Get<WorkspaceStartup>();
        await startup.OpenAsync(cancellationToken);
        await startup.ApplyAsync(ManifestSource.FromText(workspace.Manifest(masking, bindings, settings, rules), "small"), cancellationToken);
        return workspace;
    }

    /// <summary>Runs a script and keeps its results.</summary>
    public async Task<(QueryOutcome Outcome, IReadOnlyList<CollectedResult> Results)> AskAsync(Principal who, string sql, CancellationToken cancellationToken, RunLimits? limits = null)
    {
        var consumer = new CollectingConsumer();
        var request = new QueryRequest(who, "small", "db", sql) { Limits = limits ?? RunLimits.Default };
        return (await Pipeline.RunAsync(request, consumer, cancellationToken), consumer.Results);
    }

    /// <summary>The keys of the reasons against a script; empty when it ran.</summary>
    public async Task<IReadOnlyList<string>> RefusalsAsync(Principal who, string sql, CancellationToken cancellationToken)
    {
        var (outcome, _) = await AskAsync(who, sql, cancellationToken);
        if (outcome is QueryOutcome.Failed failed)
            return [$"{failed.Code}: {failed.Message}"];
        var violations = outcome is QueryOutcome.Denied denied ? denied.Violations : [];
        foreach (var violation in violations)
            TestContext.Current.TestOutputHelper?.WriteLine(violation.Message);
        return violations.Select(v => v.Key).Distinct().Order(StringComparer.Ordinal).ToList();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string File => Path.Combine(_folder, "small.db");

    private static Principal Named(string name) => new(new Member(MemberKind.ServiceAccount, name), name, [], null);

    private string Manifest(string masking, string bindings, string settings, string rules) => $$"""
        apiVersion: dbportal/v1
        workspace: { name: Small, defaultLanguage: en{{settings}} }
        environments: [{ name: lab, color: blue }]
        instances:
          - { name: small, engine: sqlite, environment: lab, databases: [{ name: db, path: '{{File}}' }] }
        serviceAccounts:
          - { name: reader, token: '${env:{{Variable}}R}' }
          - { name: writer, token: '${env:{{Variable}}W}' }
          - { name: definer, token: '${env:{{Variable}}D}' }
          - { name: keeper, token: '${env:{{Variable}}K}' }
        roles:
          - { name: reads, title: Reads, permissions: [catalog.view, query.read, data.export] }
          - { name: writes, title: Writes, permissions: [catalog.view, query.read, query.write] }
          - { name: defines, title: Defines, permissions: [catalog.view, query.read, query.write, query.ddl] }
          - { name: keeps, title: Keeps, permissions: [catalog.view, query.read, query.write, query.ddl, data.unmask, history.readAll, audit.read] }
        bindings:
          - { role: reads, members: ['serviceAccount:reader'] }
          - { role: writes, members: ['serviceAccount:writer'] }
          - { role: defines, members: ['serviceAccount:definer'] }
          - { role: keeps, members: ['serviceAccount:keeper'] }
          {{bindings}}
        masking:
          semanticTypes:
            - { name: hidden, mask: { algorithm: full }, use: lookup }
            - { name: closed, mask: { algorithm: full }, use: select }
            - { name: loose, mask: { algorithm: full }, use: any }
          rules:
            - { match: { column: ssn }, semanticType: hidden }
            - { match: { column: pay }, semanticType: hidden }
            - { match: { column: pin }, semanticType: closed }
            - { match: { column: mood }, semanticType: loose }
            {{rules}}
          {{masking}}
        """;
}
