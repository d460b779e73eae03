using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Platform.Reviewing.ReviewTopic;

namespace IsoIntranet.Features.Demo;

/// <summary>
/// The town's reviews, each led by the rules themselves as far as its story goes: last year's, which is closed; this year's, whose
/// inputs are frozen and whose meeting is today; and one that still collects its inputs.
/// </summary>
internal sealed class DemoReviews(DemoWriter writer, DemoCalendar calendar, DemoTown town, DemoFiles files, ReviewCollector collector)
{
    private static readonly IReadOnlyList<object> None = [];

    private static readonly ReviewTopic[] AskedOf = [Changes, Resources, Risks, Improvement];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await FormerAsync(cancellationToken);
        await TodaysAsync(cancellationToken);
        await CollectingAsync(cancellationToken);
    }

    /// <summary>Held a year ago; its decisions are carried out and the head confirmed that the system is effective.</summary>
    private async Task FormerAsync(CancellationToken cancellationToken)
    {
        var held = calendar.Working(calendar.Today.AddDays(-372));
        var review = await PlanAsync("Họp xem xét của lãnh đạo", held, new DateOnly(held.Year, 1, 1), held.AddDays(-10), held.AddDays(-25), 1, cancellationToken);
        await OpenAsync(review, held.AddDays(-20), [], cancellationToken);
        await WriteAsync(review, held.AddDays(-9), DemoReviewWords.Former, cancellationToken);
        await FreezeAsync(review, held.AddDays(-3), cancellationToken);
        var chair = town.Author("truongban");
        await DoAsync(review, calendar.At(held, 0.05), chair, "OpenSession", () => DemoPlan.Must(review.Start(calendar.At(held, 0.05))), cancellationToken);
        await DoAsync(review, calendar.At(held, 0.35), town.Author("thuky"), "SaveDecision", () =>
        {
            foreach (var participant in review.Participants)
                DemoPlan.Must(review.Arrive(participant, calendar.At(held, 0.02)));
            foreach (var (topic, kind, text, unit, days) in DemoReviewWords.FormerDecisions)
            {
                var id = Guid.CreateVersion7();
                DemoPlan.Must(review.Decide(id, review.Inputs.Single(input => input.Topic == topic).Id, kind, text));
                DemoPlan.Must(review.GiveTo(review.Decisions.Single(one => one.Id == id), town.PersonId(DemoTown.HeadOf(unit)), town.Author(DemoTown.HeadOf(unit)).Name, town.Unit(unit).Id, held.AddDays(days)));
            }
            DemoPlan.Must(review.Conclude(DemoReviewWords.FormerConclusion));
        }, cancellationToken);
        await DoAsync(review, calendar.At(held, 0.4), chair, "EndSession", () => DemoPlan.Must(review.End(calendar.At(held, 0.4))), cancellationToken);
        var signed = calendar.At(calendar.Working(held.AddDays(4)), 0.5);
        var actions = await new DemoReviewMinutes(writer, calendar, town, files).SignAsync(review, signed, cancellationToken);
        var confirmed = calendar.At(calendar.Working(held.AddDays(6)), 0.5);
        await DoAsync(review, confirmed, chair, "ConfirmEffectiveness", () => DemoPlan.Must(review.ConfirmEffectiveness(
            EffectivenessVerdict.Effective, "Hệ thống được áp dụng đầy đủ tại các đơn vị; mục tiêu chất lượng cơ bản đạt; không có điểm không phù hợp nặng còn mở.", chair, confirmed)), cancellationToken);
        var closed = calendar.At(calendar.Working(held.AddDays(170)), 0.5);
        await DoAsync(review, closed, town.Author("thuky"), "CloseManagementReview", () => DemoPlan.Must(review.Close(actions, closed)), cancellationToken);
    }

    /// <summary>Its meeting is today; two contributions were never given.</summary>
    private async Task TodaysAsync(CancellationToken cancellationToken)
    {
        var today = calendar.Today;
        var review = await PlanAsync("Họp xem xét của lãnh đạo", today, today.AddDays(-371), today.AddDays(-1), today.AddDays(-22), 1, cancellationToken);
        string[] units = ["haidang", "cattrang", "songxanh", "noivu", "tuphap"];
        await AgendaAsync(review, today.AddDays(-21), cancellationToken);
        await OpenAsync(review, today.AddDays(-20), units, cancellationToken);
        var owed = new HashSet<(string, ReviewTopic)> { ("songxanh", Risks), ("tuphap", Improvement) };
        foreach (var (unit, place) in units.Select((unit, place) => (unit, place)))
        {
            foreach (var topic in AskedOf.Where(topic => !owed.Contains((unit, topic))))
                await GiveAsync(review, topic, unit, calendar.At(calendar.Working(today.AddDays(-15 + 2 * place)), 0.3 + 0.1 * ((int)topic % 5)), cancellationToken);
        }
        await WriteAsync(review, today.AddDays(-4), DemoReviewWords.Todays, cancellationToken);
        await DoAsync(review, calendar.At(calendar.Working(today.AddDays(-3)), 0.6), town.Author("thuky"), "SayInputNone", () => DemoPlan.Must(
            review.SayNone(Input(review, ExternalProviders), "Trong kỳ không thuê dịch vụ bên ngoài có ảnh hưởng đến kết quả giải quyết thủ tục hành chính.")), cancellationToken);
        await FreezeAsync(review, today.AddDays(-1), cancellationToken);
    }

    /// <summary>After an audit round; its units are asked just now.</summary>
    private async Task CollectingAsync(CancellationToken cancellationToken)
    {
        var held = calendar.Today.AddDays(16);
        if (held.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            held = held.AddDays(2);
        var sequence = held.Year == calendar.Today.Year ? 2 : 1;
        var review = await PlanAsync("Họp xem xét sau đợt đánh giá nội bộ", held, calendar.Today.AddDays(-90), calendar.Today, calendar.Today.AddDays(-3), sequence, cancellationToken);
        await OpenAsync(review, calendar.Today.AddDays(-1), ["haidang", "cattrang", "baidua"], cancellationToken);
        await GiveAsync(review, Improvement, "cattrang", calendar.At(calendar.Today, 0.3), cancellationToken);
        await DoAsync(review, calendar.At(calendar.Today, 0.5), town.Author("thuky"), "ReturnContribution", () => DemoPlan.Must(
            review.Return(Part(review, Improvement, "cattrang"), "Đề nghị nêu rõ nguồn lực cần có và thời gian thực hiện.")), cancellationToken);
    }

    private async Task<ManagementReview> PlanAsync(string title, DateOnly held, DateOnly from, DateOnly until, DateOnly planned, int sequence, CancellationToken cancellationToken)
    {
        var secretary = town.Author("thuky");
        var plan = new ReviewPlan(
            $"{title} năm {held.Year}", held, new TimeOnly(8, 0), "Phòng họp số 2, trụ sở UBND thị xã",
            SeatOf("truongban", "Phó Chủ tịch UBND thị xã"), SeatOf("thuky", "Thư ký ISO"), from, until < from ? from : until, held.AddDays(-5));
        var review = new ManagementReview(plan, new ReviewNumber(town.Unit("ubnd").Id, held.Year, sequence), secretary);
        foreach (var unit in town.Units.Where(unit => unit.ParentId == town.Unit("ubnd").Id && unit.LeaderId is not null))
        {
            var leader = town.People.Single(person => person.Id == unit.LeaderId);
            DemoPlan.Must(review.Invite(new Seat(leader.Id, leader.FullName, leader.Position, unit.Id), ParticipantRole.Member));
        }
        await writer.WriteAsync(calendar.At(calendar.Working(planned), 0.4), secretary, "PlanManagementReview", [review], None, () => None, cancellationToken);
        return review;
    }

    private Task AgendaAsync(ManagementReview review, DateOnly day, CancellationToken cancellationToken) =>
        DoAsync(review, calendar.At(calendar.Working(day), 0.5), town.Author("thuky"), "ArrangeInput", () =>
        {
            foreach (var (topic, unit, minutes) in DemoReviewWords.Agenda)
                DemoPlan.Must(review.ArrangeInput(Input(review, topic), minutes, town.Unit(unit).Id, null));
        }, cancellationToken);

    private async Task OpenAsync(ManagementReview review, DateOnly day, string[] units, CancellationToken cancellationToken)
    {
        var at = calendar.At(day == calendar.Today ? day : calendar.Working(day), 0.2);
        var notices = units.SelectMany(unit => new[] { unit, DemoTown.HeadOf(unit) }).Select(account => new Notice(
            town.Author(account).AccountId!.Value, new NoticeContent("ManagementReviews.NoticeAsked", [review.Number, review.Title, review.ContributionsDue.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)], "management-reviews/mine")));
        await writer.WriteAsync(at, town.Author("thuky"), "OpenContributions", [.. notices], [review], () =>
        {
            foreach (var unit in units)
            {
                foreach (var topic in AskedOf)
                    DemoPlan.Must(review.Ask(Input(review, topic), town.Unit(unit).Id, DemoReviewWords.Questions.GetValueOrDefault(topic)));
            }
            DemoPlan.Must(review.OpenContributions(at, calendar.DayOf(at)));
            return None;
        }, cancellationToken);
    }

    private async Task GiveAsync(ManagementReview review, ReviewTopic topic, string unit, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (part, by) = (Part(review, topic, unit), town.Author(unit));
        var added = new List<object>();
        if (topic == Resources)
        {
            var (name, stored) = await files.MakeAsync("Thống kê trang thiết bị", "pdf", cancellationToken);
            added.Add(new StoredFile(stored, name, part.UnitId, part.Id, by));
        }
        await writer.WriteAsync(at, by, "GiveContribution", added, [review], () =>
        {
            DemoPlan.Must(review.Give(part, DemoReviewWords.Contribution(topic, unit), by, at));
            return None;
        }, cancellationToken);
    }

    private Task WriteAsync(ManagementReview review, DateOnly day, IReadOnlyDictionary<ReviewTopic, string> words, CancellationToken cancellationToken) =>
        DoAsync(review, calendar.At(calendar.Working(day), 0.5), town.Author("thuky"), "WriteInput", () =>
        {
            foreach (var (topic, text) in words)
                DemoPlan.Must(review.Write(Input(review, topic), text));
        }, cancellationToken);

    private async Task FreezeAsync(ManagementReview review, DateOnly day, CancellationToken cancellationToken)
    {
        var at = calendar.At(calendar.Working(day), 0.8);
        var facts = await writer.CollectAsync(collector, review.ScopeOn(calendar.DayOf(at)), cancellationToken);
        var kept = review.Contributions.Where(part => part.IsGiven).ToList();
        var stored = (await writer.ReadAsync<StoredFile>(cancellationToken)).ToLookup(file => file.AttachedTo);
        var given = kept.ToDictionary(part => part.Id, part => new SnapshotContribution(
            part.UnitId, town.UnitOf(part.UnitId).Name, part.Text!, part.GivenBy!, part.GivenAt!.Value, [.. stored[part.Id].Select(file => new SnapshotFile(file.Id, file.Name, file.Sha256))]));
        await DoAsync(review, at, town.Author("thuky"), "FreezeInputs", () => DemoPlan.Must(review.Freeze(facts, given, town.Author("thuky"), at)), cancellationToken);
    }

    private Task DoAsync(ManagementReview review, DateTimeOffset at, Author by, string command, Action act, CancellationToken cancellationToken) =>
        writer.WriteAsync(at, by, command, None, [review], () =>
        {
            act();
            return None;
        }, cancellationToken);

    private Seat SeatOf(string userName, string post) => new(town.PersonId(userName), town.Author(userName).Name, post, town.Unit("ubnd").Id);

    private static ReviewInput Input(ManagementReview review, ReviewTopic topic) => review.Inputs.Single(input => input.Topic == topic);

    private InputContribution Part(ManagementReview review, ReviewTopic topic, string unit) =>
        review.ContributionsTo(Input(review, topic)).Single(part => part.UnitId == town.Unit(unit).Id);
}
