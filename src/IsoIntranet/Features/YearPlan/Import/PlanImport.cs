using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

public enum ImportState
{
    /// <summary>Đang xem trước.</summary>
    Preview,

    /// <summary>Đã tạo kế hoạch.</summary>
    Confirmed,
}

/// <summary>
/// A plan being taken in: its source, and what the importer decided. It outlives a reload and a lost connection; confirmed, it
/// keeps the report of what was taken and what was not. Cancelled, it is gone.
/// </summary>
public sealed class PlanImport : Record, IUnitScoped
{
    private PlanImport() { }

    public PlanImport(Guid unitId, SourceDocument source, string by, int year)
    {
        UnitId = unitId;
        Name = Shorten(source.Name);
        Format = source.Format;
        Source = ImportJson.Of(source);
        StartedBy = by;
        StartedYear = year;
    }

    /// <summary>The unit whose plan it is to be.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Of the source's file.</summary>
    public string Name { get; private set; } = "";

    public SourceFormat Format { get; private set; }

    public ImportState State { get; private set; }

    public string StartedBy { get; private set; } = "";

    /// <summary>The year of its beginning, for a source that names none.</summary>
    public int StartedYear { get; private set; }

    /// <summary>The source as blocks, as JSON.</summary>
    [NotLogged]
    public string Source { get; private set; } = "";

    /// <summary>As JSON; see <see cref="ImportChoices"/>.</summary>
    [NotLogged]
    public string Choices { get; private set; } = "{}";

    /// <summary>The plan that was made of it.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>As JSON; see <see cref="ImportReport"/>.</summary>
    [NotLogged]
    public string? Report { get; private set; }

    public SourceDocument Document() => ImportJson.Read<SourceDocument>(Source);

    public ImportChoices Decided() => ImportJson.Read<ImportChoices>(Choices);

    public Ruling Decide(ImportChoices choices)
    {
        if (State != ImportState.Preview)
            return Ruling.Refuse("YearPlan.ImportIsDone");
        Choices = ImportJson.Of(choices);
        return Ruling.Allowed;
    }

    /// <summary>The plan is made: from now on only the report is of use, and the source lies with the plan as a file.</summary>
    public Ruling Confirm(QmsPlan plan, ImportReport report)
    {
        if (State != ImportState.Preview)
            return Ruling.Refuse("YearPlan.ImportIsDone");
        State = ImportState.Confirmed;
        (PlanId, UnitId) = (plan.Id, plan.OwnerUnitId);
        Report = ImportJson.Of(report);
        Source = "";
        Choices = "{}";
        return Ruling.Allowed;
    }

    public Ruling MayBeCancelled() => State == ImportState.Preview ? Ruling.Allowed : Ruling.Refuse("YearPlan.ImportIsDone");

    private static string Shorten(string name) => name.Length <= 200 ? name : name[..200];
}

/// <summary>Whom words mean in one unit's plans, as an importer said once; offered again at the next import.</summary>
public sealed class PartyAlias : Record, IUnitScoped
{
    public const int FormLength = 300;

    private PartyAlias() { }

    public PartyAlias(Guid unitId, string form, string words, PartyRef party)
    {
        UnitId = unitId;
        Form = form;
        Words = words.Length <= FormLength ? words : words[..FormLength];
        PartyUnitId = party.IsKind ? null : party.Id;
        PartyKindId = party.IsKind ? party.Id : null;
    }

    /// <summary>Whose plans use the words so.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The words as they are compared; see <see cref="PartyForm"/>.</summary>
    public string Form { get; private set; } = "";

    /// <summary>As first written.</summary>
    public string Words { get; private set; } = "";

    public Guid? PartyUnitId { get; private set; }

    public Guid? PartyKindId { get; private set; }

    public PartyRef Party => PartyKindId is { } kind ? new PartyRef(kind, true) : new PartyRef(PartyUnitId!.Value, false);

    /// <summary>What is remembered of one form of words.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PartyRef>> ByForm(IEnumerable<PartyAlias> aliases) =>
        aliases.GroupBy(alias => alias.Form).ToDictionary(group => group.Key, group => (IReadOnlyList<PartyRef>)[.. group.Select(alias => alias.Party)]);
}
