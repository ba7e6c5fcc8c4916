using System.Collections.Concurrent;
using System.Security.Cryptography;
using Wasmtime;

namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>
/// The compiled grammar of one major version, made on first use and kept for the life of the process.
/// Its engine's epoch is advanced by a timer, so that every parse has a deadline.
/// </summary>
internal sealed class GrammarModule
{
    /// <summary>The oldest and newest grammars there are.</summary>
    public const int Oldest = 13, Newest = 18;

    /// <summary>Stack for the grammar itself. Engine panics (and ends the process) above 2 MiB; 1 MiB covers what a server with default settings runs.</summary>
    private const int StackBytes = 1 << 20;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private static readonly ConcurrentDictionary<int, Lazy<GrammarModule>> Modules = new();

    private readonly ITimer _ticker;

    private GrammarModule(int major)
    {
        Major = major;
        Glue = Glue.For(major);
        var bytes = Embedded.Bytes($"grammar{major}.wasm");
        if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(Glue.Sha256, StringComparison.Ordinal))
            throw new InvalidOperationException($"The grammar of PostgreSQL {major} is not the build that glue.tsv describes.");
        Engine = new Engine(new Config().WithEpochInterruption(true).WithMaximumStackSize(StackBytes));
        Module = Module.FromBytes(Engine, $"postgresql{major}", bytes);
        _ticker = TimeProvider.System.CreateTimer(static e => ((Engine)e!).IncrementEpoch(), Engine, Tick, Tick);
    }

    /// <summary>The server's major version.</summary>
    public int Major { get; }

    /// <summary>The engine that owns the code.</summary>
    public Engine Engine { get; }

    /// <summary>The code.</summary>
    public Module Module { get; }

    /// <summary>Names of imports and exports.</summary>
    public Glue Glue { get; }

    /// <summary>How many ticks of the epoch <see cref="ParseLimits.MaxTime"/> is.</summary>
    public static ulong DeadlineTicks => (ulong)(ParseLimits.MaxTime / Tick);

    /// <summary>The grammar of a major version; compiles it the first time, which takes most of a second.</summary>
    public static GrammarModule For(int major) =>
        Modules.GetOrAdd(major, m => new Lazy<GrammarModule>(() => new GrammarModule(m))).Value;
}
