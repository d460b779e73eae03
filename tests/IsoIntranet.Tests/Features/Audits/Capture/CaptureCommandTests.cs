using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Capture;

public sealed class CaptureCommandTests : IAsyncLifetime
{
    private CaptureTown _town = null!;

    public async Task InitializeAsync() => _town = await CaptureTown.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task The_same_finding_sent_ten_times_at_once_is_one_finding()
    {
        var id = Guid.NewGuid();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _town.LogAsync(id))));

        Assert.All(outcomes, outcome => Assert.Equal((id, 1, 1), (outcome.Value!.Id, outcome.Value.Number, outcome.Value.Revision)));
        await using var db = _town.House.Open();
        Assert.Equal(1, await db.Set<AuditFinding>().CountAsync());
        Assert.Equal((1, 1), await db.Set<AuditLedger>().Select(ledger => ValueTuple.Create(ledger.FindingCount, ledger.Entries)).SingleAsync());
    }

    [Fact]
    public async Task Twenty_findings_of_two_devices_at_once_are_numbered_without_a_gap()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(place =>
            Task.Run(() => _town.LogAsync(Guid.NewGuid(), by: place % 2 == 0 ? _town.Auditor : _town.Lead))));

        Assert.All(outcomes, CaptureTown.Done);
        await using var db = _town.House.Open();
        Assert.Equal(Enumerable.Range(1, 20), await db.Set<AuditFinding>().OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync());
    }

    [Fact]
    public async Task A_newer_revision_stands_and_an_older_one_that_comes_late_is_told_so()
    {
        var id = Guid.NewGuid();
        CaptureTown.Done(await _town.LogAsync(id, 1, "Câu đầu"));
        CaptureTown.Done(await _town.LogAsync(id, 3, "Câu mới"));

        var late = (await _town.LogAsync(id, 2, "Câu cũ")).Value!;
        var repeated = (await _town.LogAsync(id, 3, "Câu mới")).Value!;

        Assert.Equal((3, "Câu mới"), (late.Revision, late.Content.Statement));
        Assert.Equal(late, repeated);
    }

    [Fact]
    public async Task What_was_typed_stays_dated_by_the_device_but_never_in_the_future()
    {
        var (now, day) = (_town.House.Time.GetUtcNow(), TimeSpan.FromDays(1));

        Assert.Equal(now - day, (await _town.LogAsync(Guid.NewGuid(), at: now - day)).Value!.LoggedAt);
        Assert.Equal(now, (await _town.LogAsync(Guid.NewGuid(), at: now + day)).Value!.LoggedAt);
    }

    [Fact]
    public async Task Only_the_team_logs_and_nobody_about_the_own_unit()
    {
        async Task<string?> CodeAsync(Actor actor) => (await _town.LogAsync(Guid.NewGuid(), by: actor)).Refusal?.Code;

        Assert.Equal("Audits.NotInTeam", await CodeAsync(_town.Stranger));
        Assert.Equal("Audits.NotIndependent", await CodeAsync(_town.Local));
        Assert.Equal("Audits.DoesNotJudge", await CodeAsync(_town.Expert));
        Assert.Equal(OutcomeKind.Forbidden, (await _town.LogAsync(Guid.NewGuid(), by: TestHouse.ActorWith(Role.UnitContact, _town.Town.North.Id))).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Commands.RunAsync(
            new LogFinding.Command(Guid.NewGuid(), Guid.NewGuid(), 1, _town.House.Time.GetUtcNow(), _town.Content()), _town.Auditor)).Kind);
        await _town.ChangeAsync((audit, _) => audit.Except(audit.Members.Single(member => member.PersonId == _town.Town.Lan.Id).Id, _town.Town.North.Id, "Thiếu người", Author.System, new(2026, 8, 11)));
        CaptureTown.Done(await _town.LogAsync(Guid.NewGuid(), by: _town.Local));
    }

    [Fact]
    public async Task Another_auditors_finding_and_another_units_are_refused()
    {
        var id = Guid.NewGuid();
        CaptureTown.Done(await _town.LogAsync(id));

        Assert.Equal("Audits.AnotherAuditors", (await _town.LogAsync(id, 2, by: _town.Lead)).Refusal?.Code);
        Assert.Equal("Audits.UnitNotInAudit", (await _town.House.Commands.RunAsync(new LogFinding.Command(
            _town.Audit, Guid.NewGuid(), 1, _town.House.Time.GetUtcNow(), _town.Content() with { UnitId = _town.Town.South.Id }), _town.Auditor)).Refusal?.Code);
        Assert.Equal("Audits.ClauseUnknown", (await _town.House.Commands.RunAsync(new LogFinding.Command(
            _town.Audit, Guid.NewGuid(), 1, _town.House.Time.GetUtcNow(), _town.Content() with { ClauseId = Guid.NewGuid() }), _town.Auditor)).Refusal?.Code);
    }

    [Fact]
    public async Task After_the_report_a_new_entry_is_refused_and_a_repetition_still_answered()
    {
        var id = Guid.NewGuid();
        CaptureTown.Done(await _town.LogAsync(id));
        await _town.IssueAsync();

        CaptureTown.Done(await _town.LogAsync(id));
        Assert.Equal("Audits.ReportIssued", (await _town.LogAsync(id, 2, "Sửa")).Refusal?.Code);
        Assert.Equal("Audits.ReportIssued", (await _town.LogAsync(Guid.NewGuid())).Refusal?.Code);
        Assert.Equal("Audits.ReportIssued", (await _town.AnswerAsync(_town.House.Time.GetUtcNow(), "Muộn")).Refusal?.Code);
        Assert.Equal("Audits.ReportIssued", (await _town.PhotoAsync(id, Guid.NewGuid())).Refusal?.Code);
    }

    [Fact]
    public async Task Of_two_devices_the_later_typed_answer_stands_whichever_comes_first()
    {
        var noon = _town.House.Time.GetUtcNow() - TimeSpan.FromHours(2);

        Assert.True((await _town.AnswerAsync(noon.AddMinutes(10), "Sau", _town.Lead)).Value!.IsMine);
        var early = (await _town.AnswerAsync(noon, "Trước")).Value!;
        Assert.Equal((false, "Sau"), (early.IsMine, early.Content.Evidence));
        var latest = (await _town.AnswerAsync(noon.AddMinutes(20), "Mới nhất")).Value!;
        Assert.Equal((true, "Mới nhất"), (latest.IsMine, latest.Content.Evidence));
        Assert.Equal(latest, (await _town.AnswerAsync(noon.AddMinutes(20), "Mới nhất")).Value);
    }

    [Fact]
    public async Task A_photo_is_handed_out_to_whoever_sees_its_finding_and_to_nobody_else()
    {
        var (finding, photo) = (Guid.NewGuid(), Guid.NewGuid());
        CaptureTown.Done(await _town.LogAsync(finding));
        var file = (await _town.PhotoAsync(finding, photo)).Value!.FileId;
        // The auditor's role is over the office alone; the photo is the north's.
        Assert.True(await SeesAsync(_town.Auditor));
        Assert.True(await SeesAsync(_town.Lead));
        Assert.False(await SeesAsync(_town.Stranger));
        // Not before it was presented: neither the unit itself, nor its own people in the team, nor who only sees the agency.
        var head = TestHouse.ActorWith(Role.UnitHead, _town.Town.North.Id);
        var above = TestHouse.ActorWith(Role.HigherLevel, _town.Town.Top.Id, _town.Town.North.Id);
        foreach (var actor in new[] { head, above, _town.Local })
            Assert.False(await SeesAsync(actor));
        Assert.True(await SeesAsync(TestHouse.ActorWith(Role.IsoSecretary, _town.Town.Top.Id, _town.Town.North.Id)));

        CaptureTown.Done(await _town.House.Commands.RunAsync(new PresentFindings.Command(_town.Audit, finding, null, null), _town.Lead));
        foreach (var actor in new[] { head, above, _town.Local, _town.Auditor })
            Assert.True(await SeesAsync(actor));

        async Task<bool> SeesAsync(Actor actor) => (await _town.House.Queries.AskAsync(new OpenFile.Query(file), actor)).IsDone;
    }

    [Fact]
    public async Task A_photo_sent_again_is_one_and_one_taken_back_does_not_come_again()
    {
        var (finding, photo) = (Guid.NewGuid(), Guid.NewGuid());
        CaptureTown.Done(await _town.LogAsync(finding));

        var first = (await _town.PhotoAsync(finding, photo)).Value!;
        var again = (await _town.PhotoAsync(finding, photo)).Value!;
        var taken = await _town.House.Commands.RunAsync(new WithdrawFindingPhoto.Command(_town.Audit, finding, photo), _town.Auditor);
        var late = (await _town.PhotoAsync(finding, photo)).Value!;

        Assert.Equal((first.FileId, 1), (again.FileId, again.PhotoCount));
        CaptureTown.Done(taken);
        CaptureTown.Done(await _town.House.Commands.RunAsync(new WithdrawFindingPhoto.Command(_town.Audit, finding, photo), _town.Auditor));
        Assert.Equal(0, late.PhotoCount);
        await using var db = _town.House.Open();
        Assert.True((await db.Set<FindingPhoto>().SingleAsync()).IsWithdrawn);
        var file = await db.Set<StoredFile>().SingleAsync(row => row.AttachedTo == finding);
        Assert.Equal((true, _town.Town.North.Id, "phat-hien-01-anh-01.jpg"), (file.WithdrawnAt is not null, file.UnitId, file.Name));
    }

    [Fact]
    public async Task A_photo_keeps_its_place_only_where_it_was_sent_and_only_a_jpeg_is_one()
    {
        var finding = Guid.NewGuid();
        CaptureTown.Done(await _town.LogAsync(finding));

        CaptureTown.Done(await _town.PhotoAsync(finding, Guid.NewGuid()));
        CaptureTown.Done(await _town.PhotoAsync(finding, Guid.NewGuid(), latitude: 10.5, longitude: 106.7));
        Assert.Equal(OutcomeKind.Invalid, (await _town.PhotoAsync(finding, Guid.NewGuid(), latitude: 10.5)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _town.PhotoAsync(finding, Guid.NewGuid(), latitude: 100, longitude: 0)).Kind);
        Assert.Equal("Audits.PhotoNotJpeg", (await _town.PhotoAsync(finding, Guid.NewGuid(), "%PDF-1.7"u8.ToArray())).Refusal?.Code);
        Assert.Equal("Audits.AnotherAuditors", await PhotoOfAnotherAsync());
        await using var db = _town.House.Open();
        Assert.Equal([null, 10.5], await db.Set<FindingPhoto>().OrderBy(photo => photo.Latitude).Select(photo => photo.Latitude).ToListAsync());

        async Task<string?> PhotoOfAnotherAsync()
        {
            var foreign = Guid.NewGuid();
            CaptureTown.Done(await _town.LogAsync(foreign, by: _town.Lead));
            return (await _town.PhotoAsync(foreign, Guid.NewGuid())).Refusal?.Code;
        }
    }

    [Fact]
    public async Task An_auditor_takes_along_the_own_audits_and_nobody_elses()
    {
        CaptureTown.Done(await _town.LogAsync(Guid.NewGuid()));
        CaptureTown.Done(await _town.LogAsync(Guid.NewGuid(), by: _town.Lead));

        var bundle = (await _town.House.Queries.AskAsync(new CaptureBundle.Query(), _town.Auditor)).Value!;
        var local = (await _town.House.Queries.AskAsync(new CaptureBundle.Query(), _town.Local)).Value!;

        var audit = Assert.Single(bundle.Audits);
        // The auditor's own unit is the south; the team sees the north all the same.
        Assert.Equal(("Xã Bắc", true), (audit.Units.Single().Name, audit.Units.Single().IsMine));
        Assert.Equal(_town.Question, Assert.Single(audit.Questions).Id);
        Assert.Equal(1, Assert.Single(audit.Findings).Number);
        Assert.Contains(bundle.Clauses, clause => clause.Number == "8.5.1");
        Assert.False(local.Audits.Single().Units.Single().IsMine);
        Assert.Empty((await _town.House.Queries.AskAsync(new CaptureBundle.Query(), _town.Stranger)).Value!.Audits);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new CaptureBundle.Query(), TestHouse.ActorWith(Role.UnitContact))).Kind);
    }

    [Fact]
    public async Task Before_the_opening_an_entry_is_told_to_wait()
    {
        await using (var db = _town.House.Open())
        {
            var audit = await db.Set<Audit>().SingleAsync();
            db.Entry(audit).Property(row => row.State).CurrentValue = AuditState.Notified;
            await db.SaveChangesAsync();
        }

        Assert.Equal("Audits.NotOpenedYet", (await _town.LogAsync(Guid.NewGuid())).Refusal?.Code);
    }
}
