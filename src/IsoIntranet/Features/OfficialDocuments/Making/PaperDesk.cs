using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Reads what a document is made from, within what its maker may see, and has it built.</summary>
/// <param name="db">Cut to the maker's units.</param>
/// <param name="makers">Builders of other rooms' papers.</param>
internal sealed class PaperDesk(IsoContext db, Actor actor, DateOnly today, OrganisationClock clock, IEnumerable<IPaperMaker> makers)
{
    /// <summary>Who makes it, where it is another room's.</summary>
    public IPaperMaker? MakerOf(OfficialPaper paper) => makers.FirstOrDefault(maker => maker.Papers.Contains(paper));

    /// <summary>The agency whose document it is; none where the record is not there, or not the maker's to see.</summary>
    public async Task<Guid?> AgencyOfAsync(PaperSource source, CancellationToken cancellationToken)
    {
        if (MakerOf(source.Paper) is { } maker)
            return await maker.AgencyOfAsync(source, db, actor, cancellationToken);
        if (source.Paper.IsOfCommittee())
            return await db.Set<Committee>().Where(one => one.Id == source.RecordId).Select(one => (Guid?)one.OwnerUnitId).SingleOrDefaultAsync(cancellationToken);
        var planId = await PlanOfAsync(source, cancellationToken);
        var owner = await db.Set<QmsPlan>().VisibleTo(actor).Where(plan => plan.Id == planId)
            .Select(plan => (Guid?)plan.OwnerUnitId).SingleOrDefaultAsync(cancellationToken);
        return source.Paper switch
        {
            _ when owner is null => null,
            OfficialPaper.UnitReport => source.Units.Count == 1 && await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == source.Units[0], cancellationToken) ? source.Units[0] : null,
            OfficialPaper.PlanProposal => (await db.LetterheadAsync(owner.Value, cancellationToken))?.Settings.StandingUnitId ?? owner,
            _ => owner,
        };
    }

    /// <summary>The plan that changes with what the document is made from; none for a committee's.</summary>
    public async Task<Guid?> PlanOfAsync(PaperSource source, CancellationToken cancellationToken) => source.Paper switch
    {
        OfficialPaper.ReviewReport => await db.Set<PlanReview>().Where(one => one.Id == source.RecordId).Select(one => (Guid?)one.PlanId).SingleOrDefaultAsync(cancellationToken),
        _ when source.Paper.IsOfCommittee() || source.Paper.IsOfAnotherRoom() => null,
        _ => source.RecordId,
    };

    public async Task<PaperDraft?> BuildAsync(PaperSource source, PaperWishes wishes, CancellationToken cancellationToken)
    {
        if (await AgencyOfAsync(source, cancellationToken) is not { } unitId || await db.HeadAsync(unitId, cancellationToken) is not { } agency)
            return null;
        var frame = new PaperFrame(agency, wishes);
        if (MakerOf(source.Paper) is { } maker)
            return await maker.BuildAsync(source, frame, db, today, cancellationToken);
        if (source.Paper.IsOfCommittee())
        {
            var committee = await CommitteeAsync(source.RecordId, cancellationToken);
            return source.Paper == OfficialPaper.CommitteeDecision ? CommitteeDecisionPaper.Build(frame, committee) : CommitteeNoticePaper.Build(frame, committee);
        }
        var whole = await db.Set<QmsPlan>().VisibleTo(actor).WholeAsync((await PlanOfAsync(source, cancellationToken))!.Value, cancellationToken);
        var plan = new PlanFacts(whole!.Id, whole.Year, whole.Header, whole.Content().Sections);
        switch (source.Paper)
        {
            case OfficialPaper.Plan:
                return PlanPaper.Build(frame, plan);
            case OfficialPaper.PlanDecision:
                return PlanDecisionPaper.Build(frame, plan);
            case OfficialPaper.PlanProposal:
                return PlanProposalPaper.Build(frame, plan, (await db.HeadAsync(whole.OwnerUnitId, cancellationToken))!);
            case OfficialPaper.KickOffMinutes:
                return KickOffPaper.Build(frame, plan);
            case OfficialPaper.ReviewReport:
                return ReviewPaper.Build(frame, plan, await ReviewAsync(whole, source.RecordId, cancellationToken));
            case OfficialPaper.Reminder:
                var reminded = await UnitNamesAsync(source.Units, cancellationToken);
                return ReminderPaper.Build(frame, plan, reminded, await CellsAsync(plan, source.Units, cancellationToken), today);
            default:
                var isUnit = source.Paper == OfficialPaper.UnitReport;
                var (from, to) = (source.From ?? whole.Header.From, source.To ?? (today < whole.Header.To ? today : whole.Header.To));
                var cells = (await CellsAsync(plan, isUnit ? source.Units : null, cancellationToken))
                    .Where(cell => (cell.From ?? whole.Header.From) <= to && (cell.Due ?? whole.Header.To) >= from).ToList();
                var owner = (await db.HeadAsync(whole.OwnerUnitId, cancellationToken))!;
                return ReportPaper.Build(
                    frame, plan, isUnit ? agency.FullName : null, cells, from, to, today, isUnit && owner.UnitId != agency.UnitId ? [owner.FullName] : []);
        }
    }

    /// <summary>An issued review as it stands still; a draft's figures as they are now.</summary>
    private async Task<ReviewFacts> ReviewAsync(QmsPlan plan, Guid id, CancellationToken cancellationToken)
    {
        var review = await db.Set<PlanReview>().SingleAsync(one => one.Id == id, cancellationToken);
        var figures = review.Figures ?? await db.FiguresAsync(plan, review.From, review.To, review.AsOf(today), clock, cancellationToken);
        return new ReviewFacts(review.Kind, review.State == ReviewState.Issued, review.Number, review.IssuedOn, review.Narrative, figures);
    }

    private async Task<IReadOnlyList<string>> UnitNamesAsync(IReadOnlyList<Guid> units, CancellationToken cancellationToken)
    {
        var names = await db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Name })
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return [.. units.Where(names.ContainsKey).Select(unit => LetterheadDefaults.FullName(names[unit]))];
    }

    /// <param name="units">None for all that the maker may see.</param>
    private async Task<List<CellFacts>> CellsAsync(PlanFacts plan, IReadOnlyList<Guid>? units, CancellationToken cancellationToken)
    {
        var rows = await (
            from assignment in db.Set<UnitAssignment>()
            join unit in db.Set<OrgUnit>() on assignment.UnitId equals unit.Id
            where assignment.PlanId == plan.Id && (units == null || units.Contains(assignment.UnitId))
            orderby unit.SortOrder, unit.Name, assignment.PeriodNumber
            select new { Assignment = assignment, unit.Name }).ToListAsync(cancellationToken);
        var byItem = rows.ToLookup(row => row.Assignment.WorkItemId);
        return [.. from section in plan.Sections
                   from item in section.Items
                   from row in byItem[item.Id]
                   select CellOf(section, item, row.Assignment, LetterheadDefaults.FullName(row.Name))];
    }

    private CellFacts CellOf(SectionContent section, ItemContent item, UnitAssignment row, string unit)
    {
        var facts = row.Facts();
        return new CellFacts(
            row.UnitId, unit, section.Id, string.Join(". ", new[] { section.Numeral, section.Title }.Where(part => part.Length > 0)), item.Number, item.Content,
            item.ScheduleWords, row.PeriodNumber, row.From, row.Due, facts.StatusOn(today), row.Percent, facts.DaysLateOn(today), row.Note, row.Difficulty,
            row.DifficultyAnswer, row.IsReturned ? row.ReturnReason : row.PauseReason);
    }

    private async Task<CommitteeFacts> CommitteeAsync(Guid id, CancellationToken cancellationToken)
    {
        var committee = await db.Set<Committee>().Include(one => one.Members).SingleAsync(one => one.Id == id, cancellationToken);
        var former = await db.Set<Committee>().Where(one => one.Id == committee.PredecessorId)
            .Select(one => new { one.DecisionNumber, one.DecidedOn }).SingleOrDefaultAsync(cancellationToken);
        var people = committee.Members.Select(member => member.PersonId).ToList();
        var names = await db.Set<Person>().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, cancellationToken);
        return new CommitteeFacts(
            committee.Id, committee.Kind, committee.Name, committee.DecidedOn?.Year ?? today.Year, committee.DecisionNumber, committee.DecidedOn,
            committee.EffectiveFrom, committee.Regulation,
            [.. committee.Members.OrderBy(member => member.SortOrder).Select(member => new CommitteeSeatFacts(names[member.PersonId], member.Role, member.Title, member.Task))],
            former is not null, former is null ? null : (former.DecisionNumber, former.DecidedOn));
    }
}
