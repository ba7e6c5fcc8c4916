namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>Changes a statement a little: what comes out is mostly no SQL, sometimes other SQL, and now and then something two readers read differently.</summary>
internal static class Mutator
{
    private static readonly string[] Comments = ["/**/", "/* x */", "-- x\n", "--x\n", "--\n", "# x\n", "/*! */", "/*!99999 x */", "/*!50000 + 1 */", "/*M! + 1 */", "/*+ x */", "/*", "*/"];
    private static readonly string[] Blanks = ["\n", "\t", "\u00a0", "\f", "\v", "\r\n", "\u200b", ""];
    private static readonly string[] Numbers = ["1e0", ".5", "1.", "0x1", "0b1", "1_000", "1e", "x'41'", "b'1'", "1.e1", "00", "1a", "9223372036854775808"];
    private static readonly string[] Signs = ["=", "<=>", "<>", "!=", "||", "&&", "->", "->>", ":=", "==", "!", "~", "<<", "|", "&", "^", "%", ".", "*", "?", ":", "@", "-", "+", "{", "}", "\\"];

    public static string Mutate(string sql, MutantPool pool, Dice dice)
    {
        var tokens = SqlTokens.Read(sql).ToList();
        for (var left = 1 + dice.Next(3); left > 0 && tokens.Count > 0; left--)
            MutateOnce(tokens, pool, dice);
        return SqlTokens.Write(tokens);
    }

    private static void MutateOnce(List<SqlToken> tokens, MutantPool pool, Dice dice)
    {
        var at = dice.Next(tokens.Count);
        switch (dice.Next(14))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[dice.Next(tokens.Count)]);
                break;
            case 2:
                Swap(tokens, at, dice.Next(tokens.Count));
                break;
            case 3 or 4 or 5:
                Replace(tokens, Solid(tokens, at), pool, dice);
                break;
            case 6:
                tokens.Insert(at, pool.AnyPiece(dice));
                break;
            case 7:
                tokens.Insert(at, new(SqlTokenKind.Comment, dice.Pick(Comments)));
                break;
            case 8:
                tokens[Solid(tokens, at)] = Requoted(tokens[Solid(tokens, at)], dice);
                break;
            case 9:
                Recase(tokens, Solid(tokens, at), dice);
                break;
            case 10:
                tokens[Space(tokens, at)] = new(SqlTokenKind.Space, dice.Pick(Blanks));
                break;
            case 11:
                Splice(tokens, pool, dice);
                break;
            case 12:
                tokens.Insert(at, new(SqlTokenKind.Sign, dice.Pick(Signs)));
                break;
            default:
                Wrap(tokens, Solid(tokens, at), dice);
                break;
        }
    }

    /// <summary>The next piece from here that is neither blank nor comment.</summary>
    private static int Solid(List<SqlToken> tokens, int at)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[(at + i) % tokens.Count].Kind is not (SqlTokenKind.Space or SqlTokenKind.Comment))
                return (at + i) % tokens.Count;
        }

        return at;
    }

    private static int Space(List<SqlToken> tokens, int at)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[(at + i) % tokens.Count].Kind == SqlTokenKind.Space)
                return (at + i) % tokens.Count;
        }

        return at;
    }

    private static void Swap(List<SqlToken> tokens, int one, int other) => (tokens[one], tokens[other]) = (tokens[other], tokens[one]);

    private static void Replace(List<SqlToken> tokens, int at, MutantPool pool, Dice dice) => tokens[at] = tokens[at].Kind switch
    {
        SqlTokenKind.Number when dice.Chance(50) => new(SqlTokenKind.Number, dice.Pick(Numbers)),
        SqlTokenKind.Sign when dice.Chance(50) => new(SqlTokenKind.Sign, dice.Pick(Signs)),
        SqlTokenKind.Word when dice.Chance(30) => tokens[Solid(tokens, dice.Next(tokens.Count))],
        var kind => pool.Piece(kind, dice),
    };

    private static SqlToken Requoted(SqlToken token, Dice dice)
    {
        var plain = token.Text.Trim('\'', '"', '`', '[', ']');
        return token.Kind switch
        {
            SqlTokenKind.Word or SqlTokenKind.QuotedName or SqlTokenKind.String => dice.Next(7) switch
            {
                0 => new(SqlTokenKind.QuotedName, $"`{plain}`"),
                1 => new(SqlTokenKind.QuotedName, $"\"{plain}\""),
                2 => new(SqlTokenKind.String, $"'{plain}'"),
                3 => new(SqlTokenKind.QuotedName, $"[{plain}]"),
                4 => new(SqlTokenKind.String, $"N'{plain}'"),
                5 => new(SqlTokenKind.String, $"_utf8mb4'{plain}'"),
                _ => new(SqlTokenKind.Word, plain.Length == 0 ? "x" : plain),
            },
            _ => token,
        };
    }

    private static void Recase(List<SqlToken> tokens, int at, Dice dice) =>
        tokens[at] = tokens[at] with { Text = dice.Chance(50) ? tokens[at].Text.ToUpperInvariant() : tokens[at].Text.ToLowerInvariant() };

    /// <summary>A stretch of another statement in place of one of this.</summary>
    private static void Splice(List<SqlToken> tokens, MutantPool pool, Dice dice)
    {
        var other = SqlTokens.Read(dice.Pick(pool.Statements));
        var from = dice.Next(other.Count);
        var piece = other.Skip(from).Take(1 + dice.Next(10)).ToList();
        var at = dice.Next(tokens.Count);
        tokens.RemoveRange(at, Math.Min(dice.Next(6), tokens.Count - at));
        tokens.InsertRange(at, piece);
    }

    private static void Wrap(List<SqlToken> tokens, int at, Dice dice)
    {
        var (open, close) = dice.Pick<(string, string)>([("(", ")"), ("((", "))"), ("NOT ", ""), ("- ", ""), ("", " IS NULL"), ("(SELECT ", ")"), ("", " AS x"), ("", " x"), ("BINARY ", ""), ("", " COLLATE nocase"), ("DISTINCT ", ""), ("ALL ", "")]);
        tokens[at] = tokens[at] with { Text = open + tokens[at].Text + close };
    }
}
