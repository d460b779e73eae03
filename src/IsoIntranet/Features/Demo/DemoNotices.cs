using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Notices;

namespace IsoIntranet.Features.Demo;

/// <summary>What the accounts of the town were told on the way; what is more than some weeks old they have read.</summary>
internal sealed class DemoNotices(DemoCalendar calendar, DemoTown town)
{
    private const int UnreadDays = 40;

    /// <summary>The notices that go with an act on a nonconformity.</summary>
    public IEnumerable<Notice> Of(string command, Nonconformity record, string unit, Author by, DateTimeOffset at)
    {
        var (code, to) = command switch
        {
            "RaiseNonconformity" => ("NoticeRaised", new[] { unit, DemoTown.HeadOf(unit) }),
            "SubmitActionPlan" => ("NoticePlanSubmitted", ["truongban"]),
            "ApproveActionPlan" => ("NoticePlanApproved", [unit, DemoTown.HeadOf(unit)]),
            "CloseNonconformity" => ("NoticeClosed", [unit, DemoTown.HeadOf(unit)]),
            _ => ("", []),
        };
        foreach (var account in to.Select(name => town.Author(name).AccountId!.Value).Where(account => account != by.AccountId))
        {
            var notice = new Notice(account, new NoticeContent($"Nonconformities.{code}", [record.Number, record.Title], $"nonconformities/{record.Id}"));
            if (at < calendar.Now.AddDays(-UnreadDays))
                notice.MarkRead(at.AddHours(3));
            // What is told in a story goes by no mail.
            notice.DecideMail();
            yield return notice;
        }
    }
}
