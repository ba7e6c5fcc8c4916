using System.Globalization;

namespace DbPortal.Gateway.Queries;

/// <summary>The nearest thing that would work instead of what was refused, in English; the pages' reference wording is the same.</summary>
internal static class ViolationWays
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [ViolationKeys.PermissionMissing] = "Choose objects you hold {0} on (see My access), or ask whoever manages access.",
        [ViolationKeys.PermissionDenied] = "A denial wins over everything else; ask whoever manages access.",
        [ViolationKeys.OutOfBounds] = "Open the database it is in, if it is in your list.",
        [ViolationKeys.UnknownRelation] = "Check the name, or read the schema anew if it was just created.",
        [ViolationKeys.UnknownColumn] = "Check the name, or read the schema anew if it was just created.",
        [ViolationKeys.AmbiguousColumn] = "Write it with its table, as table.column.",
        [ViolationKeys.UnknownFunction] = "Use a function of the server's own that does the same.",
        [ViolationKeys.NotUnderstood] = "Write it in a simpler form; what cannot be analysed is never run.",
        [ViolationKeys.UnreadableView] = "Select from the tables behind the view.",
        [ViolationKeys.MaskedUsage] = "Select it as it is, then it comes back masked. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".select"] = "Select it as it is (it comes back masked) or count it; its rule allows nothing else. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".function"] = "Select {3} without {1}, then it comes back masked. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".compare"] = "Compare the whole value: {3} = …, or {3} IN (…). Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".itself"] = "Use {3} itself with constants, nothing computed from it. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".against"] = "Compare {3} with constants or with another masked column, not with one that is shown. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".fewer"] = "Compare {3} with fewer values at once. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".order"] = "Leave {3} out of {1} and sort by a column that is not masked. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".condition"] = "Choose by a column that is not masked, or compare the whole value in WHERE: {3} = …. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".group"] = "Group by {3} itself, nothing computed from it. Or ask to unmask it.",
        [ViolationKeys.MaskedUsage + ".rows"] = "Leave {3} out of {1}: how many rows come must not depend on a masked value. Or ask to unmask it.",
        [ViolationKeys.MaskedLookups] = "Look up fewer values, or ask to unmask it.",
        [ViolationKeys.Probing] = "Try again in {1} seconds, or ask to unmask it.",
        [ViolationKeys.MaskedOrder] = "Show what they are sorted by, or leave ORDER BY out; or ask to unmask it.",
        [ViolationKeys.MaskedJoin] = "Ask to unmask it, or let somebody ask who may not define tables.",
        [ViolationKeys.MaskedStore] = "Write constants, or ask to unmask it.",
        [ViolationKeys.MaskedFlow] = "Leave the column out, or ask to unmask it.",
        [ViolationKeys.MaskedUnplaced] = "Select it as it is, or ask to unmask it.",
        [ViolationKeys.OpaqueRoutine] = "Write the query without the routine.",
        [ViolationKeys.ForbiddenFunction] = "Write the statement without {0}, or leave it to an administrator of the database from whom nothing is masked.",
        [ViolationKeys.ObservableFunction] = "Leave the masked columns out of the statement, or the function.",
        [ViolationKeys.StatementNotAllowed] = "Leave it to an administrator of the database from whom nothing is masked.",
        [ViolationKeys.SettingNotAllowed] = "Leave {0} out: the portal sets what the reading of statements depends on. An administrator from whom nothing is masked may change it.",
        [ViolationKeys.SystemData] = "Names, types and keys stand in the schema tree. What {0} holds is for an administrator from whom nothing is masked.",
        [ViolationKeys.SystemDefinition] = "Leave {0} out; columns that hold names, types and numbers may be selected.",
        [ViolationKeys.MaskedDefinition] = "Ask to unmask it, or leave the change to somebody who sees the column.",
        [ViolationKeys.MaskedTrigger] = "Leave the change to somebody from whom nothing in this database is masked.",
        [ViolationKeys.NetColumn] = "Leave the column out, or ask to unmask this database.",
        [ViolationKeys.NetTable] = "Read that view instead, or ask to unmask this database.",
        [ViolationKeys.NetStatement] = "Ask somebody who may see everything here, or ask to unmask this database.",
    };

    /// <summary>The way for a key, by the name it has among that key's where it has one; null where nothing can be said.</summary>
    public static string? Of(string key, string? way, IReadOnlyList<string> arguments) =>
        (way is not null && Sentences.TryGetValue($"{key}.{way}", out var sentence)) || Sentences.TryGetValue(key, out sentence)
            ? string.Format(CultureInfo.InvariantCulture, sentence, [.. arguments])
            : null;
}
