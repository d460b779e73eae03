using System.Text.Json.Serialization;
using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>
/// All that the importer decided otherwise than proposed. Together with the source it makes the preview, again and the same
/// each time, so nothing else of a preview needs to be kept.
/// </summary>
public sealed record ImportChoices
{
    /// <summary>Whose plan it is; none for the unit that the import was begun for.</summary>
    public Guid? OwnerUnitId { get; init; }

    /// <summary>The plan's year; none for the proposed one.</summary>
    public int? Year { get; init; }

    /// <summary>The header as edited; none as proposed.</summary>
    public PlanHeader? Header { get; init; }

    /// <summary>By the table's number.</summary>
    public IReadOnlyDictionary<int, TableChoice> Tables { get; init; } = new Dictionary<int, TableChoice>();

    /// <summary>By the row's key.</summary>
    public IReadOnlyDictionary<string, RowEdit> Rows { get; init; } = new Dictionary<string, RowEdit>();

    /// <summary>Whom words mean, by their form.</summary>
    public IReadOnlyDictionary<string, PartyAnswer> Names { get; init; } = new Dictionary<string, PartyAnswer>();

    public ImportChoices Table(int number, Func<TableChoice, TableChoice> change) =>
        this with { Tables = new Dictionary<int, TableChoice>(Tables) { [number] = change(Tables.GetValueOrDefault(number) ?? new TableChoice()) } };

    public ImportChoices Row(string key, Func<RowEdit, RowEdit> change) =>
        this with { Rows = new Dictionary<string, RowEdit>(Rows) { [key] = change(Rows.GetValueOrDefault(key) ?? new RowEdit()) } };

    public ImportChoices Name(string form, PartyAnswer answer) =>
        this with { Names = new Dictionary<string, PartyAnswer>(Names) { [form] = answer } };
}

/// <param name="IsTaken">Whether its rows go into the plan; none as proposed.</param>
/// <param name="Columns">What each column holds, in their order; none as found.</param>
public sealed record TableChoice(bool? IsTaken = null, IReadOnlyList<PlanColumn>? Columns = null);

/// <summary>What the importer changed of one row; what is none stays as read.</summary>
public sealed record RowEdit
{
    public bool? IsTaken { get; init; }

    public ReadRowKind? Kind { get; init; }

    /// <summary>Goes on where the row above ended.</summary>
    public bool? JoinsAbove { get; init; }

    public string? Number { get; init; }

    public string? Content { get; init; }

    public string? LeadWords { get; init; }

    public string? PartnerWords { get; init; }

    public string? Time { get; init; }

    public string? Product { get; init; }

    public string? Remark { get; init; }

    /// <summary>What the time's words were said to mean; goes before the reader while they stay the same words.</summary>
    public ScheduleMeaning? Meaning { get; init; }

    /// <summary>Picked by hand; then the words are not read for parties.</summary>
    public IReadOnlyList<PartyContent>? Parties { get; init; }
}

/// <summary>A unit, or every unit of a kind.</summary>
public sealed record PartyRef(Guid Id, bool IsKind)
{
    public PartyContent As(PartyRole role) => new(role, IsKind ? null : Id, IsKind ? Id : null);
}

/// <param name="Parties">None to leave the words as words.</param>
public sealed record PartyAnswer(IReadOnlyList<PartyRef> Parties);

[JsonConverter(typeof(JsonStringEnumConverter<ReadRowKind>))]
public enum ReadRowKind
{
    /// <summary>Nội dung công việc.</summary>
    Item,

    /// <summary>Phần.</summary>
    Section,
}
