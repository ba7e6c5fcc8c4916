using System.Globalization;

namespace DbPortal.Gateway.Queries;

/// <summary>The English sentences of refusals; the pages' reference wording is the same.</summary>
internal static class ViolationText
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [ViolationKeys.PermissionMissing] = "You do not hold {0} on {1}.",
        [ViolationKeys.PermissionDenied] = "{0} on {1} is denied by the binding {2}.",
        [ViolationKeys.OutOfBounds] = "{0} is in a database that the portal does not serve.",
        [ViolationKeys.UnknownRelation] = "There is no table or view {0} here.",
        [ViolationKeys.UnknownColumn] = "There is no column {0} here.",
        [ViolationKeys.AmbiguousColumn] = "The column {0} is in more than one table; name the table.",
        [ViolationKeys.UnknownFunction] = "The function {0} is not known; what it does cannot be checked.",
        [ViolationKeys.NotUnderstood] = "This part cannot be analysed: {0}.",
        [ViolationKeys.UnreadableView] = "The definition of the view {0} cannot be analysed, so what it shows is not known.",
        [ViolationKeys.MaskedUsage] = "{0} is masked; {1} is not allowed on it (use: {2}).",
        [ViolationKeys.MaskedLookups] = "{0} is masked; one run may try at most {1} values on it.",
        [ViolationKeys.Probing] = "You have tried too many values on {0}, which is masked.",
        [ViolationKeys.MaskedOrder] = "{0} is masked, and rows are grouped by it, but sorted by something that is not shown.",
        [ViolationKeys.MaskedJoin] = "{0} is masked; whoever may define tables here could fill one with guesses, so it is compared with no other table's columns.",
        [ViolationKeys.MaskedStore] = "{0} is masked; only constants may be written to it, nothing computed or copied.",
        [ViolationKeys.MaskedFlow] = "{0} is masked; its values may not be copied to {1}.",
        [ViolationKeys.MaskedUnplaced] = "{0} is masked, and the answer to {1} cannot be masked column by column.",
        [ViolationKeys.OpaqueRoutine] = "The routine {0} could read masked columns in ways that cannot be followed.",
        [ViolationKeys.ForbiddenFunction] = "The function {0} reaches data by text, files, settings or the network and may not be called here.",
        [ViolationKeys.ObservableFunction] = "The function {0} may not be called in a statement that uses masked columns.",
        [ViolationKeys.StatementNotAllowed] = "A statement of the kind {0} may not be run here.",
        [ViolationKeys.SettingNotAllowed] = "The setting {0} may not be changed here.",
        [ViolationKeys.SystemData] = "{0} can show values of masked columns, statistics or other people's statements.",
        [ViolationKeys.SystemDefinition] = "{0} holds texts of definitions, which may quote masked values.",
        [ViolationKeys.MaskedDefinition] = "{0} has masked columns; changing its definition could bring their values out under another name.",
        [ViolationKeys.MaskedTrigger] = "Triggers of {0} run along with this statement and could show masked values.",
        [ViolationKeys.NetColumn] = "{0} is masked, and the login that your statements run through cannot read it. Open in this table: {1}.",
        [ViolationKeys.NetTable] = "{0} has masked columns, and the login that your statements run through cannot read it. The view of its open columns: {1}.",
        [ViolationKeys.NetStatement] = "The login that your statements run through may not run {0}.",
    };

    /// <summary>The sentence of a key with its arguments in place.</summary>
    public static string Format(string key, params string[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Sentences[key], arguments);
}
