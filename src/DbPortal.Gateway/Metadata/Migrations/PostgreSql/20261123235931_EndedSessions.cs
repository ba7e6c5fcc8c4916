using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DbPortal.Gateway.Metadata.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class EndedSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ended_session",
                columns: table => new
                {
                    session = table.Column<string>(type: "text", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ended_session", x => x.session);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ended_session_until_utc",
                table: "ended_session",
                column: "until_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ended_session");
        }
    }
}
