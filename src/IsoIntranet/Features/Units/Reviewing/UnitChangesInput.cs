using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Units.Reviewing;

/// <summary>9.3.2 b: units that began, ended, were merged, split, renamed or moved, and committees that were set up or renewed.</summary>
public sealed class UnitChangesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Changes;

    public Words Title => Words.Of("Units.Review_Changes");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, scope.Former.From, scope.Until);
        var successions = (await db.Set<UnitSuccession>().Where(row => row.On >= first && row.On <= last).ToListAsync(cancellationToken))
            .FindAll(row => units.Contains(row.FromUnitId) || units.Contains(row.ToUnitId));
        // An era ends the day before the change.
        var (before, until) = (first.AddDays(-1), last.AddDays(-1));
        var eras = await db.Set<UnitEra>().Where(row => row.Until >= before && row.Until <= until && ids.Contains(row.UnitId)).ToListAsync(cancellationToken);
        var committees = await db.Set<Committee>().Where(row => row.State != CommitteeState.Proposed && row.EffectiveFrom >= first && row.EffectiveFrom <= last && ids.Contains(row.OwnerUnitId))
            .Select(row => new { row.Id, row.Name, row.Kind, row.OwnerUnitId, row.DecisionNumber, row.EffectiveFrom, row.PredecessorId }).ToListAsync(cancellationToken);
        var facts = new ReviewFactsBuilder("Units");
        var changes = new List<(DateOnly On, string Kind, ReviewRow Row)>();
        void Add(DateOnly? on, string kind, string address, Words what, Words detail, string? decision) =>
            changes.Add((on!.Value, kind, Row(address, what, facts.Say("Review_" + kind), detail, Said.Day(on), Words.Plain(decision ?? ""))));
        foreach (var row in successions)
            Add(row.On, row.Kind.ToString(), $"units/{row.FromUnitId}", units.NameOf(row.FromUnitId), units.Contains(row.ToUnitId) ? units.NameOf(row.ToUnitId) : Words.Plain(""), row.Decision);
        foreach (var unit in units.All.Where(unit => unit.State == UnitState.Dissolved && unit.ValidTo >= before && unit.ValidTo <= until))
            Add(unit.ValidTo!.Value.AddDays(1), "Dissolved", $"units/{unit.Id}", Words.Plain(unit.Name), Words.Plain(""), unit.Decision);
        foreach (var unit in units.All.Where(unit => unit.ValidFrom >= first && unit.ValidFrom <= last && successions.TrueForAll(row => row.ToUnitId != unit.Id)))
            Add(unit.ValidFrom, "Founded", $"units/{unit.Id}", Words.Plain(unit.Name), Words.Plain(""), unit.Decision);
        foreach (var era in eras)
        {
            var unit = units.All.First(one => one.Id == era.UnitId);
            var next = unit.FormOn(era.Until.AddDays(1));
            if (next.Name != era.Name)
                Add(era.Until.AddDays(1), "Renamed", $"units/{unit.Id}", Words.Plain(era.Name), Words.Plain(next.Name), unit.Decision);
            else if (next.ParentId != era.ParentId)
                Add(era.Until.AddDays(1), "Moved", $"units/{unit.Id}", Words.Plain(era.Name), next.ParentId is { } parent ? units.NameOf(parent) : Words.Plain(""), unit.Decision);
        }
        foreach (var row in committees)
            Add(row.EffectiveFrom, row.PredecessorId is null ? "CommitteeFounded" : "CommitteeRenewed", $"committees/{row.Id}", Words.Plain(row.Name), units.NameOf(row.OwnerUnitId), row.DecisionNumber);
        if (changes.Count == 0)
            return ReviewFacts.Empty;
        bool IsOfCommittee(string kind) => kind.StartsWith("Committee", StringComparison.Ordinal);
        return facts
            .Figure("Review_UnitChanges", changes.Count(one => scope.IsNow(one.On) && !IsOfCommittee(one.Kind)), changes.Count(one => scope.IsFormer(one.On) && !IsOfCommittee(one.Kind)), address: "units")
            .Figure("Review_CommitteeChanges", changes.Count(one => scope.IsNow(one.On) && IsOfCommittee(one.Kind)), changes.Count(one => scope.IsFormer(one.On) && IsOfCommittee(one.Kind)), address: "committees")
            .Table("Review_ChangeList", ["Review_What", "Review_Change", "Review_Detail", "Review_From", "Review_Decision"],
                changes.Where(one => scope.IsNow(one.On)).OrderBy(one => one.On).Select(one => one.Row), MostRows)
            .Done();
    }
}
