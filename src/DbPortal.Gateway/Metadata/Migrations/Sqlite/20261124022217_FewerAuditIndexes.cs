using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DbPortal.Gateway.Metadata.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class FewerAuditIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_action_sequence",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "IX_audit_at_utc",
                table: "audit");

            migrationBuilder.CreateIndex(
                name: "IX_audit_action_sequence",
                table: "audit",
                columns: new[] { "action", "sequence" },
                filter: "kind <> 2 AND (action <> 'query.run' OR action IS NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_action_sequence",
                table: "audit");

            migrationBuilder.CreateIndex(
                name: "IX_audit_action_sequence",
                table: "audit",
                columns: new[] { "action", "sequence" },
                filter: "kind <> 2");

            migrationBuilder.CreateIndex(
                name: "IX_audit_at_utc",
                table: "audit",
                column: "at_utc",
                filter: "kind <> 2");
        }
    }
}
