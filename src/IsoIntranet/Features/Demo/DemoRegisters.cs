using System.Globalization;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Procedures;

namespace IsoIntranet.Features.Demo;

/// <summary>The town's register of procedures, and its quality objectives of the running year and the one before.</summary>
internal sealed class DemoRegisters
{
    private readonly DemoTown _town;
    private readonly DemoContent.Yearly _objectives;

    public DemoRegisters(IReadOnlyList<DemoContent.Entry> procedures, DemoContent.Yearly objectives, DemoTown town, int year)
    {
        (_town, _objectives) = (town, objectives);
        Procedures = [.. procedures.Select(entry => (entry, Entered(entry, year - 1)))];
        FormerDecidedOn = Day(objectives.FormerDecidedOn, year - 2);
        DecidedOn = Day(objectives.DecidedOn, year - 1);
        Former = new ObjectiveSet(town.Unit("ubnd").Id, year - 1);
        DemoPlan.Must(Former.Revise(Content()));
        DemoPlan.Must(Former.Issue(objectives.FormerNumber, FormerDecidedOn, [], FormerDecidedOn));
    }

    public IReadOnlyList<(DemoContent.Entry Entry, AdminProcedure Procedure)> Procedures { get; }

    /// <summary>The objectives of the year before, in force until the town decides on this year's.</summary>
    public ObjectiveSet Former { get; }

    public string Motto => _objectives.Motto;

    public DateOnly FormerDecidedOn { get; }

    public DateOnly DecidedOn { get; }

    /// <summary>This year's objectives, begun from the former.</summary>
    public ObjectiveSet Renewed() => Former.Renew(Former.Year + 1);

    public void Issue(ObjectiveSet set) => DemoPlan.Must(set.Issue(_objectives.Number, DecidedOn, [Former], DecidedOn));

    /// <summary>What has happened to entries since they were entered.</summary>
    public void Age(DateOnly on)
    {
        foreach (var (entry, procedure) in Procedures.Where(pair => pair.Entry.Reason is not null))
            DemoPlan.Must(entry.State == ProcedureState.Repealed ? procedure.Repeal(entry.Reason!, on, on) : procedure.MarkOutdated(entry.Reason!, on, on));
    }

    private AdminProcedure Entered(DemoContent.Entry entry, int year) => new(new ProcedureFacts(entry.Name, entry.Kind, _town.Unit(entry.Unit).Id)
    {
        Code = entry.Code,
        Field = entry.Field,
        Level = entry.Level,
        PerformerWords = entry.Performer,
        TimeLimitWords = entry.Limit,
        TimeLimitDays = TimeLimit.WorkingDays(entry.Limit),
        DecisionNumber = entry.Decision,
        DecidedOn = Day(entry.DecidedOn, year),
        Delivery = entry.Delivery,
    });

    private ObjectiveSetContent Content() => new(
        new ObjectiveSetHeader { Motto = _objectives.Motto, PolicyLine = _objectives.PolicyLine, ReportingWords = _objectives.Reporting },
        [.. _objectives.Objectives.Select((objective, place) => new ObjectiveContent(Guid.CreateVersion7())
        {
            Number = Number(place),
            Content = objective.Content,
            TargetWords = objective.Target,
            MonitorWords = objective.Monitor,
            Method = objective.Method,
            Measures = objective.Measures,
            PlanHeading = objective.Heading,
            PolicyLineId = DemoPolicy.LineOf(Number(place)),
            Targets = [.. objective.Targets.Select(target => new TargetContent(Guid.CreateVersion7())
            {
                UnitId = _town.Unit(target.Unit).Id,
                PartyWords = _town.Unit(target.Unit).Name,
                TargetWords = target.Target,
            })],
            Actions = [.. objective.Actions.Select((action, line) => new ActionContent(Guid.CreateVersion7())
            {
                Number = Number(line),
                Content = action.Content,
                LeadWords = action.Lead,
                PartnerWords = action.Partner,
                ScheduleWords = action.Time,
            })],
        })]);

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);

    private static DateOnly Day(string monthAndDay, int year) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
