namespace DbPortal.Gateway.Masking.Verification;

/// <summary>What became of an attack, from best to worst; of several texts the worst counts.</summary>
public enum AttackAnswer
{
    /// <summary>The portal refused it; nothing reached the server.</summary>
    Refused,

    /// <summary>The server refused it, and its message was scrubbed.</summary>
    Failed,

    /// <summary>It was answered, with masks for secrets.</summary>
    Masked,

    /// <summary>Something of a secret came out.</summary>
    Leaked,
}
