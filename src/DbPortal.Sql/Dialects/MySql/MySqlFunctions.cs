using System.Collections.Frozen;
using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>The functions of one server and what each can disclose. From the data file <c>functions.tsv</c>.</summary>
internal sealed class MySqlFunctions
{
    private readonly FrozenDictionary<string, FunctionFacts> _facts;

    private MySqlFunctions(FrozenDictionary<string, FunctionFacts> facts) => _facts = facts;

    /// <summary>The facts of a function by its name, <c>sys.</c> functions with their schema; null: this server has none of that name.</summary>
    public FunctionFacts? Find(string name) => _facts.GetValueOrDefault(name);

    /// <summary>Reads the functions of this server: each line is a name, a class, the servers that have it, and <c>aggregate</c> or <c>window</c>.</summary>
    public static MySqlFunctions For(ServerVersion server)
    {
        var facts = new Dictionary<string, FunctionFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in MySqlData.Read("functions.tsv"))
        {
            if (!MySqlData.Holds(fields[2], server))
                continue;
            var kind = fields.Length > 3 ? fields[3] : "";
            var function = new FunctionFacts(fields[0], Enum.Parse<FunctionClass>(fields[1]), kind is "aggregate" or "both", kind is "window" or "both", false);
            facts.Add(fields[0], function);
        }
        return new MySqlFunctions(facts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }
}
