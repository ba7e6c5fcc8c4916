using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What a name in an expression means.</summary>
internal sealed partial class Binder
{
    private Value BindName(Expression.Column name, Scope scope)
    {
        var parts = name.Name.Parts;
        if (scope.AnyName)
            return Value.Constant;
        var value = parts.Count == 1 ? Unqualified(parts[0], name, scope) : Qualified(name, scope);
        if (value is null)
        {
            findings.NotKnown(UnknownKind.Column, name.Name.ToString(), name.Span);
            return Value.Unplaced;
        }
        Refer(value);
        return value;
    }

    private void Refer(Value value)
    {
        findings.Referenced.UnionWith(value.Lineage.Direct);
        findings.Referenced.UnionWith(value.Lineage.Derived);
    }

    private Value? Unqualified(Identifier name, Expression.Column place, Scope scope)
    {
        if (context.NamesMustDiffer && Parameter(name.Name) is not null && InAnyScope(name, scope))
            findings.NotKnown(UnknownKind.AmbiguousColumn, name.Name, place.Span);
        if (Parameter(name.Name) is { } parameter && (Rules.ParametersHideColumns || !InAnyScope(name, scope)))
            return parameter;
        for (var level = scope; level is not null; level = level.Parent)
        {
            if (level.AnyName)
                return Value.Constant;
            if (AtLevel(name, place, level) is { } value)
                return value;
        }
        return RowNamed(name, place.Span, scope) ?? FullTextName(name, place.Span, scope) ?? QuotedString(name, place);
    }

    private bool InAnyScope(Identifier name, Scope scope)
    {
        for (var level = scope; level is not null; level = level.Parent!)
        {
            if (level.From.Any(f => f.Visible.Any(c => Same(c.Name, name.Name))))
                return true;
        }
        return false;
    }

    private Value? AtLevel(Identifier name, Expression.Column place, Scope level)
    {
        var output = level.Aliases == AliasRule.None ? null : Output(name, level);
        if (output is not null && level.Aliases == AliasRule.OutputFirst)
            return output;
        var input = Input(name, place, level);
        if (input is not null && output is not null && level.Aliases == AliasRule.Both)
            return input.Or(output) with { IsTest = false };
        return input ?? output;
    }

    private Value? Output(Identifier name, Scope level)
    {
        var found = level.Outputs.Where(c => Same(c.Name, name.Name)).Select(c => c.Value).ToList();
        return found.Count == 0 ? null : found.Count == 1 ? found[0] : found.Aggregate((a, b) => a.Or(b));
    }

    private Value? Input(Identifier name, Expression.Column place, Scope level)
    {
        var found = level.From.SelectMany(f => f.Visible).Where(c => Same(c.Name, name.Name)).ToList();
        if (found.Count == 1)
            return found[0].Value;
        if (found.Count > 1)
        {
            findings.NotKnown(UnknownKind.AmbiguousColumn, name.Name, place.Span);
            return found.Select(c => c.Value).Aggregate((a, b) => a.Or(b)) is var all ? all with { Lineage = all.Lineage with { Unknown = true } } : null;
        }
        return level.Sources.Select(s => SystemColumn(name, s)).FirstOrDefault(v => v is not null);
    }

    /// <summary>A column that every stored table has. A row number that stands for an integer key is that key.</summary>
    private Value? SystemColumn(Identifier name, TableSource source)
    {
        if (source.Relation is not { } relation)
            return null;
        if (Rules.SystemColumns.Contains(name.Name))
            return new Value(ColumnLineage.None, ValueNature.Computed);
        if (!Rules.RowNumberColumns.Contains(name.Name) || relation.Kind is RelationKind.View or RelationKind.MaterializedView)
            return null;
        var key = relation.Indexes.FirstOrDefault(i => i.IsPrimary && i.Columns.Count == 1)?.Columns[0];
        var column = key is null ? null : relation.Columns.FirstOrDefault(c => Same(c.Name, key));
        return column is { TypeClass: TypeClass.Integer }
            ? source.Columns.First(c => Same(c.Name, column.Name)).Value with { Unchanged = false }
            : new Value(ColumnLineage.None, ValueNature.Computed);
    }

    private Value? RowNamed(Identifier name, TextSpan span, Scope scope)
    {
        if (!Rules.RowsAreValues)
            return null;
        return FindSource([name], scope)?.AsRow(span);
    }

