using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DbPortal.Gateway.Metadata.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class SeenTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "seen_table",
                columns: table => new
                {
                    instance = table.Column<string>(type: "TEXT", nullable: false),
                    database = table.Column<string>(type: "TEXT", nullable: false),
                    schema = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_table", x => new { x.instance, x.database, x.schema, x.name });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "seen_table");
        }
    }
}
