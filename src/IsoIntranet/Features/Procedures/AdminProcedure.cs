using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Procedures;

public enum ProcedureKind
{
    /// <summary>Thủ tục hành chính (TTHC), with its code of the national database.</summary>
    Administrative,

    /// <summary>Quy trình nội bộ ngoài TTHC: two or more people or bodies work together (R49).</summary>
    InternalProcess,

    /// <summary>Quy trình hệ thống, QT-01 and following: what the standard itself asks for.</summary>
    SystemProcedure,
}

/// <summary>Cấp thực hiện: the level that has the authority.</summary>
public enum AuthorityLevel
{
    Central,

    Province,

    /// <summary>Ended on 1 July 2025; older lists still name it.</summary>
    District,

    Commune,
}

/// <summary>How the service is delivered (NĐ 42/2022/NĐ-CP, Đ11).</summary>
public enum DeliveryForm
{
    /// <summary>Trực tiếp: information online at most.</summary>
    InPerson,

    /// <summary>Trực tuyến một phần.</summary>
    PartlyOnline,

    /// <summary>Trực tuyến toàn trình.</summary>
    FullyOnline,
}

public enum ProcedureState
{
    /// <summary>Đã công bố, còn hiệu lực.</summary>
    Published,

    /// <summary>Lạc hậu: a newer text or decision has changed it, the entry has to be brought up to date (R48).</summary>
    Outdated,

    /// <summary>Bãi bỏ.</summary>
    Repealed,
}

/// <summary>
/// An entry of the register of procedures (danh mục TTHC, quy trình nội bộ; R46-R49). What is repealed stays readable.
/// Mapping to processes and the coverage that follows from it belong to the documents.
/// </summary>
public sealed class AdminProcedure : Record
{
    public const int CodeLength = 60;
    public const int NameLength = 1000;
    public const int FieldLength = 200;
    public const int WordsLength = 500;
    public const int DecisionLength = 100;
    public const int RemarkLength = 2000;

    private AdminProcedure() { }

    public AdminProcedure(ProcedureFacts facts) => Apply(facts);

    /// <summary>Mã: "1.001234.000.00.00.H44" of the national database, or "QT-05" of the agency's own; some lists give none.</summary>
    public string? Code { get; private set; }

    /// <summary>The code without spaces and case, by which it is known however it is typed.</summary>
    public string? CodeKey { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name without case and marks, for sorting and comparing.</summary>
    public string NameKey { get; private set; } = "";

    public ProcedureKind Kind { get; private set; }

    /// <summary>Lĩnh vực.</summary>
    public string? Field { get; private set; }

    public AuthorityLevel? Level { get; private set; }

    /// <summary>The unit in charge; who may keep the entry is decided over it.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Cơ quan thực hiện as written, where that says more than the unit in charge ("UBND cấp xã").</summary>
    public string? PerformerWords { get; private set; }

    /// <summary>Time limit in working days; none where the words state no working days.</summary>
    public decimal? TimeLimitDays { get; private set; }

    /// <summary>Thời hạn giải quyết as written.</summary>
    public string? TimeLimitWords { get; private set; }

    /// <summary>Quyết định công bố.</summary>
    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public DeliveryForm? Delivery { get; private set; }

    public string? Remark { get; private set; }

    public ProcedureState State { get; private set; }

    /// <summary>Why it is outdated or repealed, with the text or decision that made it so.</summary>
    public string? StateReason { get; private set; }

    /// <summary>First day of being outdated or repealed.</summary>
    public DateOnly? StateSince { get; private set; }

    /// <summary>Code, name and field without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    public ProcedureFacts Facts => new(Name, Kind, UnitId)
    {
        Code = Code,
        Field = Field,
        Level = Level,
        PerformerWords = PerformerWords,
        TimeLimitDays = TimeLimitDays,
        TimeLimitWords = TimeLimitWords,
        DecisionNumber = DecisionNumber,
        DecidedOn = DecidedOn,
        Delivery = Delivery,
        Remark = Remark,
    };

    /// <summary>Rewrites the entry. What is repealed is history, and is restored first.</summary>
    public Ruling Describe(ProcedureFacts facts)
    {
        if (State == ProcedureState.Repealed)
            return Ruling.Refuse("Procedures.IsRepealed", Name);
        Apply(facts);
        return Ruling.Allowed;
    }

    /// <summary>A newer text has changed it; the entry stays in force until it is brought up to date (R48).</summary>
    public Ruling MarkOutdated(string reason, DateOnly since, DateOnly today) =>
        State == ProcedureState.Published
            ? Turn(ProcedureState.Outdated, reason, since, today)
            : Ruling.Refuse("Procedures.NotPublished", Name);

    /// <summary>Bãi bỏ.</summary>
    public Ruling Repeal(string reason, DateOnly since, DateOnly today) =>
        State == ProcedureState.Repealed
            ? Ruling.Refuse("Procedures.IsRepealed", Name)
            : Turn(ProcedureState.Repealed, reason, since, today);

    /// <summary>Brought up to date, or repealed by mistake: in force again.</summary>
    public Ruling Restore()
    {
        if (State == ProcedureState.Published)
            return Ruling.Refuse("Procedures.IsPublished", Name);
        (State, StateReason, StateSince) = (ProcedureState.Published, null, null);
        return Ruling.Allowed;
    }

    /// <summary>
    /// Whether facts would enter the same procedure a second time: the same code; or, where one of the two has no code, the same
    /// name of the same kind and level in the same unit. Two codes tell two procedures apart, whatever they are called.
    /// </summary>
    public bool IsSameAs(ProcedureFacts facts)
    {
        var key = KeyOf(facts.Code);
        return key is not null && CodeKey is not null
            ? key == CodeKey
            : facts.UnitId == UnitId && facts.Kind == Kind && facts.Level == Level && SearchForm.Of(facts.Name) == NameKey;
    }

    /// <summary>A code as it is compared: without spaces, in capitals, with plain hyphens.</summary>
    public static string? KeyOf(string? code)
    {
        var key = string.Concat((code ?? "").Normalize().Where(sign => !char.IsWhiteSpace(sign))
            .Select(sign => sign is '–' or '—' or '‐' or '‑' ? '-' : char.ToUpperInvariant(sign)));
        return key.Length == 0 ? null : key;
    }

    private Ruling Turn(ProcedureState state, string reason, DateOnly since, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Procedures.ReasonMissing");
        if (since > today)
            return Ruling.Refuse("Procedures.NotYet", since);
        (State, StateReason, StateSince) = (state, reason.Trim(), since);
        return Ruling.Allowed;
    }

    private void Apply(ProcedureFacts facts)
    {
        Code = Blank(facts.Code);
        CodeKey = KeyOf(facts.Code);
        Name = facts.Name.Trim();
        NameKey = SearchForm.Of(facts.Name);
        Kind = facts.Kind;
        Field = Blank(facts.Field);
        Level = facts.Level;
        UnitId = facts.UnitId;
        PerformerWords = Blank(facts.PerformerWords);
        TimeLimitDays = facts.TimeLimitDays;
        TimeLimitWords = Blank(facts.TimeLimitWords);
        DecisionNumber = Blank(facts.DecisionNumber);
        DecidedOn = facts.DecidedOn;
        Delivery = facts.Delivery;
        Remark = Blank(facts.Remark);
        SearchText = SearchForm.Of($"{Code} {Name} {Field}");
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
