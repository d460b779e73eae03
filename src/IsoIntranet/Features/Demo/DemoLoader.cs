using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Reviewing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Demo;

/// <summary>Writes at a moment of the story and in somebody's name; each write is an entry of its own in the change log.</summary>
internal sealed class DemoWriter(IsoContext db, DemoClock clock)
{
    /// <param name="added">New records.</param>
    /// <param name="changed">Known records, and what is done to them.</param>
    public async Task WriteAsync(
        DateTimeOffset at, Author by, string command, IReadOnlyList<object> added, IReadOnlyList<object> changed,
        Func<IReadOnlyList<object>> change, CancellationToken cancellationToken)
    {
        // A context that holds only what is written keeps a thousand saves as quick as one.
        db.ChangeTracker.Clear();
        (clock.Now, db.Author, db.CommandName) = (at, by, command);
        db.AttachRange(changed);
        db.AddRange([.. change(), .. added]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What all rooms know for a review at this point of the story.</summary>
    public Task<IReadOnlyDictionary<ReviewTopic, IReadOnlyList<ReviewSection>>> CollectAsync(ReviewCollector collector, ReviewScope scope, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return collector.CollectAsync(db, scope, UnitScope.Everything, cancellationToken);
    }

    /// <summary>What was written before, by whoever told that part of the story.</summary>
    public Task<List<T>> ReadAsync<T>(CancellationToken cancellationToken) where T : class =>
        db.Set<T>().AsNoTracking().ToListAsync(cancellationToken);

    /// <param name="parts">Name of a collection to be read along, and of another.</param>
    public Task<List<T>> ReadAsync<T>(string parts, string others, CancellationToken cancellationToken) where T : class =>
        db.Set<T>().AsNoTracking().Include(parts).Include(others).AsSplitQuery().ToListAsync(cancellationToken);
}

/// <summary>Town, registers, plans, the year's story, its official papers, and the draft of the next year's plan, in this order.</summary>
internal sealed class DemoLoader(DemoWriter writer, DemoCalendar calendar, DemoFiles files, DemoPapers papers, ScheduleReader reader, IPasswordHasher<Account> hasher, ReviewCollector collector, ResultWording words)
{
    private static readonly IReadOnlyList<object> None = [];

    public async Task LoadAsync(IReadOnlyCollection<UnitKind> knownKinds, CancellationToken cancellationToken)
    {
        var town = new DemoTown(
            DemoContent.Read<DemoContent.Town>("units"), DemoContent.Read<IReadOnlyList<DemoContent.LogOn>>("accounts"), knownKinds, hasher);
        await FoundAsync(town, cancellationToken);
        var registers = new DemoRegisters(
            DemoContent.Read<IReadOnlyList<DemoContent.Entry>>("procedures"), DemoContent.Read<DemoContent.Yearly>("objectives"), town, calendar.Year);
        await new DemoPolicy(writer, calendar, town, registers.Motto).TellAsync(cancellationToken);
        var set = await RegisterAsync(registers, town, cancellationToken);
        var plans = DemoContent.Read<IReadOnlyList<DemoContent.Plan>>("plans").Select(plan => new DemoPlan(plan, town, calendar.Year)).ToList();
        foreach (var plan in plans)
            await IssueAsync(plan, town, cancellationToken);
        var evidence = new Dictionary<DemoContent.Item, IReadOnlyList<(string, StoredContent)>>();
        foreach (var item in plans.SelectMany(plan => plan.Items))
            evidence[item] = await EvidenceAsync(item, cancellationToken);
        var story = new DemoStory(
            [.. plans.SelectMany(plan => plan.Cells)], town, calendar, DemoContent.Read<DemoContent.Words>("words"), evidence);
        foreach (var act in story.Tell())
            await writer.WriteAsync(act.At, act.By, act.Command, None, [act.Assignment], act.Do, cancellationToken);
        await papers.LoadAsync(plans[0], town, cancellationToken);
        await new DemoYears(writer, calendar, town, reader).LoadAsync(plans[0].Plan, cancellationToken);
        var next = new DemoPlan(plans[0].Content, town, calendar.Year + 1);
        next.Write(reader);
        var begun = calendar.At(calendar.Working(calendar.Today.AddDays(-6)), 0.5);
        await writer.WriteAsync(begun, town.Author("thuky"), "CreatePlan", [next.Plan], None, () => None, cancellationToken);
        var standard = await StandardAsync(cancellationToken);
        var audits = new DemoAudits(writer, calendar, town, files, standard);
        var programme = await new DemoAuditProgramme(writer, calendar, town, files, standard.Clauses, standard.VersionId).TellAsync(audits.Visits, cancellationToken);
        var own = await new DemoOwnObjectives(writer, calendar, town).TellAsync(cancellationToken);
        var (misfits, results) = (new DemoMisfits(writer, calendar, town, files, standard.Clauses), new DemoResults(writer, calendar, town, words, [registers.Former, set, own]));
        var numbers = new DemoNumbers(town.Unit("ubnd").Id, misfits.Days.Concat(results.MissDays));
        var raised = await misfits.TellAsync(audits.SourceOf, numbers, cancellationToken);
        await results.TellAsync(numbers, cancellationToken);
        await audits.TellAsync(raised, programme, cancellationToken);
        // After the audits, whose questions it tells.
        await new DemoChecklists(writer, calendar, town, standard.Clauses).TellAsync(cancellationToken);
        // Last, for it collects what all the others told.
        await new DemoReviews(writer, calendar, town, files, collector).TellAsync(cancellationToken);
    }

    private async Task FoundAsync(DemoTown town, CancellationToken cancellationToken)
    {
        var at = calendar.At(new DateOnly(calendar.Year - 1, 11, 16), 0.2);
        await writer.WriteAsync(at, Author.System, "ImportUnits", [.. town.NewKinds, .. town.Units], None, () => None, cancellationToken);
        await writer.WriteAsync(at, Author.System, "ImportPeople", town.People, [.. town.Units], () =>
        {
            foreach (var appoint in town.Appointments)
                appoint();
            return None;
        }, cancellationToken);
        await writer.WriteAsync(at, Author.System, "ImportAccounts", [.. town.Accounts, .. town.Grants], None, () => None, cancellationToken);
        var decided = new DateOnly(calendar.Year - 1, 11, 25);
        var committees = DemoContent.Read<IReadOnlyList<DemoContent.Board>>("committees").Select(committee => town.Committee(committee, decided));
        await writer.WriteAsync(calendar.At(decided, 0.5), town.Author("thuky"), "DecideCommittee", [.. committees], None, () => None, cancellationToken);
    }

    /// <returns>The objectives of this year.</returns>
    private async Task<ObjectiveSet> RegisterAsync(DemoRegisters registers, DemoTown town, CancellationToken cancellationToken)
    {
        var secretary = town.Author("thuky");
        var entered = new DateOnly(calendar.Year - 1, 11, 26);
        IReadOnlyList<object> procedures = [.. registers.Procedures.Select(pair => pair.Procedure)];
        await writer.WriteAsync(calendar.At(entered, 0.3), secretary, "ImportProcedures", procedures, None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(entered, 0.6), secretary, "MarkProcedureOutdated", None, procedures, () =>
        {
            registers.Age(entered);
            return None;
        }, cancellationToken);
        await writer.WriteAsync(calendar.At(entered, 0.8), secretary, "CreateObjectiveSet", [registers.Former], None, () => None, cancellationToken);
        var set = registers.Renewed();
        await writer.WriteAsync(calendar.At(registers.DecidedOn.AddDays(-4), 0.4), secretary, "CreateObjectiveSet", [set], None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(registers.DecidedOn, 0.5), town.Author("truongban"), "IssueObjectives", None, [registers.Former, set], () =>
        {
            registers.Issue(set);
            return None;
        }, cancellationToken);
        return set;
    }

    /// <summary>The standard's clauses, by their numbers.</summary>
    private async Task<DemoStandard> StandardAsync(CancellationToken cancellationToken)
    {
        var (version, clauses) = StandardSeed.All()[^1].ToRecords();
        DemoPlan.Must(version.Adopt(null));
        var at = calendar.At(new DateOnly(calendar.Year - 1, 11, 16), 0.3);
        await writer.WriteAsync(at, Author.System, "SeedStandards", [version, .. clauses], None, () => None, cancellationToken);
        return new DemoStandard(version.Id, clauses.ToDictionary(clause => clause.Number, clause => clause.Id));
    }

    private async Task IssueAsync(DemoPlan plan, DemoTown town, CancellationToken cancellationToken)
    {
        var secretary = town.Author("thuky");
        plan.Write(reader);
        await writer.WriteAsync(calendar.At(plan.IssuedOn.AddDays(-9), 0.3), secretary, "CreatePlan", [plan.Plan], None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(plan.IssuedOn.AddDays(-2), 0.5), secretary, "SubmitPlan", None, [plan.Plan], () =>
        {
            DemoPlan.Must(plan.Plan.Submit());
            return None;
        }, cancellationToken);
        await writer.WriteAsync(calendar.At(plan.IssuedOn, 0.6), town.Author("truongban"), "IssuePlan", None, [plan.Plan], () =>
        {
            plan.Issue();
            return [.. plan.Cells.Select(cell => cell.Assignment)];
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<(string Name, StoredContent Content)>> EvidenceAsync(DemoContent.Item item, CancellationToken cancellationToken)
    {
        if (item.Evidence.Length == 0)
            return [];
        return
        [
            await files.MakeAsync(item.Evidence, "pdf", cancellationToken),
            item.Number is "3" or "7" ? await files.MakeAsync("Ảnh buổi làm việc", "png", cancellationToken) : await files.MakeAsync("Ghi chú kèm theo", "txt", cancellationToken),
        ];
    }
}
