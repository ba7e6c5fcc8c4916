namespace DbPortal.Gateway.Audit;

/// <summary>The end of the chain: the last link's number and hash.</summary>
internal sealed record AuditHead(long Sequence, byte[] Hash);
