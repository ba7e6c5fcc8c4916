namespace DbPortal.Gateway.Queries;

/// <summary>
/// The keys of everything a refusal can say. A page translates a key with the violation's arguments; the English text is in <see cref="ViolationText"/>.
/// </summary>
public static class ViolationKeys
{
    /// <summary>Arguments: permission, resource.</summary>
    public const string PermissionMissing = "permission_missing";

    /// <summary>Arguments: permission, resource, binding.</summary>
    public const string PermissionDenied = "permission_denied";

    /// <summary>Argument: resource. Its database is not served by the portal.</summary>
    public const string OutOfBounds = "out_of_bounds";

    /// <summary>Argument: name.</summary>
    public const string UnknownRelation = "unknown_relation";

    /// <summary>Argument: name.</summary>
    public const string UnknownColumn = "unknown_column";

    /// <summary>Argument: name.</summary>
    public const string AmbiguousColumn = "ambiguous_column";

    /// <summary>Argument: name.</summary>
    public const string UnknownFunction = "unknown_function";

    /// <summary>Argument: what was not understood.</summary>
    public const string NotUnderstood = "not_understood";

    /// <summary>Argument: view.</summary>
    public const string UnreadableView = "unreadable_view";

    /// <summary>Arguments: column, what was done with it, level of use, the column's own name.</summary>
    public const string MaskedUsage = "masked_usage";

    /// <summary>Arguments: column, the most constants of one run.</summary>
    public const string MaskedLookups = "masked_lookups";

    /// <summary>Arguments: column, seconds to wait. Too many values were tried on it.</summary>
    public const string Probing = "probing";

    /// <summary>Argument: column. Rows are grouped by it and sorted by something that is not shown.</summary>
    public const string MaskedOrder = "masked_order";

    /// <summary>Argument: column. It is compared with a column of another table by somebody who may define tables.</summary>
    public const string MaskedJoin = "masked_join";

    /// <summary>Argument: column. Something else than constants is written into it.</summary>
    public const string MaskedStore = "masked_store";

    /// <summary>Arguments: column, target.</summary>
    public const string MaskedFlow = "masked_flow";

    /// <summary>Arguments: column, kind of statement.</summary>
    public const string MaskedUnplaced = "masked_unplaced";

    /// <summary>Argument: function.</summary>
    public const string OpaqueRoutine = "opaque_routine";

    /// <summary>Argument: function.</summary>
    public const string ForbiddenFunction = "forbidden_function";

    /// <summary>Argument: function.</summary>
    public const string ObservableFunction = "observable_function";

    /// <summary>Argument: kind of statement.</summary>
    public const string StatementNotAllowed = "statement_not_allowed";

    /// <summary>Argument: setting.</summary>
    public const string SettingNotAllowed = "setting_not_allowed";

    /// <summary>Argument: relation.</summary>
    public const string SystemData = "system_data";

    /// <summary>Argument: column of a system catalog.</summary>
    public const string SystemDefinition = "system_definition";

    /// <summary>Argument: table. It has masked columns.</summary>
    public const string MaskedDefinition = "masked_definition";

    /// <summary>Argument: table. Its triggers may copy masked values.</summary>
    public const string MaskedTrigger = "masked_trigger";

    /// <summary>Arguments: column, open columns of its table. The login of the engine net cannot read it.</summary>
    public const string NetColumn = "net_column";

    /// <summary>Arguments: table, view of its open columns. The login of the engine net can read the view alone.</summary>
    public const string NetTable = "net_table";

    /// <summary>Argument: kind of statement. The login of the engine net may not do it.</summary>
    public const string NetStatement = "net_statement";
}
