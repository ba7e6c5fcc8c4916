using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>WITH: what its tables see of each other, and recursion to a fixed point.</summary>
internal sealed partial class Binder
{
    /// <summary>Most rounds a recursive table takes: each must add a column to some lineage.</summary>
    private const int MaxRounds = 100;

    private readonly Stack<CommonTableBinding> _binding = new();

    private CommonTables BindWith(With with, Scope? outer, CommonTables tables)
    {
        var bindings = with.Tables.Select(t => new CommonTableBinding(t) { Outer = outer }).ToList();
        var all = new CommonTables(tables, bindings);
        var seesAll = with.Recursive ? Rules.RecursiveWithSeesAll : Rules.PlainWithSeesAll;
        for (var i = 0; i < bindings.Count; i++)
        {
            var name = with.Tables[i].Name;
            if (!context.Dialect.InnerCommonTableWins && tables.Find(name.Name, context.Aliases) is not null
                || bindings.Take(i).Any(b => string.Equals(b.Table.Name.Name, name.Name, context.Aliases)))
            {
                findings.NotKnown(UnknownKind.Construct, $"common table {name.Name} named twice", name.Span);
            }
            bindings[i].Sees = seesAll ? all : new CommonTables(tables, bindings.Take(with.Recursive ? i + 1 : i).ToList());
        }
        foreach (var binding in bindings)
            Bind(binding);
        return all;
    }

    private void Bind(CommonTableBinding binding)
    {
        if (binding.IsBound)
            return;
        binding.IsBinding = true;
        _binding.Push(binding);
        for (var round = 0; ; round++)
        {
            findings.Enter();
            _rows.Push(new RowFrame());
            var columns = Rename(binding, Body(binding));
            binding.Rows = _rows.Pop().From;
            binding.Conditions = binding.Conditions.Or(findings.LeaveAside());
            if (!binding.IsRecursive || binding.Columns is null)
            {
                binding.Columns = columns;
                break;
            }
            var merged = Merge(binding.Columns, columns);
            var settled = merged.Zip(binding.Columns).All(p => p.First.Value.Lineage.SameAs(p.Second.Value.Lineage));
            binding.Columns = merged;
            if (settled)
                break;
            if (round == MaxRounds)
            {
                findings.NotKnown(UnknownKind.Depth, binding.Table.Name.Name, binding.Table.Span);
                break;
            }
        }
        binding.Columns = [.. binding.Columns!, .. Extra(binding)];
        _binding.Pop();
        binding.IsBinding = false;
        binding.IsBound = true;
    }

    private IReadOnlyList<BoundColumn> Body(CommonTableBinding binding)
    {
        switch (binding.Table.Body)
        {
            case Statement.Select { Into: null } select:
                return BindQuery(select.Query, binding.Outer, binding.Sees, binding, out _);
            case Statement.Insert insert:
                findings.ModifiesInside = true;
                return BindInsert(insert, binding.Outer, binding.Sees);
            case Statement.Update update:
                findings.ModifiesInside = true;
                return BindUpdate(update, binding.Outer, binding.Sees);
            case Statement.Delete delete:
                findings.ModifiesInside = true;
                return BindDelete(delete, binding.Outer, binding.Sees);
            case Statement.Merge merge:
                findings.ModifiesInside = true;
                return BindMerge(merge, binding.Outer, binding.Sees);
            default:
                findings.NotKnown(UnknownKind.Statement, binding.Table.Body.Kind, binding.Table.Body.Span);
                return [];
        }
    }

    private List<BoundColumn> Rename(CommonTableBinding binding, IReadOnlyList<BoundColumn> columns)
    {
        var names = binding.Table.Columns;
        if (names.Count > columns.Count)
            findings.NotKnown(UnknownKind.Construct, $"column list of {binding.Table.Name.Name}", binding.Table.Span);
        return columns
            .Select((c, i) => (i < names.Count ? c with { Name = names[i].Name, NameIsExact = true } : c) with { Value = AsColumn(c.Value) })
            .ToList();
    }

    /// <summary>A value seen from outside the query that makes it.</summary>
    private static Value AsColumn(Value value) => Listed(value) with { IsTest = false, Literals = [], Unchanged = value.Unchanged && value.Lineage.Through.Count > 0 };

    /// <summary>The seed of a recursive table stands for its rows until they are known; what a step computes from them is generated.</summary>
    private void Approximate(CommonTableBinding binding, IReadOnlyList<BoundColumn> seed) =>
        binding.Columns = Rename(binding, seed).Select(Generated).ToList();

    private static List<BoundColumn> Merge(IReadOnlyList<BoundColumn> before, IReadOnlyList<BoundColumn> after) =>
        before.Zip(after).Select(p => Generated(p.First with { Value = p.First.Value.Or(p.Second.Value) })).ToList();

    private static BoundColumn Generated(BoundColumn column) => column with
    {
        Value = column.Value with { Nature = ValueNature.Computed },
    };

    /// <summary>SEARCH and CYCLE columns hold rows of the table and compare them.</summary>
    private List<BoundColumn> Extra(CommonTableBinding binding)
    {
        if (binding.Table.ExtraColumns.Count == 0)
            return [];
        var row = Value.From(binding.Columns!.Select(c => c.Value)) with { Nature = ValueNature.Computed };
        foreach (var column in binding.Columns!)
            findings.Arrange(column.Value, UsageKind.Grouping, "CYCLE", binding.Table.Span);
        return binding.Table.ExtraColumns.Select(n => new BoundColumn(n.Name, row, n.Span)).ToList();
    }

    /// <summary>The columns of a common table where it is named.</summary>
    private IReadOnlyList<BoundColumn> Refer(CommonTableBinding binding, TextSpan span)
    {
        if (!binding.IsBound && !binding.IsBinding)
            Bind(binding);
        if (binding.IsBinding)
        {
            binding.IsRecursive = true;
            if (binding.Columns is null || IsMutual(binding))
            {
                findings.NotKnown(UnknownKind.Construct, $"reference of {binding.Table.Name.Name} to itself", span);
                return [];
            }
        }
        findings.Depend(binding.Conditions);
        Frame.From.Add(binding.Rows);
        return binding.Columns!;
    }

    /// <summary>Whether a table of the same WITH stands between: it would keep what it learned in the first round.</summary>
    private bool IsMutual(CommonTableBinding binding) =>
        _binding.TakeWhile(b => b != binding).Any(b => b.Sees.Tables.Contains(binding) && b.Sees.Outer == binding.Sees.Outer);
}
