namespace DbPortal.Gateway.Access;

/// <summary>The kinds of members.</summary>
public enum MemberKind { None, User, ServiceAccount, Group, AllUsers }
