using System.Text.Json.Serialization;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>A source as it is understood: what would go into the plan, what would not, and what is doubtful.</summary>
/// <param name="Year">The plan's year.</param>
/// <param name="Header">What stands before the table, as proposed or as edited.</param>
/// <param name="Rows">The sections and rows, in the plan's order; those left out by the importer among them.</param>
/// <param name="Names">Words whom nobody, or more than one, is found for, or that were only taken for somebody, over all rows.</param>
/// <param name="LeftOut">All that stands in the source and would not stand in the plan.</param>
/// <param name="Times">Times for a piece of work that the text states outside the table.</param>
public sealed record ReadPlan(
    int Year, PlanHeader Header, IReadOnlyList<ReadTable> Tables, IReadOnlyList<ReadRow> Rows, IReadOnlyList<ReadName> Names,
    IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<TextTime> Times)
{
    public IEnumerable<ReadRow> Items => Rows.Where(row => row is { IsTaken: true, Kind: ReadRowKind.Item });

    public int DoubtfulRows => Rows.Count(row => row.IsTaken && row.IsDoubtful);

    /// <summary>Where the source contradicts itself, what it says around its tables included, and which of number and date it leaves blank (R28).</summary>
    public IReadOnlyList<PlanRemark> Contradictions(ScheduleReader reader) => PlanRemark.Contradictions(
        Content(), Year, reader, Times.Select((time, index) => new PlanLine($"text:{index}", time.Work, time.Reading, IsProse: true)));

    /// <summary>The nearest time above a row, in its section, that says something itself.</summary>
    public ScheduleReading? Above(ReadRow row) => Rows.TakeWhile(other => other.Key != row.Key).Where(other => other.IsTaken).Reverse()
        .TakeWhile(other => other.Kind == ReadRowKind.Item).Select(other => other.Schedule).FirstOrDefault(reading => reading?.PointsAbove == false);

    /// <summary>The plan's text.</summary>
    public PlanContent Content()
    {
        var sections = new List<SectionContent>();
        var items = new List<ItemContent>();
        (string Numeral, string Title)? head = null;
        foreach (var row in Rows.Where(row => row.IsTaken))
        {
            if (row.Kind == ReadRowKind.Section)
            {
                Close();
                head = (row.Number, row.Content);
            }
            else
                items.Add(row.Item());
        }
        Close();
        return new PlanContent(Header, sections);

        void Close()
        {
            if (head is not null || items.Count > 0)
                sections.Add(new SectionContent(Guid.CreateVersion7(), head?.Numeral ?? "", head?.Title ?? "", [.. items]));
            items.Clear();
        }
    }
}

/// <summary>A table of the source, and what it is taken for.</summary>
/// <param name="IsGuessed">It has no headings: its columns are known by what stands in them.</param>
/// <param name="ContinuesAbove">A further piece of the table before.</param>
/// <param name="Caption">The line above it, which heads its section.</param>
/// <param name="FirstRow">Index of the first row below the headings.</param>
public sealed record ReadTable(
    int Number, string? Name, TableKind Kind, bool IsTaken, bool IsGuessed, bool ContinuesAbove, string? Caption, int FirstRow,
    IReadOnlyList<ReadColumn> Columns, int Rows);

[JsonConverter(typeof(JsonStringEnumConverter<TableKind>))]
public enum TableKind
{
    /// <summary>Biểu tiến độ.</summary>
    Plan,

    /// <summary>Mục tiêu chất lượng: targets and how they are measured.</summary>
    Objectives,

    /// <summary>Quốc hiệu, nơi nhận, chữ ký.</summary>
    Letterhead,

    Other,
}

/// <param name="Index">From 0.</param>
/// <param name="Heading">As written, of all heading rows; blank where there is none.</param>
public sealed record ReadColumn(int Index, string Heading, PlanColumn Column);

/// <summary>A row of the plan to be.</summary>
public sealed record ReadRow
{
    /// <summary>Table and row number of the source, “2.14”.</summary>
    public required string Key { get; init; }

    public required int Table { get; init; }

    /// <summary>Numbers of the source's rows that it is made of.</summary>
    public required IReadOnlyList<int> SourceRows { get; init; }

    public ReadRowKind Kind { get; init; }

    public bool IsTaken { get; init; } = true;

    /// <summary>As written; a section's numeral.</summary>
    public string Number { get; init; } = "";

    /// <summary>As written; a section's title.</summary>
    public string Content { get; init; } = "";

    public string LeadWords { get; init; } = "";

    public string PartnerWords { get; init; } = "";

    public string Time { get; init; } = "";

    public string Product { get; init; } = "";

    public string Remark { get; init; } = "";

    public IReadOnlyList<PartyContent> Parties { get; init; } = [];

    /// <summary>What the importer said that <see cref="Time"/> means.</summary>
    public ScheduleMeaning? Meaning { get; init; }

