using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.Audits.AuditState;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>Every act in every state: what the model has leads where it says, all else is refused and changes nothing.</summary>
public sealed class AuditStateTests
{
    private static readonly Dictionary<string, (Func<Audit, AuditLedger, Ruling> Do, Dictionary<AuditState, AuditState> Leads)> Acts = new()
    {
        ["Describe"] = ((audit, _) => audit.Describe(Facts(audit)), Stays(Planned, Notified, Opened)),
        ["Visit"] = ((audit, _) => audit.Visit([.. audit.Units.Select(unit => unit.UnitId)]), Stays(Planned, Notified, Opened)),
        ["Staff"] = ((audit, _) => audit.Staff([.. audit.Members.Select(Seat)]), Stays(Planned, Notified, Opened)),
        ["Schedule"] = ((audit, _) => audit.Schedule([.. audit.Agenda.Select(Slot)]), Stays(Planned, Notified, Opened)),
        ["Notify"] = ((audit, _) => audit.Notify(Round.Lead, Round.Today), new() { [Planned] = Notified }),
        ["Open"] = ((audit, _) => audit.Open(Round.Meeting), new() { [Notified] = Opened }),
        ["EndFieldwork"] = ((audit, _) => audit.EndFieldwork(Round.Meeting), new() { [Opened] = FieldworkDone }),
        ["CorrectOpening"] = ((audit, _) => audit.CorrectMeeting(MeetingKind.Opening, Round.Meeting), Stays(Opened, FieldworkDone)),
        ["CorrectClosing"] = ((audit, _) => audit.CorrectMeeting(MeetingKind.Closing, Round.Meeting), Stays(FieldworkDone)),
        ["NoteVisit"] = ((audit, _) => audit.NoteVisit(audit.Units[0].UnitId, Round.Today, "Tốt"), Stays(Opened, FieldworkDone)),
        ["Conclude"] = ((audit, _) => audit.Conclude("Phù hợp", null), Stays(Opened, FieldworkDone)),
        ["IssueReport"] = (Issue(0), new() { [FieldworkDone] = ReportIssued }),
        ["IssueReportWithOpenNonconformities"] = (Issue(2), new() { [FieldworkDone] = FollowUp }),
        ["Close"] = ((audit, _) => audit.Close(0, Round.Lead, Round.Today), new() { [ReportIssued] = Closed, [FollowUp] = Closed }),
        ["CloseWithOpenNonconformities"] = ((audit, _) => audit.Close(1, Round.Lead, Round.Today), []),
        ["Cancel"] = ((audit, ledger) => audit.Cancel(ledger, "Hoãn"), new() { [Planned] = Cancelled, [Notified] = Cancelled, [Opened] = Cancelled }),
    };

    public static TheoryData<string, AuditState> EveryActInEveryState()
    {
        var data = new TheoryData<string, AuditState>();
        foreach (var act in Acts.Keys)
        {
            foreach (var state in Enum.GetValues<AuditState>())
                data.Add(act, state);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActInEveryState))]
    public void An_act_leads_where_the_model_says_and_is_refused_elsewhere(string act, AuditState state)
    {
        var audit = Round.In(state, out var ledger);
        Assert.Equal(state, audit.State);
        var (run, leads) = Acts[act];
        var locked = ledger.IsLocked;

        var ruling = run(audit, ledger);

        if (leads.TryGetValue(state, out var next))
        {
            Round.Must(ruling);
            Assert.Equal(next, audit.State);
        }
        else
        {
            Assert.False(ruling.IsAllowed);
            Assert.Equal((state, locked), (audit.State, ledger.IsLocked));
        }
        // Whatever led there: a ledger is locked exactly where nothing may be written any more.
        Assert.Equal(audit.State is ReportIssued or FollowUp or Closed or Cancelled, ledger.IsLocked);
    }

    [Fact]
    public void The_report_wants_a_conclusion_and_nothing_unsettled_and_says_how_much_is()
    {
        var audit = Round.In(FieldworkDone, out var ledger);

        Round.Refused("NoConclusion", audit.IssueReport(ledger, 0, 0, Round.Lead, Round.Today));
        Round.Must(audit.Conclude("Phù hợp", " "));
        var unsettled = audit.IssueReport(ledger, 3, 0, Round.Lead, Round.Today);

        Round.Refused("FindingsUnsettled", unsettled);
        Assert.Equal([3], unsettled.Refusal!.Arguments);
        Assert.False(ledger.IsLocked);
    }

    [Fact]
    public void A_locked_ledger_takes_no_entry_and_counts_none()
    {
        _ = Round.In(ReportIssued, out var ledger);

        Round.Refused("ReportIssued", ledger.Enter());
        Assert.Equal(0, ledger.Entries);
    }

    [Fact]
    public void Only_an_audited_unit_is_marked_as_seen()
    {
        var audit = Round.In(Opened, out _);

        Round.Refused("UnitNotInAudit", audit.NoteVisit(Guid.NewGuid(), Round.Today, null));
        Round.Must(audit.NoteVisit(audit.Units[0].UnitId, Round.Today, " Hồ sơ gọn "));
        Assert.Equal((Round.Today, "Hồ sơ gọn"), (audit.Units[0].VisitedOn, audit.Units[0].Remark));
        Round.Must(audit.NoteVisit(audit.Units[0].UnitId, null, null));
        Assert.Null(audit.Units[0].VisitedOn);
    }

    private static Func<Audit, AuditLedger, Ruling> Issue(int open) => (audit, ledger) =>
    {
        _ = audit.Conclude("Phù hợp", null);
        return audit.IssueReport(ledger, 0, open, Round.Lead, Round.Today);
    };

    private static AuditFacts Facts(Audit audit) => new(
        audit.Title, audit.Kind, audit.StartsOn, audit.EndsOn, audit.Purpose, audit.Scope, audit.Criteria, audit.StandardVersionId, audit.DecisionNumber, audit.DecidedOn);

    private static MemberSeat Seat(AuditMember member) => new(member.PersonId, member.Name, member.Position, member.Role, member.OwnUnitIds, member.Competence);

    private static AgendaSlot Slot(AgendaItem item) => new(item.Day, item.From, item.Until, item.UnitId, item.Topic, item.ClauseIds, item.MemberIds);

    private static Dictionary<AuditState, AuditState> Stays(params AuditState[] states) => states.ToDictionary(state => state);
}
