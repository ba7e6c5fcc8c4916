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
    private readonly bool _showNew;

    public MaskingRules(WorkspaceSnapshot snapshot)
    {
        _types = snapshot.SemanticTypes.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _showNew = snapshot.ShowNewColumns;
        _rules = snapshot.MaskingRules.OrderBy(r => r.Order).Select(r => new CompiledRule(r)).ToList();
    }

    /// <summary>What these rules say of a target's columns, kept as long as its catalog is; the columns that are new are asked for once.</summary>
    public async ValueTask<RuledColumns> ColumnsOfAsync(Target target, IColumnLedger ledger, CancellationToken cancellationToken)
    {
        // A configuration that was changed a moment ago can meet a target that was found before.
        if (_columns.TryGetValue(target.Catalog, out var kept) && kept.IsOf(target))
            return kept;
        var masked = RuledColumns.MaskedIn(target, this);
        var tables = masked.Select(c => c.Relation).Distinct().Select(r => target.Catalog.Find(r.Schema, r.Name)).OfType<Relation>().Where(r => r.Kind != RelationKind.View).ToList();
        var news = _showNew ? new HashSet<ColumnName>() : await ledger.FindNewAsync(target, tables, cancellationToken);
        var made = new RuledColumns(target, this, masked, news);
        _columns.AddOrUpdate(target.Catalog, made);
        return made;
    }

    /// <summary>Whether some rule is about this column, be it to leave it open.</summary>
    public bool Names(ResourceAddress at, Column column) => _rules.Any(rule => rule.Matches(at, column));

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
