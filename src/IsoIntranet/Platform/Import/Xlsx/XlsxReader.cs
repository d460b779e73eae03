using System.Text.RegularExpressions;

namespace IsoIntranet.Platform.Import.Xlsx;

/// <summary>Reads the visible sheets of a workbook as they look: stored values of formulas, numbers as formatted, merged cells.</summary>
internal sealed partial class XlsxReader(ImportBudget budget)
{
    private readonly List<XlsxText> _shared = [];
    private XlsxStyles _styles = new();
    private bool _from1904;

    /// <param name="main">Name of the workbook's part.</param>
    /// <exception cref="InvalidDataException">There is no such part, or it is no workbook.</exception>
    public IReadOnlyList<SourceBlock> Read(SourceArchive archive, string main)
    {
        var relationships = archive.RelationshipsOf(main);
        var sheets = new List<(string Name, string? Part, int Index)>();
        var headings = new Dictionary<int, (int, int)>();
        var index = 0;
        using (var workbook = archive.Part(main) ?? throw new InvalidDataException())
        {
            if (!workbook.Open("workbook"))
                throw new InvalidDataException();
            workbook.Children(name =>
            {
                if (name == "workbookPr")
                    _from1904 = workbook.Is("date1904");
                else if (name == "sheets")
                    workbook.Children(_ => Sheet(workbook));
                else if (name == "definedNames")
                    workbook.Children(_ => Headings(workbook));
            });
        }
        _styles = XlsxStyles.Read(archive.Part(relationships.FirstOrDefault(one => one.Kind == "styles")?.Target));
        ReadShared(archive.Part(relationships.FirstOrDefault(one => one.Kind == "sharedStrings")?.Target));
        var tables = new List<SourceBlock>();
        foreach (var (name, part, place) in sheets.Where(sheet => sheet.Part is not null).DistinctBy(sheet => sheet.Part))
        {
            budget.Block();
            if (ReadSheet(archive, part!).Build(tables.Count + 1, name, headings.TryGetValue(place, out var rows) ? rows : null) is { } table)
                tables.Add(table);
        }
        return tables;

        void Sheet(XmlPart workbook)
        {
            budget.Block();
            if (workbook["state"] is "hidden" or "veryHidden")
                budget.LeaveOut(SourceOmissionKind.HiddenSheet);
            else if (relationships.FirstOrDefault(one => one.Id == workbook["id"]) is { Kind: "worksheet" } sheet)
                sheets.Add((workbook["name"] ?? "", sheet.Target, index));
            index++;
        }

        void Headings(XmlPart workbook)
        {
            if (workbook["name"] == "_xlnm.Print_Titles" && workbook.Number("localSheetId") is { } sheet && RowRange().Match(workbook.Text()) is { Success: true } range)
                headings[sheet] = (int.Parse(range.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), int.Parse(range.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void ReadShared(XmlPart? part)
    {
        using (part)
        {
            if (part is null || !part.Open("sst"))
                return;
            part.Children(name =>
            {
                if (name == "si")
                    _shared.Add(XlsxText.Read(part));
            });
        }
    }

    private XlsxSheet ReadSheet(SourceArchive archive, string name)
    {
        var sheet = new XlsxSheet(budget);
        using var part = archive.Part(name);
        if (part is null || !part.Open("worksheet"))
            return sheet;
        var last = 0;
        var areRowsHidden = false;
        part.Children(child =>
        {
            switch (child)
            {
                case "sheetFormatPr":
                    areRowsHidden = part.Is("zeroHeight");
                    break;
                case "cols":
                    part.Children(_ =>
                    {
                        if (part.Is("hidden"))
                            sheet.HideColumns(part.Number("min") ?? 0, part.Number("max") ?? 0);
                    });
                    break;
                case "sheetData":
                    part.Children(_ =>
                    {
                        last = part.Number("r") ?? last + 1;
                        if (part.Is("hidden") || (areRowsHidden && part["hidden"] is null && part["ht"] is null))
                            sheet.HideRow(last);
                        ReadRow(part, sheet, last);
                    });
                    break;
                case "mergeCells":
                    part.Children(_ => sheet.Merge(part["ref"]));
                    break;
            }
        });
        CountDrawn(archive, name);
        return sheet;
    }

    private void ReadRow(XmlPart part, XlsxSheet sheet, int row)
    {
        var column = 0;
        part.Children(name =>
        {
            if (name != "c")
                return;
            column = XlsxSheet.TryPlace(part["r"], out _, out var stated) ? stated : column + 1;
            var (type, style) = (part["t"], part.Number("s") ?? 0);
            string? value = null;
            var (inline, isFormula) = ((XlsxText?)null, false);
            part.Children(inner =>
            {
                if (inner == "v")
                    value = part.Text();
                else if (inner == "is")
                    inline = XlsxText.Read(part);
                else
                    isFormula |= inner == "f";
            });
            if (isFormula && value is null && inline is null)
                budget.LeaveOut(SourceOmissionKind.Formula);
            var text = inline ?? TextOf(type, value, style);
            if (text.Text.Length > 0)
            {
                // A text that thousands of cells share is counted for each of them.
                budget.Write(text.Text.Length);
                sheet.Add(row, column, new SourceCell(text.Text, text.IsBold ?? _styles.IsBold(style)));
            }
        });
    }

    private XlsxText TextOf(string? type, string? value, int style) => (type, value) switch
    {
        (_, null or "") => default(XlsxText) with { Text = "" },
        ("s", _) => int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : new XlsxText("", null),
        ("b", _) => new XlsxText(value is "1" or "true" ? "TRUE" : "FALSE", null),
        ("str" or "e" or "inlineStr", _) => new XlsxText(XlsxText.Clean(value), null),
        ("d", _) => new XlsxText(DateTime.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) : value.Trim(), null),
        _ => new XlsxText(NumberFormat.Show(value, _styles.FormatOf(style), _from1904), null),
    };

    /// <summary>Pictures, text boxes and comments lie over the cells, in parts of their own.</summary>
    private void CountDrawn(SourceArchive archive, string name)
    {
        foreach (var relationship in archive.RelationshipsOf(name).DistinctBy(one => one.Target))
        {
            using var part = relationship.Kind is "drawing" or "comments" ? archive.Part(relationship.Target) : null;
            if (part is null || !part.Open(relationship.Kind == "drawing" ? "wsDr" : "comments"))
                continue;
            Count(part);
        }

        void Count(XmlPart part) => part.Children(child =>
        {
            if (child == "comment")
                budget.LeaveOut(SourceOmissionKind.Comment);
            else if (child is "pic" or "graphicFrame")
                budget.LeaveOut(SourceOmissionKind.Picture);
            else if (child == "txBody")
                budget.LeaveOut(SourceOmissionKind.TextBox, part.Text().Trim().Length > 0 ? 1 : 0);
            else
                Count(part);
        });
    }

    [GeneratedRegex(@"\$([0-9]{1,7}):\$([0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex RowRange();
}
