using System.Text.Json;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>Suppliers, products and where they lie.</summary>
internal static class DemoGoods
{
    private const int Suppliers = 120;
    private const int Warehouses = 5;

    public static void Write(DemoWriter writer, DemoSize size)
    {
        var random = new DemoRandom(303);
        WriteSuppliers(writer, random);
        WriteCategories(writer);
        for (var id = 1; id <= Warehouses; id++)
            writer.Insert("warehouses", "id, code, city, capacity", id, $"WH-{id:00}", DemoNames.Cities[id - 1].City, random.Between(20, 90) * 1000);
        for (var id = 1; id <= size.Products; id++)
            WriteProduct(writer, random, id);
    }

    private static void WriteSuppliers(DemoWriter writer, DemoRandom random)
    {
        for (var id = 1; id <= Suppliers; id++)
        {
            var person = DemoPerson.Make(random);
            var family = person.Name.Split(' ')[1];
            writer.Insert(
                "suppliers", "id, name, name_ja, country, contact_email, tax_number, rating", id, $"{family} {random.Pick(["Works", "Kiln", "Mills", "Studio"])} {id}",
                person.Country == "JP" ? $"{person.Written.Split(' ')[0]}製作所" : null, person.Country, $"sales{id}@{family.ToLowerInvariant()}.example", $"T{random.Digits(13)}", random.Between(1, 5));
        }
    }

    private static void WriteCategories(DemoWriter writer)
    {
        var id = 0;
        foreach (var (name, written) in DemoNames.Categories)
        {
            var parent = ++id;
            writer.Insert("categories", "id, parent_id, name, name_ja", parent, null, name, written);
            foreach (var (kind, kindWritten) in ((string, string)[])[("everyday", "普段使い"), ("gifts", "贈り物"), ("seasonal", "季節もの")])
                writer.Insert("categories", "id, parent_id, name, name_ja", ++id, parent, $"{name}: {kind}", $"{written}({kindWritten})");
        }
    }

    private static void WriteProduct(DemoWriter writer, DemoRandom random, int id)
    {
        var (thing, thingWritten) = random.Pick(DemoNames.Things);
        var (quality, qualityWritten) = random.Pick(DemoNames.Qualities);
        var price = random.Price(5, 240);
        var attributes = JsonSerializer.Serialize(new { color = quality.ToLowerInvariant(), weightGrams = random.Between(40, 6000), size = new[] { random.Between(4, 90), random.Between(4, 90), random.Between(2, 60) }, handmade = random.Chance(45) });
        writer.Insert(
            "products", "id, sku, name, name_ja, category_id, supplier_id, price, cost, attributes, discontinued", id, $"AOZ-{10_000 + id}", $"{quality} {thing} No. {id}",
            $"{qualityWritten}{thingWritten} {id}番", random.Between(1, DemoNames.Categories.Length * 4), random.Between(1, Suppliers), price, Math.Round(price * 0.55, 2), attributes, random.Chance(6));
        for (var warehouse = 1; warehouse <= Warehouses; warehouse++)
        {
            if (random.Chance(80))
            {
                writer.Insert(
                    "stock_levels", "warehouse_id, product_id, quantity, reorder_at, counted_on", warehouse, id, random.Between(0, 400), random.Between(5, 60),
                    random.Date(new DateOnly(2025, 7, 1), 180));
            }
        }
    }
}
