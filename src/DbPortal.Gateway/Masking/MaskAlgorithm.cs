namespace DbPortal.Gateway.Masking;

/// <summary>The algorithms a mask can use; the written names are those of the manifest.</summary>
public enum MaskAlgorithm { None, Full, Null, Partial, Range, InnerOuter, Email, Phone, Card, Hash, Round, Bucket, Date, Regex, Constant, FormatPreserving, Json }
