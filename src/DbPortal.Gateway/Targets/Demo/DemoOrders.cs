using System.Text.Json;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>Orders with their lines, payments and shipments.</summary>
internal static class DemoOrders
{
    private static readonly string[] Statuses = ["delivered", "delivered", "delivered", "delivered", "shipped", "paid", "new", "cancelled"];
    private static readonly string[] Carriers = ["Yamato", "Sagawa", "Japan Post", "DHL"];

    public static void Write(DemoWriter writer, DemoSize size)
    {
        var random = new DemoRandom(404);
        for (var id = 1; id <= size.Orders; id++)
        {
            var placed = random.Moment();
            var status = random.Pick(Statuses);
            // Lines follow the order in the file, but its total is theirs: the choice of the lines comes first.
            var lines = Lines(random, size);
            var total = Math.Round(lines.Sum(l => l.Quantity * l.Price), 2);
            writer.Insert(
                "orders", "id, customer_id, status, channel, total, currency, metadata, placed_at", id, random.Skewed(size.Customers - 1), status,
                random.Pick(["web", "web", "web", "store", "phone"]), total, random.Pick(["JPY", "JPY", "EUR"]), Metadata(random), DemoCalendar.Write(placed));
            for (var line = 0; line < lines.Count; line++)
                writer.Insert("order_lines", "order_id, line_no, product_id, quantity, unit_price", id, line + 1, lines[line].Product, lines[line].Quantity, lines[line].Price);
            WritePayment(writer, random, id, status, total, placed);
            if (status is "delivered" or "shipped")
                WriteShipment(writer, random, id, status, placed);
        }
    }

    private static List<(int Product, int Quantity, double Price)> Lines(DemoRandom random, DemoSize size) =>
        Enumerable.Range(0, random.Between(1, 4)).Select(_ => (random.Skewed(size.Products - 1), random.Between(1, 5), random.Price(5, 240))).ToList();

    private static string Metadata(DemoRandom random) => JsonSerializer.Serialize(new
    {
        campaign = random.Chance(30) ? random.Pick(["spring", "midsummer", "new-year", "お歳暮"]) : null,
        giftWrap = random.Chance(20),
        device = random.Pick(["ios", "android", "desktop"]),
        coupon = random.Chance(12) ? new { code = $"AO{random.Digits(4)}", percent = random.Pick([5, 10, 15]) } : null,
    });

    private static void WritePayment(DemoWriter writer, DemoRandom random, int order, string status, double total, DateTime placed)
    {
        if (status == "new")
            return;
        var byCard = random.Chance(70);
        writer.Insert(
            "payments", "order_id, method, amount, status, card_number, paid_at", order, byCard ? "card" : random.Pick(["transfer", "convenience store"]), total,
            status == "cancelled" ? "refunded" : "settled", byCard ? DemoCustomers.CardNumber(random, random.Between(3, 5)) : null,
            DemoCalendar.Write(placed.AddMinutes(random.Between(1, 600))));
    }

    private static void WriteShipment(DemoWriter writer, DemoRandom random, int order, string status, DateTime placed)
    {
        var shipped = placed.AddHours(random.Between(6, 90));
        writer.Insert(
            "shipments", "order_id, warehouse_id, carrier, tracking_no, shipped_at, delivered_at", order, random.Between(1, 5), random.Pick(Carriers), $"JP{random.Digits(11)}",
            DemoCalendar.Write(shipped), status == "delivered" ? DemoCalendar.Write(shipped.AddHours(random.Between(18, 120))) : null);
    }
}
