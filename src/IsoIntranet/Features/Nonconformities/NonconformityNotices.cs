using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>Who is told of what: the unit that has to answer, the leader who has to approve, the owner of an action.</summary>
internal static class NonconformityNotices
{
    /// <summary>Head and contact of the unit.</summary>
    public static async Task TellUnitAsync(this Work work, Guid unitId, NoticeContent content, CancellationToken cancellationToken) => work.Notify(
        [
            .. await work.Db.AccountsHoldingAsync(Role.UnitHead, unitId, cancellationToken),
            .. await work.Db.AccountsHoldingAsync(Role.UnitContact, unitId, cancellationToken),
        ],
        content);

    /// <summary>The head of the committee over the unit.</summary>
    public static async Task TellLeaderAsync(this Work work, Guid unitId, NoticeContent content, CancellationToken cancellationToken) =>
        work.Notify(await work.Db.AccountsHoldingAsync(Role.CommitteeHead, unitId, cancellationToken), content);

    public static async Task TellPersonAsync(this Work work, Guid personId, NoticeContent content, CancellationToken cancellationToken) =>
        work.Notify(await work.Db.AccountsOfPeopleAsync([personId], cancellationToken), content);

    public static NoticeContent Content(string code, Guid id, string number, string title, params string[] more) =>
        new(code, [number, title, .. more], $"nonconformities/{id}");

    public static NoticeContent Content(string code, Nonconformity record, params string[] more) => Content(code, record.Id, record.Number, record.Title, more);
}
