using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Metadata;

/// <summary>
/// What the portal remembers. One derived context a provider, each with its own migrations. Times are UTC <see cref="DateTime"/> and sums are
/// <see cref="long"/>: SQLite can't order anything finer.
/// </summary>
internal abstract class MetadataContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<WorkspaceState> Workspace => Set<WorkspaceState>();
    public DbSet<ConfigurationItem> Configuration => Set<ConfigurationItem>();
    public DbSet<KeyRingElement> KeyRing => Set<KeyRingElement>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();
    public DbSet<WorksheetRow> Worksheets => Set<WorksheetRow>();
    public DbSet<WorksheetShareRow> WorksheetShares => Set<WorksheetShareRow>();
    public DbSet<EditorTabRow> EditorTabs => Set<EditorTabRow>();
    public DbSet<HistoryRow> History => Set<HistoryRow>();
    public DbSet<PersonalTokenRow> PersonalTokens => Set<PersonalTokenRow>();
    public DbSet<TokenUseRow> TokenUses => Set<TokenUseRow>();
    public DbSet<EndedSessionRow> EndedSessions => Set<EndedSessionRow>();
    public DbSet<SeenTableRow> SeenTables => Set<SeenTableRow>();
    public DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MetadataModel.Configure(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}
