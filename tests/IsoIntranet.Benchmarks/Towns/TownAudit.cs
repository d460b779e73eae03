using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Benchmarks.Towns;

/// <summary>An audit of all units of the town that is being held; the town's account leads it.</summary>
internal sealed record TownAudit(Guid Id, IReadOnlyList<Guid> UnitIds)
{
    public const string BoardPath = "/audits/board";

    /// <summary>Adds it to the context, its lead among the people of the office.</summary>
    public static TownAudit Add(IsoContext db, OrgUnit office, IReadOnlyList<Guid> units, Account account, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var lead = new Person(account.DisplayName, "Trưởng đoàn", office.Id);
        account.PersonId = lead.Id;
        var standard = new StandardVersion("ISO 9001", "TCVN ISO 9001:2015", 2015, "Hệ thống quản lý chất lượng", "Quality management systems");
        var audit = new Audit(office.Id, today.Year, 1, new AuditFacts(
            "Đánh giá nội bộ", AuditKind.Internal, today, today.AddDays(4), "Sự phù hợp", "Một cửa", standard.Number, standard.Id, "12/QĐ-UBND", today.AddDays(-10)), null);
        Require(audit.Visit(units));
        Require(audit.Staff([new MemberSeat(lead.Id, lead.FullName, lead.Position, MemberRole.Lead, [], null)]));
        Require(audit.Schedule([.. units.Select((unit, place) => new AgendaSlot(
            today.AddDays(place / 5), new TimeOnly(8 + place % 5, 0), new TimeOnly(9 + place % 5, 0), unit, "Hồ sơ", [], [audit.Members[0].Id]))]));
        Require(audit.Notify(new Author(account.Id, lead.FullName), today));
        Require(audit.Open(new MeetingFacts(now, "Phòng họp", null, [new Attendant(null, "Khách mời", "", "", true)])));
        db.AddRange(lead, standard, audit, new AuditLedger(audit.Id));
        return new TownAudit(audit.Id, units);
    }

    private static void Require(Ruling ruling)
    {
        if (!ruling.IsAllowed)
            throw new InvalidOperationException($"The benchmark's audit was refused: {ruling.Refusal!.Code}");
    }
}
