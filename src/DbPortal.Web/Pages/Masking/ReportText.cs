using System.Globalization;
using System.Text;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Pages.Masking;

/// <summary>A report as a text that people read and file, in Markdown. What is signed is the JSON document; this says the same.</summary>
internal static class ReportText
{
    /// <summary>The text.</summary>
    public static string Markdown(VerificationReport report, Texts texts)
    {
        var text = new StringBuilder();
        Line(text, $"# {texts["verify.report.title"]}", "");
        Line(text, $"**{texts[$"verify.verdict.{report.Verdict}"]}**: {texts[$"verify.verdict.{report.Verdict}.hint"]}");
        if (report.Why is { } why)
            Line(text, "", Plain(why));
        Line(text, "");
        Table(text, ["", ""], Facts(report, texts).Select(fact => new[] { fact.Name, fact.Value }));
        Line(text, "", $"## {texts["verify.attacks"]}", "");
        Table(text, [texts["masking.use"], texts["verify.attacks"], .. Answers.Select(a => texts[$"verify.answer.{a}"])], report.Levels.Select(level => Row(texts[$"use.{level}"], report.Counts.Where(c => c.Level == level))));
        foreach (var level in report.Levels)
        {
            Line(text, "", $"### {texts[$"use.{level}"]}", "");
            Table(text, [texts["verify.category"], texts["verify.attacks"], .. Answers.Select(a => texts[$"verify.answer.{a}"])], report.Counts.Where(c => c.Level == level).Select(c => Row(c.Category, [c])));
        }

        WriteLeaks(text, report, texts);
        WriteBenign(text, report, texts);
        Line(text, "", texts["verify.report.signed"]);
        return text.ToString();
    }

    /// <summary>Who, where, when and what, as the page and the text show it.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(VerificationReport report, Texts texts) =>
    [
        (texts["verify.fact.id"], report.Id),
        (texts["verify.fact.person"], report.Person),
        (texts["verify.fact.by"], report.OrderedBy),
        (texts["verify.fact.place"], $"{report.Instance}/{report.Database} ({report.ProvingGround})"),
        (texts["verify.fact.server"], $"{report.Engine} {report.ServerVersion}"),
        (texts["verify.fact.portal"], $"{report.Workspace}, DbPortal {report.PortalVersion}"),
        (texts["verify.fact.time"], string.Create(CultureInfo.InvariantCulture, $"{report.StartedUtc:yyyy-MM-dd HH:mm:ss} – {report.EndedUtc:yyyy-MM-dd HH:mm:ss} UTC")),
        (texts["verify.fact.permissions"], string.Join(", ", report.Permissions) + (report.UnmaskTakenAway ? $"; {texts["verify.fact.unmask"]}" : "")),
        (texts["verify.fact.control"], texts["verify.fact.control.value", report.Control.Leaked, report.Control.Attacks]),
        (texts["verify.fact.benign"], texts["verify.fact.benign.value", report.Benign.Right, report.Benign.Queries]),
        (texts["verify.fact.notHere"], report.NotForThisServer.ToString(CultureInfo.InvariantCulture)),
        (texts["verify.fact.suite"], report.SuiteDigest),
    ];

    private static AttackAnswer[] Answers { get; } = [AttackAnswer.Refused, AttackAnswer.Failed, AttackAnswer.Masked, AttackAnswer.Leaked];

    private static void WriteLeaks(StringBuilder text, VerificationReport report, Texts texts)
    {
        if (report.Leaks.Count == 0)
            return;
        Line(text, "", $"## {texts["verify.leaks"]}");
        foreach (var leak in report.Leaks)
        {
            Line(text, "", $"### {leak.Attack} · {leak.Category} · {texts[$"use.{leak.Level}"]}", "");
            foreach (var statement in leak.Statements)
                Line(text, Fence(statement) + "sql", statement, Fence(statement));
            Line(text, "");
            foreach (var shown in leak.Shown)
                Line(text, $"- {Plain(shown)}");
            Line(text, $"- {texts["verify.fact.audit"]}: {string.Join(", ", leak.AuditIds)}");
        }
    }

    private static void WriteBenign(StringBuilder text, VerificationReport report, Texts texts)
    {
        if (report.Benign.Wrong.Count == 0)
            return;
        Line(text, "", $"## {texts["verify.benign"]}", "");
        foreach (var wrong in report.Benign.Wrong)
            Line(text, $"- {wrong.Id} ({wrong.Category}): {Plain(wrong.Difference)}");
    }

    private static string[] Row(string name, IEnumerable<ReportCount> counts)
    {
        var all = counts.ToList();
        return [name, .. new[] { all.Sum(c => c.Attacks), all.Sum(c => c.Refused), all.Sum(c => c.Failed), all.Sum(c => c.Masked), all.Sum(c => c.Leaked) }.Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }

    private static void Table(StringBuilder text, IReadOnlyList<string> head, IEnumerable<string[]> rows)
    {
        Line(text, $"| {string.Join(" | ", head)} |", $"|{string.Concat(head.Select(_ => "---|"))}");
        foreach (var row in rows)
            Line(text, $"| {string.Join(" | ", row.Select(Plain))} |");
    }

    /// <summary>Longer than any run of backticks inside, so that no statement can end its own block.</summary>
    private static string Fence(string statement)
    {
        var longest = statement.Split('`').Aggregate((Longest: 0, Run: 0), (seen, part) => part.Length == 0 ? (Math.Max(seen.Longest, seen.Run + 1), seen.Run + 1) : (seen.Longest, 0)).Longest;
        return new string('`', Math.Max(3, longest + 2));
    }

    /// <summary>A text of one line that no reader takes for markup.</summary>
    private static string Plain(string value) =>
        string.Concat(value.ReplaceLineEndings(" ").Select(letter => letter is '|' or '*' or '_' or '<' or '>' or '`' or '[' or ']' or '\\' ? $"\\{letter}" : letter.ToString()));

    private static void Line(StringBuilder text, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            text.Append(line).Append('\n');
    }
}
