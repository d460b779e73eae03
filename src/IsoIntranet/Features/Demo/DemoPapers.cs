using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Demo;

/// <summary>The town's letterhead, and what lies in its register of documents: the plan as issued, and a reminder to whoever was late.</summary>
internal sealed class DemoPapers(DemoWriter writer, DemoCalendar calendar, FileStore store)
{
    /// <summary>Days before today on which the reminder went out.</summary>
    private const int RemindedBefore = 5;

    private readonly DocumentPrinter _printer = new(store, new OfficialWriter());

    public async Task LoadAsync(DemoPlan plan, DemoTown town, CancellationToken cancellationToken)
    {
        var (agency, secretary) = (town.Unit("ubnd"), town.Author("thuky"));
        var settings = new LetterheadSettings { StandingUnitId = town.Unit("vanphong").Id };
        await writer.WriteAsync(
            calendar.At(plan.IssuedOn.AddDays(-20), 0.4), secretary, "SaveLetterhead", [new AgencyLetterhead(agency.Id, settings)], [], () => [], cancellationToken);
        var facts = new AgencyFacts(agency.Id, agency.Name, agency.ShortName, null, ("Phó Chủ tịch UBND thị xã", plan.Plan.Header.SignerName ?? ""), town.Unit("vanphong").Name);
        var head = LetterheadDefaults.Of(facts, settings);
        var content = new PlanFacts(plan.Plan.Id, plan.Plan.Year, plan.Plan.Header, plan.Plan.Content().Sections);

        await RegisterAsync(agency.Id, new PaperSource(OfficialPaper.Plan, plan.Plan.Id, []), new PaperWishes(), PlanPaper.Build(new PaperFrame(head, new PaperWishes()), content).Document, secretary, plan.IssuedOn, cancellationToken);

        var sentOn = calendar.Working(calendar.Today.AddDays(-RemindedBefore));
        var late = plan.Cells.Where(cell => cell.Assignment.Facts().IsLateOn(sentOn)).ToList();
        if (late.Count == 0)
            return;
        var units = late.Select(cell => cell.Assignment.UnitId).Distinct().ToList();
        var wishes = new PaperWishes { AnswerBy = calendar.Working(sentOn.AddDays(10)) };
        var letter = ReminderPaper.Build(
            new PaperFrame(head, wishes), content, [.. units.Select(unit => NameOf(town, unit))], [.. late.Select(cell => CellOf(cell, plan, town, sentOn))], sentOn).Document;
        await RegisterAsync(agency.Id, new PaperSource(OfficialPaper.Reminder, plan.Plan.Id, units), wishes, letter, secretary, sentOn, cancellationToken);
    }

    private async Task RegisterAsync(Guid agency, PaperSource source, PaperWishes wishes, OfficialDocument document, Author by, DateOnly on, CancellationToken cancellationToken)
    {
        var entry = new RegisterEntry(agency, source, on.Year);
        var series = new NumberSeries(entry.UnitId, entry.Kind, on.Year);
        DemoPlan.Must(entry.Write(source, document, wishes, by));
        if (document.Number is { } own)
            series.Enter(own);
        DemoPlan.Must(entry.Register(document.Number ?? series.Take()));
        DemoPlan.Must(entry.Issue(on));
        await using var printed = _printer.Print(entry.Content!, null);
        var file = new StoredFile((await store.SaveAsync(printed, cancellationToken)).Value!, DocumentPrinter.FileNameOf(entry.Paper, entry.Content!), entry.UnitId, entry.Id, by);
        entry.PutFile(file.Id);
        List<object> added = [series, file, entry];
        foreach (var (index, unit) in source.Units.Index())
        {
            var notice = new ReminderNotice(unit, entry, ReminderPaper.LateByUnit(document)[index], wishes.AnswerBy);
            var copy = new StoredFile(new StoredContent(file.Sha256, file.Size, file.MediaType), file.Name, unit, notice.Id, by);
            notice.FileId = copy.Id;
            added.AddRange([copy, notice]);
        }
        await writer.WriteAsync(calendar.At(on, 0.7), by, "IssueDocument", added, [], () => [], cancellationToken);
    }

    private static string NameOf(DemoTown town, Guid unitId) => LetterheadDefaults.FullName(town.Units.First(unit => unit.Id == unitId).Name);

    private static CellFacts CellOf(DemoCell cell, DemoPlan plan, DemoTown town, DateOnly day)
    {
        var (row, section) = (cell.Assignment, plan.Plan.Content().Sections.First(section => section.Items.Any(item => item.Id == cell.Assignment.WorkItemId)));
        var item = section.Items.First(item => item.Id == row.WorkItemId);
        return new CellFacts(
            row.UnitId, NameOf(town, row.UnitId), section.Id, section.Title, item.Number, item.Content, item.ScheduleWords, row.PeriodNumber, row.From, row.Due,
            row.Facts().StatusOn(day), row.Percent, row.Facts().DaysLateOn(day), row.Note, row.Difficulty, row.DifficultyAnswer, null);
    }
}
