using System.Text;

namespace IsoIntranet.Platform.Import.Docx;

/// <summary>Reads the body of a Word file: paragraphs and tables in their order.</summary>
internal sealed class DocxReader(ImportBudget budget)
{
    private DocxStyles _styles = new();
    private DocxNumbering _numbering = new();
    private int _tables;

    /// <param name="main">Name of the main part.</param>
    /// <exception cref="InvalidDataException">There is no such part, or it is no Word document.</exception>
    public IReadOnlyList<SourceBlock> Read(SourceArchive archive, string main)
    {
        var relationships = archive.RelationshipsOf(main);
        _styles = DocxStyles.Read(PartOf("styles"));
        _numbering = DocxNumbering.Read(PartOf("numbering"), _styles);
        using var part = archive.Part(main) ?? throw new InvalidDataException();
        if (!part.Open("document"))
            throw new InvalidDataException();
        var blocks = new List<SourceBlock>();
        part.Children(name =>
        {
            if (name == "body")
                part.Children(inner => Block(part, inner, isSilent: false, Take));
        });
        return blocks;

        void Take(SourceParagraph? paragraph, TableGrid? grid)
        {
            budget.Block();
            if (paragraph is { Text.Length: > 0 })
                blocks.Add(paragraph);
            else if (grid?.Build(_tables + 1) is { } table)
            {
                _tables++;
                blocks.Add(table);
            }
        }

        XmlPart? PartOf(string kind) => archive.Part(relationships.FirstOrDefault(one => one.Kind == kind)?.Target);
    }

    private void Block(XmlPart part, string name, bool isSilent, Action<SourceParagraph?, TableGrid?> take)
    {
        switch (name)
        {
            case "p":
                take(new DocxParagraph(_styles, _numbering, budget).Read(part, isSilent), null);
                break;
            case "tbl":
                take(null, Table(part, isSilent));
                break;
            case "sdt":
                DocxControls.Read(part, isSilent, (inner, silent) => Block(part, inner, silent, take));
                break;
            case "AlternateContent":
                DocxControls.Choice(part, inner => Block(part, inner, isSilent, take));
                break;
            case "customXml" or "smartTag" or "ins" or "moveTo":
                part.Children(inner => Block(part, inner, isSilent, take));
                break;
            case "del" or "moveFrom":
                if (part.Text().Trim().Length > 0)
                    budget.LeaveOut(SourceOmissionKind.DeletedText);
                break;
            case "altChunk":
                budget.LeaveOut(SourceOmissionKind.EmbeddedDocument);
                break;
        }
    }

    private TableGrid Table(XmlPart part, bool isSilent)
    {
        var grid = new TableGrid(budget);
        part.Children(name => Row(part, name, isSilent, grid));
        return grid;
    }

    private void Row(XmlPart part, string name, bool isSilent, TableGrid grid)
    {
        switch (name)
        {
            case "sdt":
                DocxControls.Read(part, isSilent, (inner, silent) => Row(part, inner, silent, grid));
                return;
            case "customXml" or "smartTag" or "ins" or "moveTo":
                part.Children(inner => Row(part, inner, isSilent, grid));
                return;
            case "tr":
                break;
            default:
                return;
        }
        grid.StartRow();
        var (after, isDeleted) = (0, false);
        part.Children(inner =>
        {
            if (inner == "trPr")
                part.Children(property =>
                {
                    if (property == "gridBefore")
                        grid.Gap(Math.Max(0, part.Number("val") ?? 0));
                    else if (property == "gridAfter")
                        after = Math.Max(0, part.Number("val") ?? 0);
                    else if (property == "tblHeader" && part.IsOn)
                        grid.MarkHeading();
                    isDeleted |= property is "del" || (property == "hidden" && part.IsOn);
                });
            else
                Cell(part, inner, isSilent, grid);
        });
        if (isDeleted)
        {
            grid.DropRow();
            budget.LeaveOut(SourceOmissionKind.DeletedText);
            return;
        }
        grid.Gap(after);
    }

    private void Cell(XmlPart part, string name, bool isSilent, TableGrid grid)
    {
        if (name == "sdt")
            DocxControls.Read(part, isSilent, (inner, silent) => Cell(part, inner, silent, grid));
        else if (name is "customXml" or "smartTag" or "ins" or "moveTo")
            part.Children(inner => Cell(part, inner, isSilent, grid));
        if (name != "tc")
            return;
        var columns = 1;
        string? merge = null;
        var (text, hasBold, hasPlain) = (new StringBuilder(), false, false);
        part.Children(inner =>
        {
            if (inner == "tcPr")
                part.Children(property =>
                {
                    if (property == "gridSpan")
                        columns = part.Number("val") ?? 1;
                    else if (property == "vMerge")
                        merge = part.Val ?? "continue";
                });
            else
                Block(part, inner, isSilent, Take);
        });
        var written = text.ToString().Trim();
        var cell = written.Length == 0 ? TableGrid.Blank : new SourceCell(written, hasBold && !hasPlain);
        if (merge == "continue")
            grid.Continue(cell, columns);
        else if (merge is not null)
            grid.Begin(cell, columns);
        else
            grid.Add(cell, columns);

        void Take(SourceParagraph? paragraph, TableGrid? nested)
        {
            var line = paragraph?.Text ?? nested!.Flatten();
            if (nested is { IsEmpty: false })
                budget.LeaveOut(SourceOmissionKind.NestedTable);
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
            if (line.Length == 0)
                return;
            hasBold |= paragraph is { IsBold: true };
            hasPlain |= paragraph is not { IsBold: true };
        }
    }
}
