using System.Globalization;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>Offices, departments and the people who work there, with what only personnel should see of them.</summary>
internal static class DemoStaff
{
    private static readonly string[] Banks = ["Aozora Bank", "Mizuho Bank", "Sumida Credit Union", "Nordbank", "Banco do Tejo"];
    private static readonly string[] Clinics = ["Shinjuku Clinic", "Umeda Medical Center", "Praxis am Ring", "Harbor Health"];
    private static readonly string[] Results = ["no findings", "minor findings", "needs follow-up"];

    private static readonly string[] Notes =
        ["High blood pressure, 高血圧の治療中", "Type 2 diabetes, diet agreed", "Expecting, due in spring", "Back pain, standing desk advised", "Allergic to penicillin", "Under treatment for depression"];

    public static void Write(DemoWriter writer, DemoSize size)
    {
        var random = new DemoRandom(101);
        WriteOffices(writer, random);
        WriteDepartments(writer, random);
        for (var id = 1; id <= size.Employees; id++)
        {
            WriteEmployee(writer, random, id);
            WriteMoney(writer, random, id);
            WriteHealth(writer, random, id);
            WriteLeave(writer, random, id);
        }
    }

    private static void WriteOffices(DemoWriter writer, DemoRandom random)
    {
        for (var i = 0; i < 8; i++)
        {
            var city = DemoNames.Cities[i];
            writer.Insert("offices", "id, city, city_ja, country, address, phone", i + 1, city.City, city.Written, city.Country, DemoPerson.Street(random), $"{city.Dial} 3-5550-{random.Digits(4)}");
        }
    }

    private static void WriteDepartments(DemoWriter writer, DemoRandom random)
    {
        for (var i = 0; i < DemoNames.Departments.Length; i++)
        {
            var (name, written) = DemoNames.Departments[i];
            writer.Insert("departments", "id, name, name_ja, cost_center, budget", i + 1, name, written, $"CC-{100 + i}", random.Between(20, 400) * 100_000);
        }
    }

    private static void WriteEmployee(DemoWriter writer, DemoRandom random, int id)
    {
        var person = DemoPerson.Make(random);
        var manager = id == 1 ? (int?)null : Math.Max(1, id / 8);
        var title = id == 1 ? "President" : DemoNames.Titles[Math.Min(DemoNames.Titles.Length - 1, id < 9 ? 5 : id < 60 ? 4 : random.Between(0, 3))];
        writer.Insert(
            "employees",
            "id, employee_no, full_name, full_name_ja, work_email, mobile_phone, birth_date, national_id, home_address, department_id, office_id, manager_id, title, hired_on, left_on",
            id, $"AZ{1000 + id}", person.Name, person.Written, $"{person.Mailbox}{id}@aozora.example", person.Phone(random),
            random.Date(new DateOnly(1960, 1, 1), 15_700), $"{random.Digits(4)}-{random.Digits(4)}-{id:0000}", $"{DemoPerson.Street(random)}, {person.City}",
            1 + (id % DemoNames.Departments.Length), random.Between(1, 8), manager, title, random.Date(new DateOnly(2005, 4, 1), 7_000),
            random.Chance(7) ? random.Date(DemoCalendar.FirstDay, DemoCalendar.Days) : null);
    }

    private static void WriteMoney(DemoWriter writer, DemoRandom random, int id)
    {
        var amount = random.Between(38, 95) * 100_000 / (id < 9 ? 1 : 2);
        for (var year = 2023; year <= 2025; year++)
        {
            writer.Insert("salaries", "employee_id, valid_from, amount, currency, bonus", id, $"{year}-04-01", amount, "JPY", random.Chance(60) ? amount / random.Between(6, 14) : null);
            amount += random.Between(0, 9) * 20_000;
        }
        writer.Insert(
            "bank_accounts", "id, employee_id, bank_name, account_number, iban", id, id, random.Pick(Banks), random.Digits(7),
            random.Chance(30) ? $"DE{random.Digits(20)}" : null);
        writer.Insert(
            "user_accounts", "id, employee_id, login, password_hash, last_ip, last_login_at", id, id, $"az{1000 + id}",
            $"$argon2id$v=19$m=19456,t=2,p=1${random.Letters(22)}${random.Letters(43)}", $"10.{random.Between(0, 9)}.{random.Between(0, 255)}.{random.Between(1, 254)}",
            DemoCalendar.Write(random.Moment()));
    }

    private static void WriteHealth(DemoWriter writer, DemoRandom random, int id)
    {
        for (var year = 2023; year <= 2025; year++)
        {
            writer.Insert(
                "health_checks", "employee_id, checked_on, clinic, result, health_note", id,
                string.Create(CultureInfo.InvariantCulture, $"{year}-{random.Between(5, 10):00}-{random.Between(1, 28):00}"),
                random.Pick(Clinics), random.Pick(Results), random.Chance(35) ? random.Pick(Notes) : null);
        }
    }

    private static void WriteLeave(DemoWriter writer, DemoRandom random, int id)
    {
        for (var i = random.Between(2, 7); i > 0; i--)
        {
            var first = DemoCalendar.FirstDay.AddDays(random.Between(0, DemoCalendar.Days - 20));
            writer.Insert(
                "leave_requests", "employee_id, kind, starts_on, ends_on, approved", id, random.Pick(["holiday", "holiday", "sick", "parental", "training"]),
                first.ToString("O", CultureInfo.InvariantCulture), first.AddDays(random.Between(0, 12)).ToString("O", CultureInfo.InvariantCulture), random.Chance(90) ? random.Chance(93) : null);
        }
    }
}
