using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan;

/// <summary>What ties a plan to other years and to other levels: milestones (R15), and the higher plan (R17).</summary>
public sealed partial class QmsPlan
{
    /// <summary>Months of a new year in which the former year's work is settled.</summary>
    public const int SettlingMonths = 3;

    private readonly List<PlanMilestone> _milestones = [];

    /// <summary>The higher plan that this one was derived from (R17).</summary>
    public Guid? HigherPlanId { get; private set; }

    /// <summary>The edition of the higher plan that the text answers to; the higher plan may have been amended since.</summary>
    public int? HigherEdition { get; private set; }

    public IReadOnlyList<PlanMilestone> Milestones => _milestones;

    /// <summary>The last of the years that the plan covers; its own year where it covers one.</summary>
    public int ToYear => LastYearOf(Year, Header.To);

    /// <summary>Ghi nhận kết quả của mốc (R15): a fact about the issued plan, not its text.</summary>
    public Ruling RecordMilestone(Guid milestoneId, decimal? reached, string? remark, Author by, DateOnly on)
    {
        if (State is not (PlanState.Issued or PlanState.Closed))
            return Ruling.Refuse("YearPlan.PlanNotRunning");
        if (_milestones.Find(milestone => milestone.Id == milestoneId && !milestone.IsRemoved) is not { } milestone)
            return Ruling.Refuse("YearPlan.MilestoneNotInForce");
        return milestone.Record(reached, remark, by, on);
    }

    /// <summary>Says that a change of the higher plan asks nothing of this one's text.</summary>
    public Ruling AcknowledgeHigher(int edition)
    {
        if (HigherPlanId is null)
            return Ruling.Refuse("YearPlan.NotDerived");
        if (State is PlanState.Closed or PlanState.Cancelled)
            return Ruling.Refuse("YearPlan.AlreadyEnded");
        HigherEdition = Math.Max(edition, HigherEdition ?? 0);
        return Ruling.Allowed;
    }

    /// <summary>What an issued plan once set as a milestone stays on record with what was reached; a draft forgets.</summary>
    private void ApplyMilestones(PlanContent content)
    {
        var gone = _milestones.Where(milestone => content.Milestones.All(wanted => wanted.Id != milestone.Id)).ToList();
        if (State == PlanState.Draft)
            _milestones.RemoveAll(gone.Contains);
        else
            gone.ForEach(milestone => milestone.Remove());
        var order = 0;
        foreach (var wanted in content.Milestones)
        {
            var milestone = _milestones.Find(candidate => candidate.Id == wanted.Id);
            if (milestone is null)
                _milestones.Add(milestone = new PlanMilestone(Id, wanted.Id));
            milestone.Apply(wanted, ++order);
        }
    }

    /// <summary>The last year of a plan. What is merely brought to its end in the first quarter makes no plan of that year.</summary>
    public static int LastYearOf(int year, DateOnly to) => Math.Max(year, to.Month > SettlingMonths ? to.Year : to.Year - 1);
}
