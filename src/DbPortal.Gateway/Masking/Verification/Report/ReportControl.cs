namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>Attacks that only read, run without any rule: how many, and how many of them showed secrets. None shown proves nothing.</summary>
public sealed record ReportControl(int Attacks, int Leaked);
