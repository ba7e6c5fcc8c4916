using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace DbPortal.Cli;

/// <summary><c>dbportal query INSTANCE/DATABASE SQL</c>: runs SQL and prints the masked result.</summary>
internal static class QueryCommand
{
    private static readonly Argument<string> Target = new("target") { Description = "INSTANCE/DATABASE." };
    private static readonly Argument<string> Sql = new("sql") { Description = "The SQL; '-' reads it from standard input." };
    private static readonly Option<long> Limit = new("--limit") { Description = "Most rows of each result.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Prints the answer of the API as it is." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; audited." };

    public static Command Create()
    {
        var command = new Command("query", "Runs SQL and prints the masked result.") { Target, Sql, Limit, AsJson, Reason };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var target = parsed.GetRequiredValue(Target).Split('/');
        if (target.Length != 2)
        {
            Console.Error.WriteLine("The target is written INSTANCE/DATABASE.");
            return 1;
        }
        using var client = PortalClient.From(parsed);
        if (client is null)
            return 1;
        var sql = parsed.GetRequiredValue(Sql);
        if (sql == "-")
            sql = await Console.In.ReadToEndAsync(cancellationToken);
        var path = $"/api/v1/instances/{Uri.EscapeDataString(target[0])}/databases/{Uri.EscapeDataString(target[1])}/query";
        using var body = PortalClient.Json(new { sql, limit = parsed.GetValue(Limit), reason = parsed.GetValue(Reason) });
        if (await client.SendAsync(HttpMethod.Post, path, body, cancellationToken) is not { } answer)
            return 1;
        if (parsed.GetValue(AsJson))
            Console.WriteLine(answer.GetRawText());
        else
            foreach (var result in answer.GetProperty("results").EnumerateArray())
                Print(result);
        return 0;
    }

    private static void Print(JsonElement result)
    {
        var columns = result.GetProperty("columns").EnumerateArray().ToList();
        if (columns.Count == 0)
        {
            AnsiConsole.WriteLine($"{result.GetProperty("statement").GetProperty("kind")}: {result.GetProperty("affectedRows")} row(s) changed.");
            return;
        }
        var table = new Table();
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column.GetProperty("name") + (column.GetProperty("masked").GetBoolean() ? " (masked)" : ""))));
        foreach (var row in result.GetProperty("rows").EnumerateArray())
            table.AddRow(row.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Null ? "[dim]NULL[/]" : Markup.Escape(c.ToString())).ToArray());
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{result.GetProperty("rowCount")} row(s){(result.GetProperty("truncated").GetBoolean() ? ", cut at the limit" : "")}");
    }
}
