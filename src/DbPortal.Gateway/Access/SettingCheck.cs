using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>Which settings a script may change: by the dialect's own reviewed list where it has one, else by those of the portal.</summary>
internal sealed class SettingCheck(Target target, PrincipalAccess access, ColumnMasks masks)
{
    /// <summary>The reasons against it.</summary>
    public IEnumerable<Violation> Check(IReadOnlyList<Assignment> assignments, SetScope scope) =>
        from assignment in assignments
        from setting in assignment.Targets
        where !IsAllowed(setting.ToString(), assignment.Value, scope)
        select StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.SettingNotAllowed, setting.Span, setting.ToString());

    private bool IsAllowed(string name, Expression? value, SetScope scope) => target.Dialect.ClassOfSetting(name, SettingValue.Of(value)) switch
    {
        null => scope != SetScope.Server && SessionSettings.IsHarmless(name) && (!masks.AnyInTarget || PlanSettings.LeaveRows(name)),
        SettingClass.Neutral when scope != SetScope.Server => true,
        SettingClass.Plan or SettingClass.Custom when scope != SetScope.Server => !masks.AnyInTarget,
        // Whoever may do everything where nothing is hidden may do this too.
        SettingClass.Neutral or SettingClass.Plan or SettingClass.Custom or SettingClass.Guarded or SettingClass.Reading =>
            !masks.AnyInTarget && access.HoldsOnAllOf(Permissions.QueryAdmin, target.Address),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
