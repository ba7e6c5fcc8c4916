using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What an expression evaluates to, as far as disclosure goes.</summary>
internal sealed record Value(ColumnLineage Lineage, ValueNature Nature)
{
    /// <summary>Most constants remembered of a long list.</summary>
    private const int MaxLiterals = 2000;

    /// <summary>A typed constant without position.</summary>
    public static readonly Value Constant = new(ColumnLineage.None, ValueNature.Constant);

    /// <summary>Something that could not be placed.</summary>
    public static readonly Value Unplaced = new(ColumnLineage.None with { Unknown = true }, ValueNature.Computed);

    /// <summary>The truth value of a comparison whose own use is already recorded.</summary>
    public bool IsTest { get; init; }

    /// <summary>The fields of a row value, where they are known.</summary>
    public IReadOnlyList<BoundColumn>? Row { get; init; }

    /// <summary>The composite type of the value, where it is a user's.</summary>
    public RelationName? Type { get; init; }

    /// <summary>How many typed values it may be at most: the guesses of a comparison with it.</summary>
    public int Guesses { get; init; }

    /// <summary>A typed value that is certainly a text.</summary>
    public bool IsText { get; init; }

    /// <summary>A text or NULL as it was typed, or a parameter: its type is what its place asks for.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>The name of its type, where that is known: a column's as the catalog gives it, a cast's as it is written.</summary>
    public string? TypeName { get; init; }

    /// <summary>Where the constants in it are written.</summary>
    public IReadOnlyList<TextSpan> Literals { get; init; } = [];

    /// <summary>It is a column's value just as the named table or view gives it.</summary>
    public bool Unchanged { get; init; }

    /// <summary>A column of a table that the script made, just as it is.</summary>
    public bool IsStored { get; init; }

    /// <summary>Values of different origin stand in one column: sorted or grouped together, the known ones measure the others.</summary>
    public bool Mixed { get; init; }

    /// <summary>The base column's value itself, nothing computed and nothing mixed in.</summary>
    public bool IsWhole => Lineage.Derived.Count == 0 && !Lineage.Unknown && !Mixed;

    /// <summary>A value computed from this one.</summary>
    public Value Computed() => new(Lineage.Computed(), Nature is ValueNature.Constant ? Nature : ValueNature.Computed) { Literals = Literals, Guesses = Guesses };

    /// <summary>A value computed from all of these; constant only when all are.</summary>
    public static Value From(params IEnumerable<Value> parts)
    {
        var lineage = ColumnLineage.None;
        var nature = ValueNature.Constant;
        List<TextSpan>? literals = null;
        var guesses = 0;
        foreach (var part in parts)
        {
            lineage = lineage.Or(part.Lineage.Computed());
            guesses += part.Guesses;
            if (part.Nature != ValueNature.Constant)
                nature = ValueNature.Computed;
            if (part.Literals.Count > 0)
                (literals ??= []).AddRange(part.Literals);
        }
        return new(lineage, nature) { Literals = literals ?? (IReadOnlyList<TextSpan>)[], Guesses = guesses };
    }

    /// <summary>The truth value of a comparison of these.</summary>
    public static Value Test(params IEnumerable<Value> parts) => From(parts) with { IsTest = true };

    /// <summary>Either this value or the other: UNION, a merged join column.</summary>
    public Value Or(Value other) => new(Lineage.Or(other.Lineage), (ValueNature)Math.Max((int)Nature, (int)other.Nature))
    {
        TypeName = TypeName == other.TypeName ? TypeName : null,
        Mixed = Mixed || other.Mixed || !Lineage.Direct.SetEquals(other.Lineage.Direct),
        Guesses = Guesses + other.Guesses,
        Literals = other.Literals.Count == 0 || Literals.Count > MaxLiterals ? Literals : [.. Literals, .. other.Literals],
    };

    /// <summary>This value, chosen by conditions over other columns.</summary>
    public Value ChosenBy(ColumnLineage conditions) => conditions.IsNone ? this : this with
    {
        Lineage = Lineage.ChosenBy(conditions),
        Unchanged = false,
        IsStored = false,
        Row = Row?.Select(f => f with { Value = f.Value.ChosenBy(conditions) }).ToList(),
    };
}
