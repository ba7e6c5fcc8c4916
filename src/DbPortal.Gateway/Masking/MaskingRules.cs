using System.Runtime.CompilerServices;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>The masking part of one configuration, compiled: which mask a column has, before anybody's right to see it raw.</summary>
internal sealed class MaskingRules
{
    private readonly IReadOnlyList<CompiledRule> _rules;
    private readonly Dictionary<string, SemanticTypeEntry> _types;
    private readonly ConditionalWeakTable<CatalogSnapshot, RuledColumns> _columns = [];

    public MaskingRules(WorkspaceSnapshot snapshot)
    {
        _types = snapshot.SemanticTypes.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _rules = snapshot.MaskingRules.OrderBy(r => r.Order).Select(r => new CompiledRule(r)).ToList();
    }

    /// <summary>What these rules say of a target's columns, kept as long as its catalog is.</summary>
    public RuledColumns ColumnsOf(Target target)
    {
        var kept = _columns.GetOrAdd(target.Catalog, static (_, made) => new RuledColumns(made.Target, made.Rules), (Target: target, Rules: this));
        // A configuration that was changed a moment ago can meet a target that was found before.
        return kept.IsOf(target) ? kept : new RuledColumns(target, this);
    }

    /// <summary>The mask of a column by the first rule that matches, or null: no rule, or an explicit exception.</summary>
    public MaskedColumn? Find(ResourceAddress at, Column column)
    {
        foreach (var rule in _rules)
            if (rule.Matches(at, column))
                return ToMask(rule.Entry);
        return null;
    }

    /// <summary>A rule whose type is unknown masks fully: a reference that dangles must not open a column.</summary>
    private MaskedColumn? ToMask(MaskingRuleEntry rule)
    {
        if (rule.SemanticType == "none")
            return null;
        if (!_types.TryGetValue(rule.SemanticType, out var type))
            return new(MaskSpec.Full, UseLevel.Select, rule.SemanticType, rule.Label);
        return type.Mask.Algorithm == MaskAlgorithm.None ? null : new(type.Mask, rule.Use ?? type.Use, type.Name, rule.Label);
    }

    private sealed class CompiledRule(MaskingRuleEntry entry)
    {
        private readonly Glob _environment = Glob.Parse(entry.Match.Environment), _project = Glob.Parse(entry.Match.Project),
            _instance = Glob.Parse(entry.Match.Instance), _database = Glob.Parse(entry.Match.Database), _schema = Glob.Parse(entry.Match.Schema),
            _table = Glob.Parse(entry.Match.Table), _column = Glob.Parse(entry.Match.Column), _type = Glob.Parse(entry.Match.Type),
            _comment = Glob.Parse(entry.Match.Comment), _classification = Glob.Parse(entry.Match.Classification);

        public MaskingRuleEntry Entry => entry;

        public bool Matches(ResourceAddress at, Column column) =>
            _column.Matches(column.Name) && _table.Matches(at.Table) && _schema.Matches(at.Schema) && _database.Matches(at.Database)
            && _instance.Matches(at.Instance) && _environment.Matches(at.Environment)
            && (_project == Glob.Any || at.Projects.Any(_project.Matches))
            && _type.Matches(column.Type) && (_comment == Glob.Any || _comment.Matches(column.Comment))
            && (_classification == Glob.Any || _classification.Matches(ClassificationOf(column.Comment)));

        /// <summary>A classification is written in the column's comment as <c>[class:NAME]</c>.</summary>
        private static string? ClassificationOf(string? comment)
        {
            var start = comment?.IndexOf("[class:", StringComparison.OrdinalIgnoreCase) ?? -1;
            if (comment is null || start < 0)
                return null;
            var end = comment.IndexOf(']', start);
            return end < 0 ? null : comment[(start + 7)..end].Trim();
        }
    }
}
