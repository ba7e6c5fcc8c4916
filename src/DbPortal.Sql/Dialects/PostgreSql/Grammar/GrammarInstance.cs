using System.Text;
using Wasmtime;

namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>
/// One running copy of a grammar. Not thread-safe. After an exception, or once <see cref="IsWorn"/>, it must be thrown away:
/// its memory may hold what a jump left behind, and never shrinks.
/// </summary>
internal sealed class GrammarInstance : IDisposable
{
    private const int MaxUses = 10_000;
    private const int LongText = 64 * 1024;
    private const long MaxMemory = 512L << 20;

    private readonly Store _store;
    private readonly GrammarImports _imports = new();
    private readonly Memory _memory;
    private readonly Func<int, int> _allocate;
    private readonly Action<int> _free;
    private readonly Func<int, int> _parse;
    private readonly Action<int> _freeResult;
    private readonly Func<int, int>? _parseProgram;
    private readonly Action<int>? _freeText;
    private int _uses;

    public GrammarInstance(GrammarModule module)
    {
        _store = new Store(module.Engine);
        _store.SetLimits(MaxMemory, null, 1, 1, 1);
        // Before the first call: with interruption on and no deadline, the grammar's own initialisation would trap at once.
        _store.SetEpochDeadline(GrammarModule.DeadlineTicks);
        using var linker = new Linker(module.Engine);
        _imports.Define(linker, module);
        var instance = linker.Instantiate(_store, module.Module);
        var names = module.Glue.Exports;
        _memory = Required(instance.GetMemory(names["memory"]));
        _imports.Attach(
            _memory,
            Required(instance.GetTable(names["table"])),
            Required(instance.GetFunction<int>(names["stack_get_current"])),
            Required(instance.GetAction<int>(names["stack_restore"])),
            Required(instance.GetAction<int, int>(names["setThrew"])));
        _allocate = Required(instance.GetFunction<int, int>(names["malloc"]));
        _free = Required(instance.GetAction<int>(names["free"]));
        _parse = Required(instance.GetFunction<int, int>(names["parse_query_raw"]));
        _freeResult = Required(instance.GetAction<int>(names["free_parse_result"]));
        if (names.TryGetValue("parse_plpgsql", out var program))
        {
            _parseProgram = Required(instance.GetFunction<int, int>(program));
            _freeText = Required(instance.GetAction<int>(names["free_string"]));
        }
        Required(instance.GetAction(names["ctors"]))();
    }

    /// <summary>Reads the tree while it lies in the grammar's memory.</summary>
    public delegate T TreeReader<out T>(ReadOnlySpan<byte> json);

    /// <summary>It has done its share and should be replaced.</summary>
    public bool IsWorn { get; private set; }

    /// <summary>The trap that ended the last call, where one did.</summary>
    public TrapCode? Trap => _imports.Trap;

    /// <summary>
    /// Parses UTF-8 text without NUL. Gives what <paramref name="read"/> made of the tree, or the grammar's error.
    /// Any exception leaves the instance unusable.
    /// </summary>
    public (T? Value, GrammarError? Error) Parse<T>(ReadOnlySpan<byte> text, TreeReader<T> read)
    {
        IsWorn = ++_uses >= MaxUses || text.Length > LongText;
        _store.SetEpochDeadline(GrammarModule.DeadlineTicks);
        var input = Write(text);
        var result = _parse(input);
        var error = _memory.ReadInt32(result + 8);
        var answer = error != 0
            ? (default(T), new GrammarError(Encoding.UTF8.GetString(Text(_memory.ReadInt32(error))), _memory.ReadInt32(error + 16)))
            : (read(Text(_memory.ReadInt32(result))), null);
        _free(input);
        _freeResult(result);
        return answer;
    }

    /// <summary>As <see cref="Parse"/>, for a CREATE FUNCTION whose body is PL/pgSQL: gives the tree of the body. Only the newest grammar can.</summary>
    public (T? Value, GrammarError? Error) ParseProgram<T>(ReadOnlySpan<byte> text, TreeReader<T> read)
    {
        if (_parseProgram is null || _freeText is null)
            throw new GrammarExit("this grammar reads no programs");
        IsWorn = ++_uses >= MaxUses || text.Length > LongText;
        _store.SetEpochDeadline(GrammarModule.DeadlineTicks);
        var input = Write(text);
        var result = _parseProgram(input);
        var answer = Text(result);
        // The tree is an object; anything else is the text of an error.
        var outcome = answer.StartsWith("{"u8) ? (read(answer), null) : (default(T), new GrammarError(Encoding.UTF8.GetString(answer), 0));
        _free(input);
        _freeText(result);
        return outcome;
    }

    public void Dispose() => _store.Dispose();

    private int Write(ReadOnlySpan<byte> text)
    {
        var address = _allocate(text.Length + 1);
        if (address == 0)
            throw new GrammarExit("out of memory");
        var target = _memory.GetSpan((uint)address, text.Length + 1);
        text.CopyTo(target);
        target[text.Length] = 0;
        return address;
    }

    private unsafe ReadOnlySpan<byte> Text(int address)
    {
        if (address == 0)
            return [];
        var offset = (uint)address;
        var rest = new ReadOnlySpan<byte>((byte*)_memory.GetPointer() + offset, (int)Math.Min(int.MaxValue, _memory.GetLength() - offset));
        return rest[..rest.IndexOf((byte)0)];
    }

    private static T Required<T>(T? export) where T : class =>
        export ?? throw new InvalidOperationException($"The grammar exports no {typeof(T).Name} where glue.tsv says so.");
}
