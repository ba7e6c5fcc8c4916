using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DbPortal.Gateway.Metadata;

/// <summary>Tables, keys and indexes. Names of people and things are bounded by their readers, not by column lengths.</summary>
internal static class MetadataModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<WorkspaceState>(Configure);
        model.Entity<ConfigurationItem>(Configure);
        model.Entity<KeyRingElement>().ToTable("key_ring");
        model.Entity<AuditRow>(Configure);
        model.Entity<AuditHeadRow>(Configure);
        model.Entity<WorksheetRow>(Configure);
        model.Entity<WorksheetShareRow>(Configure);
        model.Entity<EditorTabRow>(Configure);
        model.Entity<HistoryRow>(Configure);
        model.Entity<PersonalTokenRow>(Configure);
        model.Entity<TokenUseRow>().ToTable("token_use").HasKey(row => row.TokenHash);
        model.Entity<EndedSessionRow>(Configure);
        model.Entity<SeenTableRow>().ToTable("seen_table").HasKey(row => new { row.Instance, row.Database, row.Schema, row.Name });
        model.Entity<PreferenceRow>().ToTable("preference").HasKey(row => row.Member);
    }

    private const string NoOutcome = "kind <> 2";

    // In the words that a query for another action is translated to: a database takes an index only when it sees that the condition holds.
    private const string NoQuery = $"{NoOutcome} AND (action <> '{AuditActions.QueryRun}' OR action IS NULL)";

    private static void Configure(EntityTypeBuilder<WorkspaceState> table)
    {
        table.ToTable("workspace").Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Version).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<ConfigurationItem> table)
    {
        table.ToTable("configuration").HasKey(row => new { row.Kind, row.Name });
        table.Property(row => row.Version).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<AuditRow> table)
    {
        table.ToTable("audit").HasKey(row => row.Sequence);
        table.Property(row => row.Sequence).ValueGeneratedNever();
        table.HasIndex(row => row.EntryId);
        // Each index left out is a page less that every run waits for. Outcomes are found by their entry alone, times by the entries' names, which begin
        // with them; and nobody needs an index to find a query among queries.
        table.HasIndex(row => new { row.Actor, row.Sequence }).HasFilter(NoOutcome);
        table.HasIndex(row => new { row.Action, row.Sequence }).HasFilter(NoQuery);
    }

    private static void Configure(EntityTypeBuilder<AuditHeadRow> table) =>
        table.ToTable("audit_head").Property(row => row.Id).ValueGeneratedNever();

    private static void Configure(EntityTypeBuilder<WorksheetRow> table)
    {
        table.ToTable("worksheet").Property(row => row.Version).IsConcurrencyToken();
        table.HasIndex(row => row.Owner);
        table.HasIndex(row => row.Project);
        table.HasMany(row => row.Shares).WithOne().HasForeignKey(share => share.WorksheetId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Configure(EntityTypeBuilder<WorksheetShareRow> table)
    {
        table.ToTable("worksheet_share").HasKey(row => new { row.WorksheetId, row.Member });
        table.HasIndex(row => row.Member);
    }

    private static void Configure(EntityTypeBuilder<EditorTabRow> table)
    {
        table.ToTable("editor_tab").HasKey(row => new { row.Member, row.Id });
        table.Property(row => row.Version).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<HistoryRow> table)
    {
        table.ToTable("history").HasIndex(row => new { row.Actor, row.Id });
        table.HasIndex(row => row.AtUtc);
    }

    private static void Configure(EntityTypeBuilder<EndedSessionRow> table)
    {
        table.ToTable("ended_session").HasKey(row => row.Session);
        table.HasIndex(row => row.UntilUtc);
    }

    private static void Configure(EntityTypeBuilder<PersonalTokenRow> table)
    {
        table.ToTable("personal_token").HasIndex(row => row.TokenHash).IsUnique();
        table.HasIndex(row => row.Owner);
    }
}
