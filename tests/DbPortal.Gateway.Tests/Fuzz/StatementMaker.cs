namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// Writes one statement: a tree of choices thrown by dice, over a schema, in the forms that a grammar lists. What it writes mostly compiles; whether it is
/// allowed is another matter: half of the statements use masked columns only where a person without unmask may.
/// </summary>
internal sealed partial class StatementMaker
{
    private const int MaxNodes = 60;

    private readonly FuzzSchema _schema;
    private readonly FuzzGrammar _grammar;
    private readonly Dice _dice;
    private readonly bool _isPolite;
    private readonly List<string> _hidden = []; // names of common tables whose definition is being written
    private readonly HashSet<FuzzTable> _unused = new(ReferenceEqualityComparer.Instance);
    private int _nodes;
    private int _names;
    private int _secrets;

    private StatementMaker(FuzzSchema schema, FuzzGrammar grammar, Dice dice)
    {
        (_schema, _grammar, _dice) = (schema, grammar, dice);
        _isPolite = dice.Chance(50);
        _nodes = 8 + dice.Next(MaxNodes);
    }

    public static MadeStatement Make(FuzzSchema schema, FuzzGrammar grammar, int seed, long index, int writesOfHundred)
    {
        var dice = Dice.Of(seed, index);
        var writes = dice.Chance(writesOfHundred);
        var maker = new StatementMaker(schema, grammar, dice);
        var sql = writes ? maker.Write() : maker.TopQuery();
        return new(seed, index, dice.Chance(8) ? Disguise.Put(sql, dice) : sql, writes) { HasUnreadPart = grammar.Has("unused_is_unread") && maker._unused.Count > 0 };
    }

    private string TopQuery() => Query(new FuzzScope(null, []), null, isTop: true).Sql;

    private bool IsExhausted => _nodes <= 0;

    /// <summary>A name nothing else has.</summary>
    private string NewName(string letter) => letter + ++_names;

    private bool Has(string feature) => _grammar.Has(feature);

    private bool HasAndChance(string feature, int percent) => _grammar.Has(feature) && _dice.Chance(percent);

    private static FuzzKind[] Comparable { get; } = [FuzzKind.Number, FuzzKind.Text, FuzzKind.Day, FuzzKind.Moment];
}
