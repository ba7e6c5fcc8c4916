namespace DbPortal.Gateway.Queries;

/// <summary>Where a query comes from; audited, and export needs its own permission.</summary>
public enum QueryPurpose { Editor, Api, Export, Preview }
