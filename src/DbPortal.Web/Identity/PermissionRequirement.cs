using Microsoft.AspNetCore.Authorization;

namespace DbPortal.Web.Identity;

/// <summary>A permission without a database, held on the whole workspace.</summary>
internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
