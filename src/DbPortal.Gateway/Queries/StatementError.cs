namespace DbPortal.Gateway.Queries;

/// <summary>The error of one statement, scrubbed. <paramref name="Position"/> is in the whole text, UTF-16.</summary>
public sealed record StatementError(ErrorCode Code, string Message, string? ServerCode, int? Position);