    /// <summary>How <see cref="Time"/> is read.</summary>
    public ScheduleReading? Schedule { get; init; }

    public IReadOnlyList<ReadDoubt> Doubts { get; init; } = [];

    public bool IsDoubtful => Doubts.Any(doubt => !doubt.IsNote);

    /// <summary>The plan has no row for it: sections have no identity before the plan is made.</summary>
    public ItemContent Item() => new(Guid.CreateVersion7())
    {
        Number = Number,
        Content = Content,
        LeadWords = LeadWords,
        PartnerWords = PartnerWords,
        ScheduleWords = Time,
        Meaning = Meaning?.Fits(Time) == true ? Meaning : null,
        ExpectedProduct = Product,
        Remark = Remark,
        Parties = Parties,
    };
}

/// <param name="Words">Of the source.</param>
/// <param name="Meant">Whom they were taken for.</param>
public sealed record ReadDoubt(ReadDoubtKind Kind, string Words = "", string Meant = "")
{
    /// <summary>Only told: nothing needs to be decided.</summary>
    [JsonIgnore]
    public bool IsNote => Kind is ReadDoubtKind.MergedDown or ReadDoubtKind.NoTime;
}

[JsonConverter(typeof(JsonStringEnumConverter<ReadDoubtKind>))]
public enum ReadDoubtKind
{
    /// <summary>Looks like the rest of the row above, cut off by a page's end.</summary>
    Continued,

    /// <summary>A cell merged downwards applies to this row, too.</summary>
    MergedDown,

    /// <summary>The work's own words come from a merged cell: one work in several rows.</summary>
    ContentMerged,

    /// <summary>Taken for a section because it is bold or spans the table.</summary>
    SectionGuessed,

    /// <summary>A section's row has more than a title.</summary>
    SectionHasMore,

    /// <summary>The time asks to be looked at.</summary>
    Time,

    /// <summary>The time is blank, and stays blank.</summary>
    NoTime,

    /// <summary>Words were taken for somebody who is written otherwise.</summary>
    PartyLike,

    /// <summary>“nt”, “như trên”: whoever the row above names.</summary>
    PartyAbove,

    /// <summary>More than one is called so.</summary>
    PartySeveral,

    /// <summary>Nobody is called so.</summary>
    PartyUnknown,

    /// <summary>Longer than the plan's field.</summary>
    TooLong,
}

/// <summary>Words that name a party, asked about once for all rows.</summary>
/// <param name="Form">By which the answer is known.</param>
/// <param name="Words">As first written.</param>
/// <param name="Kind">PartyLike, PartySeveral or PartyUnknown.</param>
/// <param name="Taken">Whom they are taken for now.</param>
/// <param name="Offered">Who may be meant.</param>
/// <param name="Rows">Keys of the rows that have them.</param>
/// <param name="IsAnswered">The importer said so.</param>
public sealed record ReadName(
    string Form, string Words, ReadDoubtKind Kind, IReadOnlyList<PartyRef> Taken, IReadOnlyList<PartyRef> Offered, IReadOnlyList<string> Rows, bool IsAnswered);

/// <summary>A line of the text that gives a piece of work a time.</summary>
public sealed record TextTime(string Work, string Words, ScheduleReading Reading);

/// <param name="Table">The source's table; none for the text around.</param>
/// <param name="Row">The table's row.</param>
public sealed record LeftOut(LeftOutKind Kind, string Words, int? Table = null, int? Row = null);

[JsonConverter(typeof(JsonStringEnumConverter<LeftOutKind>))]
public enum LeftOutKind
{
    /// <summary>A paragraph of the text; it stays in the attached source.</summary>
    Paragraph,

    /// <summary>The headings once more, after a page's end.</summary>
    RepeatedHeading,

    /// <summary>(1), (2) … below the headings.</summary>
    ColumnNumbers,

    /// <summary>“…”: the plan goes on as usual.</summary>
    Ellipsis,

    /// <summary>A row of a table that is no plan.</summary>
    OtherTable,

    /// <summary>A cell of a column that was not taken.</summary>
    Cell,

    /// <summary>A row that the importer struck out.</summary>
    Row,
}

/// <summary>The report of an import: kept with the plan, readable as long as the plan is.</summary>
/// <param name="Omissions">What the source holds that cannot be taken in: pictures, footnotes …</param>
/// <param name="Doubts">What was doubtful and stayed as it was read.</param>
/// <param name="Answers">Words, and whom they were said to mean.</param>
public sealed record ImportReport(
    string Source, int Sections, int Items, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<SourceOmission> Omissions,
    IReadOnlyList<ReportedDoubt> Doubts, IReadOnlyList<ReportedAnswer> Answers);

/// <param name="Row">Number and work, as in the plan.</param>
public sealed record ReportedDoubt(string Row, ReadDoubt Doubt);

public sealed record ReportedAnswer(string Words, IReadOnlyList<string> Meant);
