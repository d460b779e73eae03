using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Demo;

/// <summary>The town's nonconformities, each led through its life by the rules themselves as far as its story goes.</summary>
internal sealed class DemoMisfits(
    DemoWriter writer, DemoCalendar calendar, DemoTown town, DemoFiles files, IReadOnlyDictionary<string, Guid> clauses)
{
    private static readonly IReadOnlyList<object> None = [];

    private readonly DemoNotices _notices = new(calendar, town);
    private readonly IReadOnlyList<DemoContent.Misfit> _contents = DemoContent.Read<IReadOnlyList<DemoContent.Misfit>>("nonconformities");

    /// <summary>The days on which they were raised.</summary>
    public IEnumerable<DateOnly> Days => _contents.Select(content => calendar.Today.AddDays(-content.DaysAgo));

    /// <param name="sourceOf">The record of another room that a nonconformity comes from, by its title.</param>
    /// <returns>All of them, by their titles.</returns>
    public async Task<IReadOnlyDictionary<string, Nonconformity>> TellAsync(
        Func<string, SourceReference?> sourceOf, DemoNumbers numbers, CancellationToken cancellationToken)
    {
        var told = new Dictionary<string, Nonconformity>();
        foreach (var content in _contents.OrderByDescending(content => content.DaysAgo))
        {
            var raised = calendar.Today.AddDays(-content.DaysAgo);
            var record = New(content, raised, numbers.Take(raised), sourceOf(content.Title));
            told.Add(content.Title, record);
            await TellAsync(content, raised, record, cancellationToken);
        }
        return told;
    }

    private Nonconformity New(DemoContent.Misfit content, DateOnly raised, NonconformityNumber number, SourceReference? source) => new(
        new NonconformityFacts(
            town.Unit(content.Unit).Id, content.Source, content.Grade, content.Title, content.Description,
            [.. content.Clauses.Select(clause => clauses[clause])], content.Procedure, content.Correction, source),
        number, town.Author(content.By), raised);

    private async Task TellAsync(DemoContent.Misfit content, DateOnly raised, Nonconformity record, CancellationToken cancellationToken)
    {
        var (unit, head, leader) = (town.Author(content.Unit), town.Author(DemoTown.HeadOf(content.Unit)), town.Author("truongban"));
        var added = new List<object> { record };
        if (content.File is { } name)
        {
            var (file, stored) = await files.MakeAsync(name, "pdf", cancellationToken);
            added.Add(new StoredFile(stored, file, record.UnitId, record.Id, town.Author(content.By)));
        }
        added.AddRange(_notices.Of("RaiseNonconformity", record, content.Unit, town.Author(content.By), calendar.At(raised, 0.4)));
        await writer.WriteAsync(calendar.At(raised, 0.4), town.Author(content.By), "RaiseNonconformity", added, None, () => None, cancellationToken);
        if (content.Until == Raised)
            return;
        if (content.Until == Rejected)
        {
            await DoAsync(record, raised.AddDays(2), head, "RejectNonconformity", _ => DemoPlan.Must(record.Reject(content.Extra, head)), cancellationToken);
            return;
        }
        await DoAsync(record, raised.AddDays(1), unit, "AcceptNonconformity", _ => DemoPlan.Must(record.Accept(unit)), cancellationToken);
        if (content.Until == Accepted)
            return;
        await RoundAsync(content, record, raised.AddDays(3), content.Extra == "ineffective" || content.Until == Ineffective ? EffectivenessCheck : content.Until, cancellationToken);
        if (content.Extra == "ineffective" || content.Until == Ineffective)
        {
            var judged = record.EffectivenessDue!.Value.AddDays(1);
            var checker = town.Author("thuky");
            await DoAsync(record, judged, checker, "JudgeEffect", day => DemoPlan.Must(record.JudgeEffect(false, content.Effect, checker, null, day)), cancellationToken);
            if (content.Until == Ineffective)
                return;
            await RoundAsync(content, record, judged.AddDays(2), content.Until, cancellationToken);
        }
        if (content.Until != Closed)
            return;
        if (content.Similar is not null)
            await LookElsewhereAsync(record, raised.AddDays(20), cancellationToken);
        var secretary = town.Author("thuky");
        var due = record.EffectivenessDue!.Value.AddDays(1);
        await DoAsync(record, due, secretary, "JudgeEffect", day => DemoPlan.Must(record.JudgeEffect(true, content.Effect, secretary, null, day)), cancellationToken);
        await DoAsync(record, due.AddDays(1), leader, "CloseNonconformity", day => DemoPlan.Must(record.Close(leader, day)), cancellationToken);
    }

    /// <summary>Another unit is asked for the like, and has none.</summary>
    private async Task LookElsewhereAsync(Nonconformity record, DateOnly on, CancellationToken cancellationToken)
    {
        var lead = town.Author("truongdoan");
        await DoAsync(record, on, lead, "NameSimilarUnit", day => DemoPlan.Must(record.NameSimilar(
            town.Unit("baidua").Id, "Xem 30 phiếu kiểm soát quá trình gần nhất.", lead, day)), cancellationToken);
        await DoAsync(record, on.AddDays(5), lead, "JudgeSimilarUnit", day => DemoPlan.Must(record.JudgeSimilar(
            record.SimilarChecks[0], false, "Đã xem 30 phiếu: đủ chữ ký bàn giao.", null, lead, day)), cancellationToken);
    }

    /// <summary>From the analysis to the verification of the last action, as far as it goes.</summary>
    private async Task RoundAsync(DemoContent.Misfit content, Nonconformity record, DateOnly from, NonconformityState until, CancellationToken cancellationToken)
    {
        var (unit, head, leader, lead) = (town.Author(content.Unit), town.Author(DemoTown.HeadOf(content.Unit)), town.Author("truongban"), town.Author("truongdoan"));
        var analysis = new AnalysisContent(
            content.Method, content.Whys, [.. content.Bones.Select(bone => new FishboneBranch(bone.Key, bone.Value))], content.RootCause, content.Category,
            content.Similar is not null, content.Similar, content.Changes is not null, content.Changes is not null, content.Changes);
        await DoAsync(record, from, unit, "SaveAnalysis", day => DemoPlan.Must(record.Analyse(analysis, unit, day)), cancellationToken);
        foreach (var action in content.Actions)
        {
            await DoAsync(record, from, unit, "PlanAction", day => DemoPlan.Must(record.PlanAction(
                new ActionContent(action.Content, town.PersonId(content.Unit), unit.Name, from.AddDays(24), action.Resources), day)), cancellationToken);
        }
        if (until == Analysed)
            return;
        await DoAsync(record, from.AddDays(1), head, "SubmitActionPlan", _ => DemoPlan.Must(record.SubmitPlan(head)), cancellationToken);
        if (until == ActionPlanned)
            return;
        await DoAsync(record, from.AddDays(2), leader, "ApproveActionPlan", day => DemoPlan.Must(record.ApprovePlan(leader, day)), cancellationToken);
        if (until == PlanApproved)
            return;
        var actions = record.CurrentActions.ToList();
        // Who is still at work has done the first action and begun the second.
        var done = until == Implementing ? actions.Take(1) : actions;
        foreach (var action in done)
            await ReportAsync(record, action, from.AddDays(9), 100, unit, cancellationToken);
        if (until == Implementing)
        {
            foreach (var action in actions.Skip(1).Take(1))
                await ReportAsync(record, action, from.AddDays(10), 40, unit, cancellationToken);
            if (content.Extra == "extension")
            {
                await DoAsync(record, from.AddDays(20), unit, "AskExtension", _ => DemoPlan.Must(record.AskExtension(
                    actions[1], actions[1].Due.AddDays(40), "Chờ mẫu thống nhất của thị xã.", unit)), cancellationToken);
            }
        }
        if (until is Implementing or Implemented)
            return;
        foreach (var action in actions)
        {
            await DoAsync(record, from.AddDays(12), lead, "VerifyAction", day => DemoPlan.Must(record.VerifyAction(
                action, "Đã xem hồ sơ và kiểm tra tại chỗ.", lead, null, day)), cancellationToken);
        }
    }

    private Task ReportAsync(Nonconformity record, CorrectiveAction action, DateOnly on, int percent, Author by, CancellationToken cancellationToken) =>
        DoAsync(record, on, by, "ReportAction", day => DemoPlan.Must(record.ReportAction(
            action, percent, percent == 100 ? "Đã thực hiện xong, có hồ sơ kèm theo." : "Đang thực hiện.", percent == 100, by, calendar.At(day, 0.5), day)), cancellationToken);

    /// <summary>One act on its day; none is later than today.</summary>
    private Task DoAsync(Nonconformity record, DateOnly on, Author by, string command, Action<DateOnly> act, CancellationToken cancellationToken)
    {
        var day = on > calendar.Today ? calendar.Today : on;
        return writer.WriteAsync(calendar.At(day, 0.5), by, command, None, [record], () =>
        {
            act(day);
            return [.. _notices.Of(command, record, town.CodeOf(record.UnitId), by, calendar.At(day, 0.5))];
        }, cancellationToken);
    }
}
