using System.Text.Json;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>What customers ask, what the shop's pages report, and the keys of its programs.</summary>
internal static class DemoService
{
    private const int Tokens = 60;

    private static readonly string[] Subjects = ["Where is my parcel?", "届いた品が割れていました", "Wrong item", "Change of address", "請求書について", "Refund", "Cannot sign in"];
    private static readonly string[] Kinds = ["page_view", "page_view", "page_view", "search", "add_to_cart", "checkout", "sign_in"];

    public static void Write(DemoWriter writer, DemoSize size)
    {
        var random = new DemoRandom(505);
        for (var id = 1; id <= size.Tickets; id++)
            WriteTicket(writer, random, id, size);
        for (var id = 1; id <= Tokens; id++)
        {
            writer.Insert(
                "api_tokens", "id, name, token, scopes, created_by, created_at", id, $"{random.Pick(["shop", "warehouse", "reports", "partner"])}-{id}", $"azk_{random.Letters(40)}",
                JsonSerializer.Serialize(random.Chance(50) ? ["read"] : (string[])["read", "write"]), random.Between(1, size.Employees), DemoCalendar.Write(random.Moment()));
        }
        for (var id = 1; id <= size.Events; id++)
            WriteEvent(writer, random, id, size);
    }

    private static void WriteTicket(DemoWriter writer, DemoRandom random, int id, DemoSize size)
    {
        var person = DemoPerson.Make(random);
        var opened = random.Moment();
        var status = random.Pick(["open", "waiting", "closed", "closed", "closed"]);
        writer.Insert(
            "support_tickets", "id, customer_id, subject, body, priority, status, assignee_id, internal_note, opened_at, closed_at", id, random.Between(1, size.Customers),
            random.Pick(Subjects), $"Hello, this is {person.Name} ({person.Written}). Please call me at {person.Phone(random)} about order {random.Between(1, size.Orders)}.",
            random.Between(1, 4), status, random.Between(1, size.Employees), random.Chance(40) ? $"Caller gave the last digits {random.Digits(4)} and the birthday {random.Date(new DateOnly(1950, 1, 1), 18_000)}." : null,
            DemoCalendar.Write(opened), status == "closed" ? DemoCalendar.Write(opened.AddHours(random.Between(1, 200))) : null);
    }

    private static void WriteEvent(DemoWriter writer, DemoRandom random, int id, DemoSize size)
    {
        var payload = JsonSerializer.Serialize(new
        {
            path = random.Pick(["/", "/products", "/cart", "/account", "/search"]),
            ip = $"203.0.113.{random.Between(1, 254)}",
            session = random.Hex(8),
            ms = random.Between(8, 1900),
            tags = new { language = random.Pick(["ja", "en"]), returning = random.Chance(60) },
        });
        writer.Insert("events", "id, at, kind, customer_id, payload", id, DemoCalendar.Write(random.Moment()), random.Pick(Kinds), random.Chance(70) ? random.Between(1, size.Customers) : null, payload);
    }
}
