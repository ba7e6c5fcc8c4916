namespace DbPortal.Gateway.Tests.Servers;

/// <summary>The servers the tests are written for. A slot's variable and default image follow from its name.</summary>
public enum ServerSlot { PostgreSql15, PostgreSql18, MariaDb, MySql }
