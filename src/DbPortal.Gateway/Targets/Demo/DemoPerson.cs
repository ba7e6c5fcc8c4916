namespace DbPortal.Gateway.Targets.Demo;

/// <summary>A name in both scripts, and the city its bearer lives in.</summary>
internal sealed record DemoPerson(string Name, string Written, string City, string Country, string Dial)
{
    /// <summary>Three of four live in Japan and have a name from there.</summary>
    public static DemoPerson Make(DemoRandom random)
    {
        var inJapan = random.Chance(75);
        var given = random.Pick(inJapan ? DemoNames.JapaneseGivens : DemoNames.OtherGivens);
        var family = random.Pick(inJapan ? DemoNames.JapaneseFamilies : DemoNames.OtherFamilies);
        var city = random.Pick(DemoNames.Cities.Where(c => c.Country == "JP" == inJapan).ToList());
        var written = inJapan ? $"{family.Written} {given.Written}" : $"{given.Written}・{family.Written}";
        return new($"{given.Name} {family.Name}", written, city.City, city.Country, city.Dial);
    }

    /// <summary>The name as the local part of an address.</summary>
    public string Mailbox => string.Join('.', Name.Split(' ')).ToLowerInvariant();

    public string Phone(DemoRandom random) => $"{Dial} {random.Digits(2)}-{random.Digits(4)}-{random.Digits(4)}";

    public static string Street(DemoRandom random) => $"{random.Pick(DemoNames.Streets)} {random.Between(1, 240)}";
}
