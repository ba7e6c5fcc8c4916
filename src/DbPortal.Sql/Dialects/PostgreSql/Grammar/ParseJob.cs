using Wasmtime;

namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>One text for one grammar.</summary>
internal sealed class ParseJob<T>(int major, byte[] text, GrammarInstance.TreeReader<T> read, CancellationToken cancellationToken) : GrammarJob
    where T : class
{
    /// <summary>The text is a function written in PL/pgSQL, of which the body is wanted.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Set once the job has run.</summary>
    public GrammarAnswer<T>? Answer { get; private set; }

    protected override void Run(Dictionary<int, GrammarInstance> instances)
    {
        if (cancellationToken.IsCancellationRequested)
            return;
        if (!instances.TryGetValue(major, out var instance))
            instances.Add(major, instance = new GrammarInstance(GrammarModule.For(major)));
        var whole = false;
        try
        {
            var (value, error) = IsProgram ? instance.ParseProgram(text, read) : instance.Parse(text, read);
            Answer = new GrammarAnswer<T>(value, error, null);
            whole = !instance.IsWorn;
        }
        catch (Exception exception) when (exception is WasmtimeException or GrammarExit)
        {
            Answer = new GrammarAnswer<T>(null, null, Reason(instance.Trap ?? (exception as TrapException)?.Type));
        }
        finally
        {
            if (!whole)
            {
                instances.Remove(major);
                instance.Dispose();
            }
        }
    }

    private static string Reason(TrapCode? trap) => trap switch
    {
        TrapCode.StackOverflow => "the statement is too deeply nested",
        TrapCode.Interrupt => "the statement takes too long to read",
        _ => "the statement takes too much memory to read",
    };
}
