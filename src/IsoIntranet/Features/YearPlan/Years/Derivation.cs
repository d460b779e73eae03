using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>
/// A unit's own plan beneath a higher one (R17): which rows concern the unit, how they begin in its words, and what an amendment
/// of the higher plan means for it. Knows no database. Its words are a Vietnamese document's.
/// </summary>
public static class Derivation
{
    /// <summary>How a row begins in which the unit only takes part.</summary>
    private const string TakesPart = "Phối hợp thực hiện: ";

    /// <summary>The rows that concern a unit, and its part in each: the lead where it both leads and takes part.</summary>
    public static IReadOnlyDictionary<Guid, PartyRole> PartsOf(QmsPlan higher, Guid unitId, IReadOnlyCollection<OrgUnit> units)
    {
        var parts = new Dictionary<Guid, PartyRole>();
        foreach (var item in higher.Items)
        {
            if (FanOut.LeadsOf(item, higher.OwnerUnitId, units).Contains(unitId))
                parts.Add(item.Id, PartyRole.Lead);
            else if (FanOut.PartnersOf(item, higher.OwnerUnitId, units).Contains(unitId))
                parts.Add(item.Id, PartyRole.Partner);
        }
        return parts;
    }

    /// <summary>“Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND … ”, before the bases of the higher plan and written as they are.</summary>
    public static string Bases(QmsPlan higher, string ownerName)
    {
        var former = (higher.Header.LegalBases ?? "").Trim();
        var first = former.Split('\n')[0].Trim();
        // Some write “Căn cứ” and a semicolon on every line, some leave both to whoever sets the document.
        var basis = (former.Length == 0 || first.StartsWith("Căn cứ ", StringComparison.OrdinalIgnoreCase) ? "Căn cứ " : "") + Basis(higher, ownerName);
        return former.Length == 0 ? basis : basis + (first.EndsWith(';') || first.EndsWith('.') ? ";\n" : "\n") + former;
    }

