namespace DbPortal.Gateway.Access;

/// <summary>Somebody a group or binding names: <c>user:EMAIL</c>, <c>serviceAccount:NAME</c>, <c>group:NAME</c>, <c>allUsers</c>.</summary>
public readonly record struct Member(MemberKind Kind, string Name)
{
    /// <summary>Every signed-in person and service account.</summary>
    public static readonly Member Everyone = new(MemberKind.AllUsers, "");

    /// <summary>Reads the written form; false when it is none of the four.</summary>
    public static bool TryParse(string text, out Member member)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        member = text == "allUsers" ? Everyone : (colon < 0 ? "" : text[..colon]) switch
        {
            "user" => new(MemberKind.User, text[(colon + 1)..].Trim().ToLowerInvariant()),
            "serviceAccount" => new(MemberKind.ServiceAccount, text[(colon + 1)..].Trim()),
            "group" => new(MemberKind.Group, text[(colon + 1)..].Trim()),
            _ => default,
        };
        return member.Kind == MemberKind.AllUsers || !string.IsNullOrEmpty(member.Name);
    }

    /// <summary>The written form.</summary>
    public override string ToString() => Kind switch
    {
        MemberKind.User => $"user:{Name}",
        MemberKind.ServiceAccount => $"serviceAccount:{Name}",
        MemberKind.Group => $"group:{Name}",
        MemberKind.AllUsers => "allUsers",
        MemberKind.None => "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
