using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Masking;

/// <summary>What a run tries on one masked column: how many values, where first, and the rule that masks it.</summary>
internal sealed record Tries(int Values, TextSpan At, string? Rule);
