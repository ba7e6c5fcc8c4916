namespace DbPortal.Gateway.Queries.Export;

/// <summary>The fixed parts of a workbook (ECMA-376).</summary>
internal static class SpreadsheetParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>What stands before the rows of a sheet.</summary>
    public static ReadOnlySpan<byte> SheetStart =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"u8;

    /// <summary>What stands after them.</summary>
    public static ReadOnlySpan<byte> SheetEnd => "</sheetData></worksheet>"u8;

    /// <summary>The list of sheets.</summary>
    public static string Workbook(string sheets) => $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{sheets}</sheets></workbook>";

    /// <summary>A list of links from one part to others.</summary>
    public static string Links(string links) => $"{Declaration}<Relationships xmlns=\"{Packages}/relationships\">{links}</Relationships>";

    /// <summary>One link.</summary>
    public static string Link(string id, string kind, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/>";

    /// <summary>The content type of a sheet.</summary>
    public static string SheetType(string name) =>
        $"<Override PartName=\"/xl/worksheets/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";

    /// <summary>The content types of all parts.</summary>
    public static string Types(string sheets) =>
        $"{Declaration}<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{sheets}</Types>";
}
