using System.Globalization;
using System.Text.Json;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>Customers with their addresses and cards.</summary>
internal static class DemoCustomers
{
    private static readonly string[] MailHosts = ["mail.example", "post.example", "aoi.example", "inbox.example"];
    private static readonly (string Name, int First)[] Brands = [("Visa", 4), ("Mastercard", 5), ("JCB", 3)];

    public static void Write(DemoWriter writer, DemoSize size)
    {
        var random = new DemoRandom(202);
        for (var id = 1; id <= size.Customers; id++)
        {
            var person = DemoPerson.Make(random);
            var isCompany = random.Chance(15);
            var name = isCompany ? $"{person.Name.Split(' ')[1]} {random.Pick(["Trading", "Foods", "Home", "Imports"])} {random.Pick(["KK", "GmbH", "Ltd."])}" : person.Name;
            writer.Insert(
                "customers", "id, customer_key, kind, name, name_ja, email, phone, birth_date, tier, country, preferences, is_active, created_at",
                id, $"C-{random.Letters(10)}{id}", isCompany ? "company" : "person", name, person.Written, $"{person.Mailbox}{id}@{random.Pick(MailHosts)}",
                random.Chance(90) ? person.Phone(random) : null, isCompany ? null : random.Date(new DateOnly(1945, 1, 1), 22_000),
                random.Pick(["bronze", "bronze", "bronze", "silver", "silver", "gold", "platinum"]), person.Country, Preferences(random), random.Chance(93),
                DemoCalendar.Write(random.Moment()));
            WriteAddresses(writer, random, id, person);
            if (random.Chance(85))
                WriteCard(writer, random, id, person);
        }
    }

    private static string Preferences(DemoRandom random) => JsonSerializer.Serialize(new
    {
        language = random.Pick(["ja", "ja", "en", "de"]),
        newsletter = random.Chance(40),
        theme = random.Pick(["light", "dark"]),
        interests = Enumerable.Range(0, random.Between(0, 3)).Select(_ => random.Pick(DemoNames.Categories).Name).Distinct(),
    });

    private static void WriteAddresses(DemoWriter writer, DemoRandom random, int customer, DemoPerson person)
    {
        for (var i = random.Chance(35) ? 2 : 1; i > 0; i--)
        {
            writer.Insert(
                "customer_addresses", "customer_id, kind, recipient, street, city, postal_code, country", customer, i == 1 ? "billing" : "delivery",
                person.Country == "JP" ? person.Written : person.Name, DemoPerson.Street(random), person.City, $"{random.Digits(3)}-{random.Digits(4)}", person.Country);
        }
    }

    private static void WriteCard(DemoWriter writer, DemoRandom random, int customer, DemoPerson person)
    {
        var (brand, first) = random.Pick(Brands);
        writer.Insert(
            "payment_cards", "customer_id, brand, card_number, holder_name, expires", customer, brand, CardNumber(random, first), person.Name.ToUpperInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 12):00}/{random.Between(26, 31)}"));
    }

    /// <summary>Sixteen digits whose last makes the usual check sum wrong: no such card can exist.</summary>
    public static string CardNumber(DemoRandom random, int first)
    {
        var digits = $"{first}{random.Digits(14)}";
        var sum = digits.Select((c, i) => i % 2 == 0 ? Doubled(c - '0') : c - '0').Sum();
        return digits + ((((10 - (sum % 10)) % 10) + 1) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private static int Doubled(int digit) => digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
}