    private static string Basis(QmsPlan higher, string ownerName) => string.Join(' ', new[]
    {
        "Kế hoạch", higher.Header.Number is { } number ? $"số {number}" : null,
        higher.Header.IssuedOn is { } day ? PlanPeriod.InWords(day) : null, $"của {ownerName}", Subject(higher.Header.Title),
    }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public static string Title(QmsPlan higher, string unitName) =>
        $"{higher.Header.Title.Trim().TrimEnd('.')} của {unitName}";

    /// <summary>The derived plan's first text: the higher plan's rows that concern the unit, in the unit's words.</summary>
    /// <param name="chosen">Rows of the higher plan that are taken.</param>
    public static PlanContent TextOf(
        QmsPlan higher, OrgUnit unit, string ownerName, PlanHeader header, IReadOnlyDictionary<Guid, PartyRole> parts, IReadOnlySet<Guid> chosen)
    {
        var content = higher.Content();
        var sections = content.Sections
            .Select(section => section with
            {
                Id = Guid.CreateVersion7(),
                Items = [.. section.Items.Where(item => chosen.Contains(item.Id) && parts.ContainsKey(item.Id))
                    .Select((item, index) => RowOf(item, parts[item.Id], unit) with { Number = $"{index + 1}" })],
            })
            .Where(section => section.Items.Count > 0).ToList();
        var isNumbered = content.Sections.Any(section => section.Numeral.Length > 0);
        return new PlanContent(
            header with
            {
                LegalBases = Bases(higher, ownerName),
                Purpose = $"Triển khai thực hiện Kế hoạch {(higher.Header.Number is { } number ? $"số {number} " : "")}của {ownerName} tại {unit.Name}.",
                Scope = unit.Name,
            },
            [.. sections.Select((section, index) => section with { Numeral = isNumbered ? RomanNumeral.Of(index + 1) : "" })])
        {
            HigherEdition = higher.Edition,
            // What all units together are to reach is said in words only: the figures are the higher plan's.
            Milestones = [.. content.Milestones.Select(milestone => milestone with { Id = Guid.CreateVersion7(), Measure = MilestoneMeasure.None, Target = null })],
        };
    }

    /// <summary>A higher row in the unit's own table.</summary>
    public static ItemContent RowOf(ItemContent above, PartyRole part, OrgUnit unit) => new(Guid.CreateVersion7())
    {
        Content = part == PartyRole.Lead ? above.Content : TakesPart + above.Content,
        LeadWords = unit.Name,
        PartnerWords = part == PartyRole.Lead ? above.PartnerWords : above.LeadWords,
        ScheduleWords = above.ScheduleWords,
        Meaning = above.Meaning,
        ExpectedProduct = above.ExpectedProduct,
        Parties = [new PartyContent(PartyRole.Lead, unit.Id, null), .. part == PartyRole.Lead ? above.Parties.Where(party => party.Role == PartyRole.Partner) : []],
        HigherItemId = above.Id,
    };

    /// <summary>
    /// Takes what the higher plan's amendment changed over into the unit's text, for the rows chosen. Only the fields that
    /// changed above are rewritten; the unit's words in the others stay.
    /// </summary>
    /// <param name="was">The higher text that the unit's answers to.</param>
    /// <param name="now">The higher text in force.</param>
    public static PlanContent TakeOver(
        PlanContent own, PlanContent was, QmsPlan now, OrgUnit unit, IReadOnlyDictionary<Guid, PartyRole> parts, IReadOnlySet<Guid> chosen)
    {
        var former = was.Items.ToDictionary(item => item.Id);
        var current = now.Content();
        var present = current.Items.ToDictionary(item => item.Id);
        var sections = own.Sections.Select(section => section with
        {
            Items = [.. section.Items
                .Where(item => item.HigherItemId is not { } above || !chosen.Contains(above) || (present.ContainsKey(above) && parts.ContainsKey(above)))
                .Select(item => item.HigherItemId is { } above && chosen.Contains(above) && former.TryGetValue(above, out var before)
                    ? Renewed(item, before, present[above], parts[above], unit) : item)],
        }).ToList();
        var linked = own.Items.Select(item => item.HigherItemId).OfType<Guid>().ToHashSet();
        foreach (var section in current.Sections)
        {
            foreach (var item in section.Items.Where(item => chosen.Contains(item.Id) && !linked.Contains(item.Id) && parts.ContainsKey(item.Id)))
                Add(sections, section, RowOf(item, parts[item.Id], unit));
        }
        return own with { Sections = [.. sections.Where(section => section.Items.Count > 0).Select(Numbered)], HigherEdition = now.Edition };
    }

    private static ItemContent Renewed(ItemContent own, ItemContent before, ItemContent after, PartyRole part, OrgUnit unit)
    {
        var (old, renewed) = (RowOf(before, part, unit), RowOf(after, part, unit));
        return own with
        {
            Content = old.Content == renewed.Content ? own.Content : renewed.Content,
            PartnerWords = old.PartnerWords == renewed.PartnerWords ? own.PartnerWords : renewed.PartnerWords,
            ScheduleWords = old.ScheduleWords == renewed.ScheduleWords ? own.ScheduleWords : renewed.ScheduleWords,
            Meaning = old.ScheduleWords == renewed.ScheduleWords ? own.Meaning : renewed.Meaning,
            ExpectedProduct = old.ExpectedProduct == renewed.ExpectedProduct ? own.ExpectedProduct : renewed.ExpectedProduct,
        };
    }

    /// <summary>Into the section of the same title, or a new one at the end.</summary>
    private static void Add(List<SectionContent> sections, SectionContent above, ItemContent row)
    {
        var index = sections.FindIndex(section => section.Title.Trim() == above.Title.Trim());
        if (index < 0)
        {
            sections.Add(new SectionContent(Guid.CreateVersion7(), above.Numeral.Length > 0 ? RomanNumeral.Of(sections.Count + 1) : "", above.Title, [row]));
            return;
        }
        sections[index] = sections[index] with { Items = [.. sections[index].Items, row] };
    }

    private static SectionContent Numbered(SectionContent section) =>
        section with { Items = [.. section.Items.Select((item, index) => item with { Number = $"{index + 1}" })] };

    /// <summary>A title that is not the bare word “Kế hoạch” says what the plan is about; the word itself stands before it already.</summary>
    private static string Subject(string title)
    {
        const string Word = "kế hoạch";
        var words = title.Trim().TrimEnd('.', ';');
        return words.StartsWith(Word, StringComparison.OrdinalIgnoreCase) ? "về " + words[Word.Length..].Trim() : "về " + words;
    }
}
