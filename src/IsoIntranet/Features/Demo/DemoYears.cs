using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Features.YearPlan.Years;

namespace IsoIntranet.Features.Demo;

/// <summary>What goes beyond one plan of one year: a ward's own plan beneath the town's, and the interim review being written.</summary>
internal sealed class DemoYears(DemoWriter writer, DemoCalendar calendar, DemoTown town, ScheduleReader reader)
{
    private static readonly IReadOnlyList<object> None = [];

    public async Task LoadAsync(QmsPlan higher, CancellationToken cancellationToken)
    {
        await DeriveAsync(higher, DemoContent.Read<DemoContent.UnitPlan>("unit-plan"), cancellationToken);
        await ReviewAsync(higher, DemoContent.Read<DemoContent.Review>("review"), cancellationToken);
    }

    /// <summary>The ward takes the rows that concern it, plans some of them earlier than the town asks, and adds one of its own.</summary>
    private async Task DeriveAsync(QmsPlan higher, DemoContent.UnitPlan content, CancellationToken cancellationToken)
    {
        var unit = town.Unit(content.Unit);
        var plan = new QmsPlan(unit.Id, higher, Derivation.Title(higher, unit.Name));
        var parts = Derivation.PartsOf(higher, unit.Id, town.Units);
        var text = Derivation.TextOf(higher, unit, town.Unit("ubnd").Name, plan.Header, parts, parts.Keys.ToHashSet());
        var numbers = higher.Content().Items.ToDictionary(item => item.Id, item => item.Number);
        var sections = text.Sections.Select(section => section with
        {
            Items = [.. section.Items.Select(item => content.Times.TryGetValue(numbers[item.HigherItemId!.Value], out var time)
                ? item with { ScheduleWords = DemoPlan.Fill(time, calendar.Year), Meaning = null } : item)],
        }).ToList();
        var own = new ItemContent(Guid.CreateVersion7())
        {
            Number = $"{sections[^1].Items.Count + 1}",
            Content = content.Own.Content,
            LeadWords = content.Own.LeadWords,
            ScheduleWords = DemoPlan.Fill(content.Own.Schedule, calendar.Year),
            ExpectedProduct = content.Own.Product,
            Parties = [new PartyContent(PartyRole.Lead, unit.Id, null)],
        };
        sections[^1] = sections[^1] with { Items = [.. sections[^1].Items, own] };
        DemoPlan.Must(plan.Revise(text with { Sections = sections }, reader));
        var issued = DateOnly.ParseExact($"{calendar.Year - 1}-{content.IssuedOn}", "yyyy-MM-dd", null);
        var head = town.Author($"{content.Unit}.tt");
        await writer.WriteAsync(calendar.At(issued.AddDays(-3), 0.4), head, "DerivePlan", [plan], None, () => None, cancellationToken);
        var above = higher.Items.Where(item => FanOut.LeadsOf(item, higher.OwnerUnitId, town.Units).Contains(unit.Id)).Select(item => item.Id).ToHashSet();
        await writer.WriteAsync(calendar.At(issued, 0.5), head, "IssuePlan", None, [plan], () =>
        {
            DemoPlan.Must(plan.Issue(content.Number, issued));
            var reported = plan.Items.Where(item => item.HigherItemId is { } id && above.Contains(id)).Select(item => item.Id).ToHashSet();
            return [.. FanOut.Align(plan, [], town.Units, null, reported).Added];
        }, cancellationToken);
    }

    /// <summary>The interim review is a draft: its figures are today's, whatever day the demonstration is begun on.</summary>
    private async Task ReviewAsync(QmsPlan plan, DemoContent.Review content, CancellationToken cancellationToken)
    {
        var begun = calendar.Working(calendar.Today.AddDays(-4));
        var to = begun < plan.Header.From ? plan.Header.From : begun > plan.Header.To ? plan.Header.To : begun;
        var review = new PlanReview(plan.Id, ReviewKind.Interim, plan.Header.From, to);
        await writer.WriteAsync(calendar.At(begun, 0.4), town.Author("thuky"), "CreateReview", [review], None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(begun, 0.6), town.Author("thuky"), "SaveReview", None, [review], () =>
        {
            DemoPlan.Must(review.Revise(review.From, review.To, content.Narrative));
            return None;
        }, cancellationToken);
        foreach (var (code, words) in content.Contributions)
        {
            var (at, by) = (calendar.At(begun.AddDays(1), 0.5), town.Author(code));
            var contribution = new ReviewContribution(review, town.Unit(code).Id);
            DemoPlan.Must(contribution.Write(review, words, by, at));
            await writer.WriteAsync(at, by, "WriteContribution", [contribution], None, () => None, cancellationToken);
        }
    }
}
