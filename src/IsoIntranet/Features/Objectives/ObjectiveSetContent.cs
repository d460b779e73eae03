namespace IsoIntranet.Features.Objectives;

/// <summary>The whole text of a year's objectives as one value: what the editor works on and what an import comes to.</summary>
public sealed record ObjectiveSetContent(ObjectiveSetHeader Header, IReadOnlyList<ObjectiveContent> Objectives)
{
    public static readonly ObjectiveSetContent Blank = new(new ObjectiveSetHeader(), []);

    /// <summary>The same text under new identities, as the start of another year's.</summary>
    public ObjectiveSetContent Copied() => this with
    {
        Objectives = [.. Objectives.Select(objective => objective with
        {
            Id = Guid.CreateVersion7(),
            Targets = [.. objective.Targets.Select(target => target with { Id = Guid.CreateVersion7() })],
            Actions = [.. objective.Actions.Select(action => action with { Id = Guid.CreateVersion7() })],
        })],
    };
}

/// <summary>What the decision says of all objectives together.</summary>
public sealed record ObjectiveSetHeader
{
    /// <summary>Phương châm of the quality policy (R87).</summary>
    public string Motto { get; init; } = "";

    /// <summary>The line of the policy that the objectives are consistent with (ISO 9001:2015, 6.2.1 a).</summary>
    public string PolicyLine { get; init; } = "";

    /// <summary>Which decision it replaces, as written (R88).</summary>
    public string ReplacesWords { get; init; } = "";

    /// <summary>When and to whom units report, as written (R95).</summary>
    public string ReportingWords { get; init; } = "";
}

/// <summary>One quality objective (R89) in the official's words.</summary>
public sealed record ObjectiveContent(Guid Id)
{
    /// <summary>STT.</summary>
    public string Number { get; init; } = "";

    /// <summary>Nội dung.</summary>
    public string Content { get; init; } = "";

    /// <summary>Mục tiêu đề ra for everybody; blank where each unit has its own.</summary>
    public string TargetWords { get; init; } = "";

    /// <summary>The meaning that somebody set against the reading; none to go by the reading.</summary>
    public Target? Correction { get; init; }

    /// <summary>Đơn vị theo dõi và báo cáo, as written.</summary>
    public string MonitorWords { get; init; } = "";

    /// <summary>Phương pháp tính toán.</summary>
    public string Method { get; init; } = "";

    /// <summary>Nguồn số liệu, where a list has a column for it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Biện pháp thực hiện.</summary>
    public string Measures { get; init; } = "";

    /// <summary>How the heading of its action plan words it; seed 4's heading contradicts its table (R92).</summary>
    public string PlanHeading { get; init; } = "";

    /// <summary>Targets of single units or kinds (R90).</summary>
    public IReadOnlyList<TargetContent> Targets { get; init; } = [];

    /// <summary>The commitment of the quality policy that it is consistent with (ISO 9001:2015, 6.2.1 a); none where none is chosen.</summary>
    public Guid? PolicyLineId { get; init; }

    /// <summary>Kế hoạch thực hiện (R94).</summary>
    public IReadOnlyList<ActionContent> Actions { get; init; } = [];
}

/// <summary>The target of one unit, or of every unit of a kind.</summary>
public sealed record TargetContent(Guid Id)
{
    public Guid? UnitId { get; init; }

    public Guid? KindId { get; init; }

    /// <summary>Whom it is for, as written.</summary>
    public string PartyWords { get; init; } = "";

    public string TargetWords { get; init; } = "";

    public Target? Correction { get; init; }

    public Guid? PartyId => UnitId ?? KindId;
}

/// <summary>One line of an objective's action plan, in the official's words.</summary>
public sealed record ActionContent(Guid Id)
{
    public string Number { get; init; } = "";

    public string Content { get; init; } = "";

    /// <summary>Chủ trì, as written.</summary>
    public string LeadWords { get; init; } = "";

    /// <summary>Phối hợp, as written.</summary>
    public string PartnerWords { get; init; } = "";

    /// <summary>Thời gian, as written.</summary>
    public string ScheduleWords { get; init; } = "";
}
