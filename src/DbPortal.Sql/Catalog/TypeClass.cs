namespace DbPortal.Sql.Catalog;

/// <summary>Families of data types, as far as display and masks differ.</summary>
public enum TypeClass { Text, Integer, Decimal, Float, Boolean, Date, Time, Timestamp, Interval, Binary, Json, Xml, Uuid, Array, Composite, Enum, Spatial, Other }
