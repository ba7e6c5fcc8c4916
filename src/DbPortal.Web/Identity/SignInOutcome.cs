namespace DbPortal.Web.Identity;

/// <summary>How a sign-in ended.</summary>
internal enum SignInOutcome { Done, WrongCredentials, Locked, Unavailable }
