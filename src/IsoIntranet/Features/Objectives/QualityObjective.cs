using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Objectives;

/// <summary>
/// Mục tiêu chất lượng (ISO 9001:2015, 6.2): what is to be reached, how it is calculated, by which measures and actions. It
/// changes only with its set.
/// </summary>
public sealed class QualityObjective : Record
{
    private readonly List<ObjectiveTarget> _targets = [];
    private readonly List<ObjectiveAction> _actions = [];

    private QualityObjective() { }

    internal QualityObjective(Guid setId, Guid id)
    {
        SetId = setId;
        Id = id;
    }

    public Guid SetId { get; private set; }

    public string Number { get; private set; } = "";

    public string Content { get; private set; } = "";

    /// <summary>For everybody that has no target of its own.</summary>
    public StatedTarget Target { get; private set; } = StatedTarget.Blank;

    public string MonitorWords { get; private set; } = "";

    public string Method { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string Measures { get; private set; } = "";

    public string PlanHeading { get; private set; } = "";

    /// <summary>A line of the quality policy, which keeps its identity through the policy's editions.</summary>
    public Guid? PolicyLineId { get; private set; }

    public int SortOrder { get; private set; }

    public IReadOnlyList<ObjectiveTarget> Targets => _targets;

    public IReadOnlyList<ObjectiveAction> Actions => _actions;

    public override Guid RootId => SetId;

    internal ObjectiveContent ContentOf() => new(Id)
    {
        Number = Number,
        Content = Content,
        TargetWords = Target.TargetWords,
        Correction = Target.Correction,
        MonitorWords = MonitorWords,
        Method = Method,
        Source = Source,
        Measures = Measures,
        PlanHeading = PlanHeading,
        PolicyLineId = PolicyLineId,
        Targets = [.. _targets.OrderBy(target => target.SortOrder).Select(target => target.ContentOf())],
        Actions = [.. _actions.OrderBy(action => action.SortOrder).Select(action => action.ContentOf())],
    };

    internal void Apply(ObjectiveContent wanted, int order)
    {
        (Number, Content, SortOrder) = (wanted.Number.Trim(), wanted.Content.Trim(), order);
        Target = StatedTarget.Of(wanted.TargetWords, wanted.Correction);
        (MonitorWords, Method, Source) = (wanted.MonitorWords.Trim(), wanted.Method.Trim(), wanted.Source.Trim());
        (Measures, PlanHeading, PolicyLineId) = (wanted.Measures.Trim(), wanted.PlanHeading.Trim(), wanted.PolicyLineId);
        _targets.RemoveAll(target => wanted.Targets.All(row => row.Id != target.Id));
        foreach (var (index, row) in wanted.Targets.Index())
        {
            var target = _targets.Find(known => known.Id == row.Id);
            if (target is null)
                _targets.Add(target = new ObjectiveTarget(SetId, Id, row.Id));
            target.Apply(row, index);
        }
        _actions.RemoveAll(action => wanted.Actions.All(row => row.Id != action.Id));
        foreach (var (index, row) in wanted.Actions.Index())
        {
            var action = _actions.Find(known => known.Id == row.Id);
            if (action is null)
                _actions.Add(action = new ObjectiveAction(SetId, Id, row.Id));
            action.Apply(row, index);
        }
    }
}

/// <summary>Chỉ tiêu của đơn vị: what one unit, or every unit of a kind, has to reach (R90).</summary>
public sealed class ObjectiveTarget : Record
{
    private ObjectiveTarget() { }

    internal ObjectiveTarget(Guid setId, Guid objectiveId, Guid id)
    {
        SetId = setId;
        ObjectiveId = objectiveId;
        Id = id;
    }

    public Guid SetId { get; private set; }

    public Guid ObjectiveId { get; private set; }

    /// <summary>None where it is for a kind, or where the words name nobody known.</summary>
    public Guid? UnitId { get; private set; }

    public Guid? KindId { get; private set; }

    /// <summary>Whom it is for, as written.</summary>
    public string PartyWords { get; private set; } = "";

    public StatedTarget Target { get; private set; } = StatedTarget.Blank;

    public int SortOrder { get; private set; }

    public override Guid RootId => SetId;

    internal TargetContent ContentOf() => new(Id)
    {
        UnitId = UnitId,
        KindId = KindId,
        PartyWords = PartyWords,
        TargetWords = Target.TargetWords,
        Correction = Target.Correction,
    };

    internal void Apply(TargetContent wanted, int order)
    {
        (UnitId, KindId) = (wanted.UnitId, wanted.UnitId is null ? wanted.KindId : null);
        (PartyWords, SortOrder) = (wanted.PartyWords.Trim(), order);
        Target = StatedTarget.Of(wanted.TargetWords, wanted.Correction);
    }
}

/// <summary>A line of the plan by which an objective is reached (ISO 9001:2015, 6.2.2; R94). Its time is read when it is shown.</summary>
public sealed class ObjectiveAction : Record
{
    private ObjectiveAction() { }

    internal ObjectiveAction(Guid setId, Guid objectiveId, Guid id)
    {
        SetId = setId;
        ObjectiveId = objectiveId;
        Id = id;
    }

    public Guid SetId { get; private set; }

    public Guid ObjectiveId { get; private set; }

    public string Number { get; private set; } = "";

    public string Content { get; private set; } = "";

    public string LeadWords { get; private set; } = "";

    public string PartnerWords { get; private set; } = "";

    public string ScheduleWords { get; private set; } = "";

    public int SortOrder { get; private set; }

    public override Guid RootId => SetId;

    internal ActionContent ContentOf() => new(Id)
    {
        Number = Number,
        Content = Content,
        LeadWords = LeadWords,
        PartnerWords = PartnerWords,
        ScheduleWords = ScheduleWords,
    };

    internal void Apply(ActionContent wanted, int order)
    {
        (Number, Content, SortOrder) = (wanted.Number.Trim(), wanted.Content.Trim(), order);
        (LeadWords, PartnerWords, ScheduleWords) = (wanted.LeadWords.Trim(), wanted.PartnerWords.Trim(), wanted.ScheduleWords.Trim());
    }
}
