namespace DbPortal.Gateway.Masking.Net;

/// <summary>How what a login holds differs from what it should hold.</summary>
public enum NetDeviationKind
{
    /// <summary>It can read what it must not: a hole in the net.</summary>
    Readable,

    /// <summary>It can call what runs with the rights of somebody else: maybe a hole.</summary>
    Routine,

    /// <summary>It holds more than rights to tables: maybe a hole.</summary>
    Power,

    /// <summary>It cannot read what is open: statements fail that should not.</summary>
    Unreadable,

    /// <summary>It cannot log in: nobody who needs the net can run anything.</summary>
    Login,
}