    /// <summary>SQLite's full-text tables have a hidden column of their own name that stands for all columns.</summary>
    private Value? FullTextName(Identifier name, TextSpan span, Scope scope)
    {
        for (var level = scope; level is not null; level = level.Parent!)
        {
            var table = level.Sources.FirstOrDefault(s => s.Relation is { Kind: RelationKind.VirtualTable }
                && (Same(s.Relation.Name, name.Name) || Same("rank", name.Name) || s.Name is not null && Same(s.Name, name.Name)));
            if (table is not null)
                return table.AsRow(span) with { Row = null };
        }
        return null;
    }

    private Value? QuotedString(Identifier name, Expression.Column place) =>
        Rules.DoubleQuotedStrings && name.Quoted && context.TextAt(name.Span).StartsWith('"')
            ? Value.Constant with { Literals = [place.Span], Guesses = 1, IsText = true }
            : null;

    private Value? Qualified(Expression.Column name, Scope scope)
    {
        var parts = name.Name.Parts;
        var qualifier = parts.Take(parts.Count - 1).ToList();
        if (context.NamesMustDiffer && parts.Count == 2 && Parameter(parts[0].Name) is not null && FindSource(qualifier, scope) is not null)
            findings.NotKnown(UnknownKind.AmbiguousColumn, name.Name.ToString(), name.Span);
        for (var level = scope; level is not null; level = level.Parent)
        {
            if (level.AnyName)
                return Value.Constant;
            foreach (var source in level.Sources.Where(s => Names(s, qualifier)))
            {
                if (OfSource(parts[^1], source, name) is { } value)
                    return value;
                if (Rules.NearestSourceWins)
                    return Attribute(parts[^1].Name, source.AsRow(name.Span), name.Span, scope);
            }
        }
        return OfParameter(parts, name.Span, scope);
    }

    /// <summary>A routine's parameter that is a row, or is qualified with the routine's name.</summary>
    private Value? OfParameter(IReadOnlyList<Identifier> parts, TextSpan span, Scope scope)
    {
        if (context.Parameters is null || parts.Count != 2)
            return null;
        if (Parameter(parts[0].Name) is { Row: { } row } parameter)
            return row.FirstOrDefault(f => Same(f.Name, parts[1].Name))?.Value ?? Attribute(parts[1].Name, parameter, span, scope);
        return parts[0].Name == context.Within[^1].Name ? Parameter(parts[1].Name) : null;
    }

    private Value? OfSource(Identifier name, TableSource source, Expression.Column place)
    {
        var found = source.Columns.Where(c => Same(c.Name, name.Name)).ToList();
        if (found.Count > 1)
            findings.NotKnown(UnknownKind.AmbiguousColumn, place.Name.ToString(), place.Span);
        if (found.Count > 0)
            return found[0].Value;
        if (SystemColumn(name, source) is { } system)
            return system;
        return source.Relation is { Kind: RelationKind.VirtualTable } && (Same(name.Name, source.Relation.Name) || Same(name.Name, "rank"))
            ? source.AsRow(place.Span) with { Row = null }
            : null;
    }

    private TableSource? FindSource(IReadOnlyList<Identifier> qualifier, Scope scope)
    {
        for (var level = scope; level is not null; level = level.Parent!)
        {
            var found = level.Sources.Where(s => Names(s, qualifier)).ToList();
            if (found.Count > 1)
                findings.NotKnown(UnknownKind.AmbiguousColumn, string.Join('.', qualifier), qualifier[0].Span);
            if (found.Count > 0)
                return found[0];
        }
        return null;
    }

    /// <summary>Whether a qualifier (<c>t</c>, <c>s.t</c>, <c>db.s.t</c>) names a source.</summary>
    private bool Names(TableSource source, IReadOnlyList<Identifier> qualifier)
    {
        if (source.Name is null)
            return false;
        if (source.Aliased ? !string.Equals(source.Name, qualifier[^1].Name, context.Aliases) : !context.Catalog.Names.Equals(source.Name, qualifier[^1].Name))
            return false;
        if (qualifier.Count == 1)
            return true;
        return source.Relation is { } relation
            && (!source.Aliased || Rules.SchemaNamesAliases)
            && context.Catalog.Names.Equals(relation.Schema, qualifier[^2].Name)
            && (qualifier.Count == 2 || context.Catalog.Names.Equals(context.Catalog.Database, qualifier[^3].Name));
    }
}
