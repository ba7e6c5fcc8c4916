using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Operators of the user's: which of them the types of the operands may bring in.</summary>
internal sealed partial class Binder
{
    private Value CallOperator(string sign, IReadOnlyList<Value> operands, TextSpan span)
    {
        findings.Call(new FunctionUse($"operator {sign}", null, span));
        UseAll(operands, UsageKind.Opaque, sign, span);
        return Value.From([.. operands, Value.Unplaced]);
    }

    /// <summary>Whether an operator of this sign over these operands may be one of the user's that nobody reviewed.</summary>
    private bool IsUsers(string sign, string? schema, IReadOnlyList<Value> operands)
    {
        if (!Rules.RoutinesShadowFunctions || schema == "pg_catalog")
            return false;
        if (operands is [{ Row: { } left }, { Row: { } right }] && left.Count == right.Count)
            return left.Zip(right).Any(f => IsUsers(sign, schema, [f.First.Value, f.Second.Value]));
        var named = context.Facts.Operators[sign];
        if (schema is not null)
            return !named.Any(o => o.Schema == schema) || named.Any(o => o.Schema == schema && !IsReviewed(o));
        // Where no operand has a type, the server takes both for texts.
        return named.Any(o => !IsReviewed(o) && MayTake(o, operands)) && !operands.All(o => o.IsUntyped);
    }

    /// <summary>In C, and over types whose operators are known.</summary>
    private bool IsReviewed(Routine @operator) => @operator.Language == "c" && @operator.Arguments.All(a => context.Dialect.IsReviewedType(a.Type));

    private bool MayTake(Routine @operator, IReadOnlyList<Value> operands) =>
        @operator.Arguments.Count == operands.Count && @operator.Arguments.Zip(operands).All(p => MayBe(p.Second, p.First.Type));

    /// <summary>
    /// Whether a value may be, or become unasked, of the type an operator takes. Only of a user's type that no other turns into unasked is this ever ruled out;
    /// the catalog writes the others as <c>any</c>.
    /// </summary>
    private bool MayBe(Value value, string type)
    {
        if (!type.Contains('.', StringComparison.Ordinal) || value.IsUntyped)
            return true;
        if (value.Row is not null)
            return false;
        if (value.TypeName is { } known)
            return !IsOther(known, type);
        // Nothing but the user's own makes a value of a user's type out of others.
        return value.Lineage.Unknown || value.Type is not null || findings.HasUsersTypes || findings.Functions.Any(f => f.Class is null)
            || value.Lineage.Sources.Concat(value.Lineage.Through).Any(c => !HasOtherType(c, type));
    }

    /// <summary>Not that type, nor a domain over it.</summary>
    private bool IsOther(string known, string type) =>
        known != type && !type.EndsWith("." + known, StringComparison.Ordinal) && (context.Dialect.IsReviewedType(known) || IsEnum(known));

    private bool IsEnum(string type) => context.Catalog.Types.Any(t => t.Class == TypeClass.Enum && $"{t.Schema}.{t.Name}" == type);

    private bool HasOtherType(ColumnName name, string type) =>
        context.Catalog.Find(name.Schema, name.Table)?.FindColumn(name.Column, context.Dialect.ColumnsIgnoreCase) is { } column && IsOther(column.Type, type);
}
