using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>Somebody (a person, service account or group) who may read a worksheet, and perhaps write it.</summary>
public sealed record WorksheetShare(Member Member, bool CanEdit);
