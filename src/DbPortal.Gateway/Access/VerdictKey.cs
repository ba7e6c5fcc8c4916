using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Access;

/// <summary>
/// All that a verdict on one analysed text is made from, by identity: the database's state under one configuration's masking rules, and what one
/// principal holds under one configuration. Whatever changes is another object, and so another key.
/// </summary>
internal readonly record struct VerdictKey(RuledColumns Ruled, PrincipalAccess Access, QueryPurpose Purpose);
