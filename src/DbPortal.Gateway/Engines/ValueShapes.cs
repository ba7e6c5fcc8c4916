using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines;

/// <summary>The shapes of families of types.</summary>
internal static class ValueShapes
{
    /// <summary>The shape of a family.</summary>
    public static ValueShape Of(TypeClass type) => type switch
    {
        TypeClass.Text or TypeClass.Uuid => ValueShape.Text,
        TypeClass.Integer or TypeClass.Decimal or TypeClass.Float => ValueShape.Number,
        TypeClass.Date or TypeClass.Time or TypeClass.Timestamp => ValueShape.Moment,
        TypeClass.Boolean or TypeClass.Enum => ValueShape.Choice,
        TypeClass.Json => ValueShape.Document,
        TypeClass.Binary => ValueShape.Binary,
        TypeClass.Interval or TypeClass.Xml or TypeClass.Array or TypeClass.Composite or TypeClass.Spatial or TypeClass.Other => ValueShape.Other,
        _ => ValueShape.Other,
    };

    /// <summary>The shape of one cell: what the server sends counts before what its column is said to hold.</summary>
    public static ValueShape Of(CellKind cell, ValueShape? column) => cell switch
    {
        CellKind.Binary => ValueShape.Binary,
        CellKind.Boolean => ValueShape.Choice,
        CellKind.Json => ValueShape.Document,
        CellKind.Number => column ?? ValueShape.Number,
        CellKind.Text => column ?? ValueShape.Text,
        CellKind.Null => ValueShape.Other,
        _ => ValueShape.Other,
    };
}
