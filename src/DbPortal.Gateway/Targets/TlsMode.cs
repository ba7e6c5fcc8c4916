namespace DbPortal.Gateway.Targets;

/// <summary>How the connection to a server is protected; the words of PostgreSQL's sslmode.</summary>
public enum TlsMode { Disable, Prefer, Require, VerifyFull }
