namespace DbPortal.Gateway.Queries;

/// <summary>Where a query comes from; audited, and export needs its own permission. A verification is no part of anybody's history.</summary>
public enum QueryPurpose { Editor, Api, Export, Preview, Verification }
