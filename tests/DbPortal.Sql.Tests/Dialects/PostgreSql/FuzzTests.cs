using CsCheck;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class FuzzTests
{
    private static readonly string[] Seeds =
    [
        "SELECT a.b, (c).d[1:2], count(*) FILTER (WHERE e) OVER w FROM s.t AS a(b, c) LEFT JOIN LATERAL (SELECT 1) x ON true WINDOW w AS (PARTITION BY f)",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) CYCLE n SET y USING p SELECT * FROM r ORDER BY 1 LIMIT 3",
        "INSERT INTO t (a, b) VALUES ('é', $$ x $$) ON CONFLICT (a) DO UPDATE SET b = excluded.b || E'\\n' RETURNING *",
        "UPDATE t SET (a, b) = (SELECT 1, 2), c = DEFAULT FROM u WHERE t.i = ANY (ARRAY[1, 2]) AND NOT EXISTS (SELECT 1 FROM v)",
        "SELECT CASE WHEN a IN (1, 2) THEN b::text ELSE '😀' END, extract(year FROM c), x'1F' FROM ROWS FROM (f(1) AS (q int), g()) WITH ORDINALITY",
        "EXPLAIN (ANALYZE, FORMAT JSON) DELETE FROM t USING u WHERE t.a LIKE 'x%' ESCAPE '!' RETURNING t.a AS z; SHOW search_path",
    ];

    private static readonly string[] Odds =
        ["'", "\"", "$$", "--", "/*", "*/", "E'", "(", ")", "[", ";", ",", "::", "\n", "U&'", "$1", "é", "😀", "\u00a0", "0x", "1e", "-", " NULL ", " SELECT ", " AS ", " FROM "];

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Int[0, Seeds.Length - 1].Select(i => Seeds[i]),
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 6], Gen.Int[0, Odds.Length - 1].Select(i => Odds[i])).Array[0, 4],
        (seed, edits) => edits.Aggregate(seed, Edit));

    [Fact]
    public void Any_text_is_read_or_refused_and_no_span_leaves_it() => Text.Sample(
        sql =>
        {
            var dialect = Read.Dialect(13 + (sql.Length % 6));
            var spans = dialect.Parse(sql, TestContext.Current.CancellationToken) switch
            {
                ParseOutcome.Parsed { Batch: { } batch } when batch.Text.Length == sql.Length => SpanWalk.Spans(batch.Statements),
                ParseOutcome.Rejected rejected => [rejected.Span],
                var other => throw new Xunit.Sdk.XunitException($"{other} for {sql}"),
            };

            return spans.All(s => s.Start >= 0 && s.Length >= 0 && s.End <= sql.Length);
        },
        iter: 3000,
        threads: 2);

    private static string Edit(string text, (double Where, int Remove, string Insert) edit)
    {
        var at = (int)(edit.Where * text.Length);
        // Half a surrogate pair is another test's matter.
        if (at > 0 && at < text.Length && char.IsLowSurrogate(text[at]))
            at--;
        var end = Math.Min(text.Length, at + edit.Remove);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        return text[..at] + edit.Insert + text[end..];
    }
}
