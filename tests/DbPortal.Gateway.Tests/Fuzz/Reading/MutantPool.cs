using DbPortal.Gateway.Tests.Corpus;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>Statements that mean something, and the pieces they are made of, by kind.</summary>
internal sealed class MutantPool
{
    private readonly Dictionary<SqlTokenKind, IReadOnlyList<SqlToken>> _pieces;

    private MutantPool(IReadOnlyList<string> statements)
    {
        Statements = statements;
        _pieces = statements.SelectMany(SqlTokens.Read).Where(t => t.Text.Length < 60).Distinct().GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => (IReadOnlyList<SqlToken>)[.. g]);
    }

    public IReadOnlyList<string> Statements { get; }

    /// <summary>The attacks and benign queries of a family that are one statement each, as <paramref name="localize"/> writes them.</summary>
    public static MutantPool Of(string family, Func<string, string> localize) => new(
    [
        .. CorpusFolder.Own.Attacks(family).SelectMany(a => a.Statements)
            .Concat(CorpusFolder.Own.Benign(family).Select(b => b.Sql))
            .Where(sql => !sql.Contains("{{", StringComparison.Ordinal) && sql.Length < 1500)
            .Select(localize)
            .Distinct(),
    ]);

    public SqlToken Piece(SqlTokenKind kind, Dice dice) => _pieces.TryGetValue(kind, out var pieces) ? dice.Pick(pieces) : new(kind, "x");

    public SqlToken AnyPiece(Dice dice) => Piece(dice.Pick<SqlTokenKind>([SqlTokenKind.Word, SqlTokenKind.Word, SqlTokenKind.Sign, SqlTokenKind.Number, SqlTokenKind.String, SqlTokenKind.Comma, SqlTokenKind.QuotedName]), dice);
}
