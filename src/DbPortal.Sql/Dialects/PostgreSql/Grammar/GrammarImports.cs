using Wasmtime;

namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>What the grammar may call outside itself: its own setjmp frames, memory growth, and nothing of the host's.</summary>
internal sealed class GrammarImports
{
    private Function?[] _functions = [];
    private Table? _table;
    private Memory? _memory;
    private Func<int>? _saveStack;
    private Action<int>? _restoreStack;
    private Action<int, int>? _setThrew;

    private delegate void Import(ReadOnlySpan<ValueBox> arguments, Span<ValueBox> results);

    /// <summary>The trap that ended the call, where one did; the engine loses its kind on the way through host frames.</summary>
    public TrapCode? Trap { get; private set; }

    /// <summary>Defines every import of the module.</summary>
    public void Define(Linker linker, GrammarModule module)
    {
        foreach (var import in module.Module.Imports.OfType<FunctionImport>())
        {
            var body = Body(module.Glue.Imports[import.Name], import.Results.Count == 1 && import.Results[0] == ValueKind.Int64);
            linker.DefineFunction(
                import.ModuleName,
                import.Name,
                (Caller _, ReadOnlySpan<ValueBox> arguments, Span<ValueBox> results) => body(arguments, results),
                import.Parameters,
                import.Results);
        }
    }

    /// <summary>Connects the imports to the instance made with them.</summary>
    public void Attach(Memory memory, Table table, Func<int> saveStack, Action<int> restoreStack, Action<int, int> setThrew)
    {
        (_memory, _table, _saveStack, _restoreStack, _setThrew) = (memory, table, saveStack, restoreStack, setThrew);
        _functions = new Function?[table.GetSize()];
    }

    private Import Body(string name, bool wide) => name switch
    {
        _ when name.StartsWith("invoke_", StringComparison.Ordinal) => (arguments, results) => Invoke(arguments, results, wide),
        "emscripten_throw_longjmp" => (_, _) => throw new LongJump(),
        "emscripten_resize_heap" => (arguments, results) => results[0] = Grow((uint)arguments[0].AsInt32()) ? 1 : 0,
        "exit" or "proc_exit" or "abort_js" or "assert_fail" => (_, _) => throw new GrammarExit(name),
        _ => (_, results) => Zero(results, wide),
    };

    private void Invoke(ReadOnlySpan<ValueBox> arguments, Span<ValueBox> results, bool wide)
    {
        var index = arguments[0].AsInt32();
        var stack = _saveStack!(); // attached before the first call into the instance
        var function = _functions[index] ??= (Function)_table!.GetElement((uint)index)!; // the table holds functions only
        try
        {
            Give(results, function.Invoke(arguments[1..]));
        }
        catch (Exception exception) when (LongJump.IsCauseOf(exception))
        {
            _restoreStack!(stack);
            _setThrew!(1, 0);
            Zero(results, wide);
        }
        catch (TrapException trap)
        {
            Trap ??= trap.Type;
            throw;
        }
    }

    private bool Grow(long wanted)
    {
        var pages = (wanted - _memory!.GetLength() + 0xFFFF) >> 16;
        if (pages <= 0)
            return true;
        try
        {
            _memory.Grow(pages);
            return true;
        }
        catch (WasmtimeException)
        {
            // The store's cap: the grammar is told that memory is out.
            return false;
        }
    }

    private static void Give(Span<ValueBox> results, object? value)
    {
        if (results.Length == 0)
            return;
        results[0] = value switch
        {
            int i => i,
            long l => l,
            _ => throw new GrammarExit("a function of the grammar returned an unexpected type"),
        };
    }

    private static void Zero(Span<ValueBox> results, bool wide)
    {
        if (results.Length > 0)
            results[0] = wide ? (ValueBox)0L : (ValueBox)0;
    }
}
