using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.ManagementReviews.Pack;
using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.ManagementReviews.Minutes.MinutesTown;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>From the draft to the last action, on a real database.</summary>
public sealed class MinutesCommandTests : IAsyncLifetime
{
    private MinutesTown _town = null!;

    public async Task InitializeAsync() => _town = await BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task The_exact_document_lies_in_the_store_and_the_signatures_name_its_hash()
    {
        var view = await _town.SignedAsync();

        Assert.Equal(ManagementReviewState.MinutesSigned, view.Review.State);
        await using var file = _town.House.Get<FileStore>().Open(view.Minutes!.Sha256!);
        Assert.Equal(view.Minutes.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(file)));
        Assert.Equal([(SignatureRole.Chair, "Trần Chủ Trì"), (SignatureRole.Secretary, "Lê Thư Ký")], view.Minutes.Given.Select(one => (one.Role, one.Name)));
        Assert.All(view.Minutes.Given, one => Assert.Equal(view.Minutes.Sha256, one.Sha256));
        Assert.Equal(["Phạm Thực Hiện", "Xã Nam"], view.Actions.Select(action => action.OwnerName));
        Assert.Equal([_town.Town.North.Id, _town.Town.South.Id], view.Actions.Select(action => action.UnitId));
        await using var db = _town.House.Open();
        Assert.Contains(await db.Set<Notice>().Where(notice => notice.RecipientId == _town.Owner.AccountId).Select(notice => notice.Code).ToListAsync(), code => code == "ManagementReviews.NoticeDecisionGiven");
    }

    /// <summary>Whichever of the two is written second meets the first, so that nothing lands in a review that is locked.</summary>
    [Fact]
    public async Task What_is_written_in_the_instant_of_the_last_signature_does_not_land_beside_it()
    {
        await _town.PutAsync();
        Done(await _town.TrySignAsync(SignatureRole.Secretary, _town.Secretary));
        await using var late = _town.House.Open();
        var review = (await late.Set<ManagementReview>().WholeAsync(_town.ReviewId, default))!;
        SignedReview.Must(review.Decide(Guid.CreateVersion7(), null, DecisionKind.Improvement, "Viết cùng lúc với chữ ký"));

        Done(await _town.TrySignAsync(SignatureRole.Chair, _town.Chair));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
        Assert.Equal(2, (await _town.ViewAsync()).Review.Decisions.Count);
    }

    [Fact]
    public async Task Nobody_else_signs_and_nobody_in_anothers_name()
    {
        await _town.PutAsync();

        Assert.Equal(OutcomeKind.Forbidden, (await _town.TrySignAsync(SignatureRole.Chair, _town.Owner)).Kind);
        Assert.Equal("ManagementReviews.NotSigner", (await _town.TrySignAsync(SignatureRole.Chair, _town.Secretary)).Refusal?.Code);
        Assert.Equal("ManagementReviews.OtherName", (await _town.TrySignAsync(SignatureRole.Chair, _town.Chair, "Trần Văn Khác")).Refusal?.Code);
        Assert.Equal(OutcomeKind.Invalid, (await _town.TrySignAsync(SignatureRole.Chair, _town.Chair, " ")).Kind);
    }

    [Fact]
    public async Task An_action_is_reported_with_evidence_by_its_owner_and_verified_by_another_until_the_review_closes()
    {
        await _town.SignedAsync();
        var store = _town.House.Get<FileStore>();
        var stored = (await store.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes("Biên bản bàn giao máy quét")))).Value!;
        var action = await _town.ActionAsync();
        Done(await _town.Commands.RunAsync(new ReportReviewAction.Command(action.Id, action.Version, 100, "Đã lắp", true, [new FileToKeep(stored, "ban-giao.txt")]), _town.Owner));
        action = await _town.ActionAsync();
        Assert.Equal((TrackedActionState.Done, 1), (action.State, action.EvidenceCount));
        Assert.Equal(OutcomeKind.Forbidden, (await _town.Commands.RunAsync(new VerifyReviewAction.Command(action.Id, action.Version, null), _town.Owner)).Kind);
        Done(await _town.Commands.RunAsync(new VerifyReviewAction.Command(action.Id, action.Version, "Đã xem tại chỗ"), _town.Secretary));
        var view = await _town.ViewAsync();
        Assert.Equal("ManagementReviews.ActionsOpen", (await _town.Commands.RunAsync(new CloseManagementReview.Command(_town.ReviewId, view.Review.Version), _town.Secretary)).Refusal?.Code);
        var second = await _town.ActionAsync(2);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.Commands.RunAsync(new DropReviewAction.Command(second.Id, second.Version, "Thôi"), _town.Secretary)).Kind);
        Done(await _town.Commands.RunAsync(new DropReviewAction.Command(second.Id, second.Version, "Đã có quy trình mới"), _town.Chair));
        view = await _town.ViewAsync();
        Done(await _town.Commands.RunAsync(new CloseManagementReview.Command(_town.ReviewId, view.Review.Version), _town.Secretary));
        Assert.Equal(ManagementReviewState.Closed, (await _town.ViewAsync()).Review.State);
    }

    [Fact]
    public async Task Late_actions_come_first_and_mine_are_those_i_own()
    {
        await _town.SignedAsync();
        _town.House.Time.Advance(TimeSpan.FromDays(40));
        var second = await _town.ActionAsync(2);
        Done(await _town.Commands.RunAsync(new DropReviewAction.Command(second.Id, second.Version, "Thôi"), _town.Chair));

        var all = (await _town.House.Queries.AskAsync(new ReviewActionList.Query(new PageRequest { Take = 10 }, new ReviewActionList.Filter()), _town.Secretary)).Value!;
        var mine = (await _town.House.Queries.AskAsync(new ReviewActionList.Query(new PageRequest { Take = 10, Search = "may quet" }, new ReviewActionList.Filter(Mine: true)), _town.Owner)).Value!;
        var deadlines = await new ReviewActionDeadlines().FindAsync(_town.House.Open(), new DateOnly(2026, 9, 21), CancellationToken.None);

        Assert.Equal([(1, 10), (2, 0)], all.Items.Select(item => (item.Place, item.DaysLate)));
        Assert.Equal([1], mine.Items.Select(item => item.Place));
        Assert.Single(deadlines);
    }

    [Fact]
    public async Task The_next_review_begins_with_the_actions_of_this_one()
    {
        await _town.SignedAsync();
        await using var db = _town.House.Open();
        var scope = new ReviewScope(_town.Town.Top.Id, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), new DateOnly(2026, 9, 21));

        var facts = await new PreviousActionsSource().CollectAsync(db, scope, CancellationToken.None);

        Assert.Equal(2, facts.Figures[0].Value);
        Assert.Equal(2, facts.Figures.Single(figure => figure.Label.Code == "ManagementReviews.FactsLate").Value);
        Assert.Equal(2, Assert.Single(facts.Tables).Rows.Count);
        Assert.Equal(facts, ReviewJson.Read<ReviewFacts>(ReviewJson.Write(facts)));
        Assert.True((await new PreviousActionsSource().CollectAsync(db, scope with { AgencyId = _town.Town.South.Id }, CancellationToken.None)).IsEmpty);
    }

    [Fact]
    public async Task A_year_without_a_review_and_minutes_that_wait_are_told()
    {
        await using var db = _town.House.Open();
        Assert.Single(await new MinutesDeadlines().FindAsync(db, new DateOnly(2026, 8, 20), CancellationToken.None));
        Assert.Empty(await new YearlyReviewDeadlines().FindAsync(db, new DateOnly(2026, 11, 2), CancellationToken.None));
        Assert.Empty(await new YearlyReviewDeadlines().FindAsync(db, new DateOnly(2027, 9, 30), CancellationToken.None));
        var told = Assert.Single(await new YearlyReviewDeadlines().FindAsync(db, new DateOnly(2027, 10, 1), CancellationToken.None));
        Assert.Equal((_town.Town.Top.Id, new DateOnly(2027, 12, 31)), (told.UnitId, told.Due));
    }

    [Fact]
    public async Task The_pack_holds_papers_signed_document_facts_and_hashes_that_are_right()
    {
        await _town.SignedAsync();
        var pack = (await _town.House.Queries.AskAsync(new ReviewPackOf.Query(_town.ReviewId), _town.Secretary)).Value!;
        using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateScope(_town.House.Services);
        using var output = new MemoryStream();
        await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ReviewPackWriter>(scope.ServiceProvider).WriteAsync(pack, "Lê Thư Ký", output, CancellationToken.None);

        using var archive = new ZipArchive(output, ZipArchiveMode.Read);
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("index.html", names);
        Assert.Contains("03-bien-ban/chu-ky.txt", names);
        Assert.Equal(12, names.Count(name => name.StartsWith("02-dau-vao/so-lieu-chot/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Contains(names, name => name.StartsWith("03-bien-ban/bien-ban-", StringComparison.Ordinal) && name.EndsWith(".docx", StringComparison.Ordinal));
        using var manifest = new StreamReader(archive.GetEntry("manifest-sha256.txt")!.Open());
        foreach (var line in (await manifest.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var content = archive.GetEntry(line[66..])!.Open();
            Assert.Equal(line[..64], Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
    }

    [Theory]
    [InlineData(FormKey.ReviewPlan, "bm-06-01")]
    [InlineData(FormKey.ReviewInputs, "bm-06-02")]
    [InlineData(FormKey.ReviewFollowUp, "bm-06-04")]
    public async Task Forms_bear_their_codes(FormKey key, string code)
    {
        await _town.SignedAsync();
        var form = (await _town.House.Queries.AskAsync(new ReviewFormOf.Query(key, _town.ReviewId), _town.Secretary)).Value!;
        Assert.StartsWith(code, form.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_of_the_minutes_is_a_conflict_and_other_agencies_see_nothing()
    {
        await _town.PutAsync();
        Assert.Equal(OutcomeKind.Conflict, (await _town.Commands.RunAsync(new TakeBackMinutes.Command(_town.ReviewId, 9, "Sai"), _town.Secretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new ReviewPackOf.Query(_town.ReviewId), _town.Town.NorthContact)).Kind);
    }
}
