using Bunit;
using IsoIntranet.Features.QualityPolicies;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.QualityPolicies;

/// <summary>The policy's rules, without a database.</summary>
public sealed class QualityPolicyTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void An_edition_takes_motto_commitments_and_a_decision_and_replaces_the_one_before()
    {
        var first = Draft("Đúng luật", "Đúng hạn");
        Assert.Equal("QualityPolicies.NumberMissing", first.Publish(" ", Day, null, 0, Day).Refusal?.Code);
        Assert.Equal("QualityPolicies.DecidedInFuture", first.Publish("1/QĐ", Day.AddDays(1), null, 0, Day).Refusal?.Code);
        Assert.True(first.Publish("1/QĐ", Day, null, 0, Day).IsAllowed);
        var second = Draft("Đúng luật, công khai", "Đúng hạn", " ", "Công khai");

        Assert.Equal("QualityPolicies.DecidedBeforeFormer", second.Publish("2/QĐ", Day.AddDays(-1), first, 1, Day).Refusal?.Code);
        Assert.True(second.Publish("2/QĐ", Day.AddDays(3), first, 1, Day.AddDays(3)).IsAllowed);

        Assert.Equal((PolicyState.Superseded, Day.AddDays(3), (Guid?)null), (first.State, first.SupersededOn!.Value, first.InForceFor));
        Assert.Equal((PolicyState.InForce, 2, 2), (second.State, second.Edition, second.Lines.Count));
        Assert.False(second.Revise(PolicyContent.Blank).IsAllowed);
        Assert.False(first.MayBeRead().IsAllowed);
        Assert.False(second.MayBeDeleted().IsAllowed);
    }

    [Fact]
    public void What_says_nothing_is_not_published()
    {
        Assert.Equal("QualityPolicies.MottoMissing", Draft("", "Đúng hạn").Publish("1/QĐ", Day, null, 0, Day).Refusal?.Code);
        Assert.Equal("QualityPolicies.LinesMissing", Draft("Đúng luật").Publish("1/QĐ", Day, null, 0, Day).Refusal?.Code);
    }

    private static QualityPolicy Draft(string motto, params string[] lines)
    {
        var policy = new QualityPolicy(Guid.CreateVersion7());
        Assert.True(policy.Revise(new PolicyContent(motto, "", [.. lines.Select(text => new PolicyLine(Guid.CreateVersion7(), text))])).IsAllowed);
        return policy;
    }
}

/// <summary>Editions, readers and rights on a real database.</summary>
public sealed class PolicyCommandTests : IAsyncLifetime
{
    private Town _town = null!;
    private Actor _lan = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _lan = TestHouse.ActorWith(Role.UnitContact, _town.North.Id) with { AccountId = (await _town.OpenAccountAsync(_town.Lan, Role.UnitContact, _town.North.Id)).Id };
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Publishing_asks_the_people_of_the_agency_and_each_edition_is_read_anew()
    {
        var first = await PublishedAsync("Đúng luật", "1/QĐ-UBND");
        await using (var db = _town.House.Open())
            Assert.Contains(await db.Set<Notice>().ToListAsync(), notice => notice.RecipientId == _lan.AccountId && notice.Code == "QualityPolicies.NoticePublished");

        Assert.True((await _town.House.Commands.RunAsync(new ReadPolicy.Command(first), _lan)).IsDone);
        Assert.True((await _town.House.Commands.RunAsync(new ReadPolicy.Command(first), _lan)).IsDone);
        var view = (await _town.House.Queries.AskAsync(new PolicyView.Query(), _lan)).Value!;
        Assert.Equal((1, 2, true), (view.Read, view.People, view.ReadOn is not null));
        Assert.Equal([_town.North.Id], view.Units.Select(unit => unit.UnitId));

        var second = await PublishedAsync("Đúng luật, công khai", "2/QĐ-UBND");
        var after = (await _town.House.Queries.AskAsync(new PolicyView.Query(), _lan)).Value!;
        Assert.Equal((second, 2, 0), (after.Policy!.Id, after.Policy.Number, after.Read));
        Assert.Null(after.ReadOn);
        Assert.Equal("QualityPolicies.NotInForce", (await _town.House.Commands.RunAsync(new ReadPolicy.Command(first), _lan)).Refusal?.Code);
    }

    [Fact]
    public async Task A_unit_notes_who_was_told_of_its_own_people_only_and_sees_who_was_not()
    {
        var policy = await PublishedAsync("Đúng luật", "1/QĐ-UBND");

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new NotePolicyReaders.Command(policy, [_town.Binh.Id]), _lan)).Kind);
        Assert.Equal(1, (await _town.House.Commands.RunAsync(new NotePolicyReaders.Command(policy, [_town.Lan.Id]), _lan)).Value);
        Assert.Equal(0, (await _town.House.Commands.RunAsync(new NotePolicyReaders.Command(policy, [_town.Lan.Id]), _lan)).Value);

        var own = (await _town.House.Queries.AskAsync(new PolicyReaders.Query(new PageRequest { Take = 50 }, policy), _lan)).Value!;
        Assert.Equal([(_town.Lan.Id, true)], own.Items.Select(row => (row.Id, row.ReadOn is not null)));
        var missing = (await _town.House.Queries.AskAsync(new PolicyReaders.Query(new PageRequest { Take = 50 }, policy, HasRead: false), _town.Secretary)).Value!;
        Assert.Equal([_town.Binh.Id], missing.Items.Select(row => row.Id));
    }

    [Fact]
    public async Task A_draft_is_its_keepers_alone_there_is_one_and_it_begins_with_the_text_in_force()
    {
        var policy = await PublishedAsync("Đúng luật", "1/QĐ-UBND");
        var draft = await _town.House.Commands.RunAsync(new DraftPolicy.Command(_town.Top.Id), _town.Secretary);

        Assert.Equal("QualityPolicies.DraftThereAlready", (await _town.House.Commands.RunAsync(new DraftPolicy.Command(_town.Top.Id), _town.Secretary)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new DraftPolicy.Command(_town.Top.Id), _lan)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new PolicyView.Query(draft.Value), _lan)).Kind);
        var (former, next) = ((await _town.House.Queries.AskAsync(new PolicyView.Query(policy), _town.Secretary)).Value!.Policy!, (await _town.House.Queries.AskAsync(new PolicyView.Query(draft.Value), _town.Secretary)).Value!.Policy!);
        // A line keeps its identity, so that objectives that point at it keep their meaning.
        Assert.Equal(former.Content.Lines, next.Content.Lines);
        Assert.True((await _town.House.Commands.RunAsync(new DeleteDraftPolicy.Command(draft.Value, next.Version), _town.Secretary)).IsDone);
    }

    [Fact]
    public async Task Two_decisions_at_once_do_not_both_hold()
    {
        var policy = await PublishedAsync("Đúng luật", "1/QĐ-UBND");
        await using var db = _town.House.Open();
        var rival = new QualityPolicy(_town.Top.Id);
        Assert.True(rival.Revise(new PolicyContent("Khác", "", [new PolicyLine(Guid.CreateVersion7(), "Khác")])).IsAllowed);
        Assert.True(rival.Publish("9/QĐ", new DateOnly(2026, 8, 1), null, 1, new DateOnly(2026, 8, 12)).IsAllowed);
        db.Add(rival);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(policy, (await _town.House.Queries.AskAsync(new PolicyLines.Query(_town.South.Id), _town.Secretary)).Value!.PolicyId);
    }

    [Fact]
    public async Task The_posted_sheet_is_written_with_the_agencys_head()
    {
        var policy = await PublishedAsync("Đúng luật", "1/QĐ-UBND");

        var paper = (await _town.House.Queries.AskAsync(new PolicyPaper.Query(policy), _lan)).Value!;

        Assert.Equal(("CSCL", "01", "Chính sách chất lượng"), (paper.Form.Head.Code, paper.Form.Head.Edition, paper.Form.Head.Title));
        Assert.Equal("chinh-sach-chat-luong-01.docx", paper.FileName);
    }

    private async Task<Guid> PublishedAsync(string motto, string number)
    {
        var id = (await _town.House.Commands.RunAsync(new DraftPolicy.Command(_town.Top.Id), _town.Secretary)).Value;
        var saved = await _town.House.Commands.RunAsync(new SavePolicy.Command(id, 1, new PolicyContent(motto, "", [new PolicyLine(Guid.CreateVersion7(), "Đúng hạn")])), _town.Secretary);
        Assert.True(saved.IsDone, saved.Kind.ToString());
        var published = await _town.House.Commands.RunAsync(new PublishPolicy.Command(id, saved.Value, number, new DateOnly(2026, 8, 10)), _town.Secretary);
        Assert.True(published.IsDone, published.Refusal?.Code);
        return id;
    }
}

public sealed class PolicyPageTests : TownPageContext
{
    [Fact]
    public async Task Somebody_reads_the_policy_and_says_so_and_the_page_lets_go_when_left()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var policy = new QualityPolicy(Town.Top.Id);
        Assert.True(policy.Revise(new PolicyContent("Đúng luật", "", [new PolicyLine(Guid.CreateVersion7(), "Đúng hạn")])).IsAllowed);
        Assert.True(policy.Publish("1/QĐ-UBND", new DateOnly(2026, 8, 1), null, 0, new DateOnly(2026, 8, 12)).IsAllowed);
        await Town.House.AddAsync(policy);

        var page = Render<PolicyPage>();
        page.WaitForAssertion(() => Assert.Contains("Đúng luật", page.Find(".policy-motto").TextContent, StringComparison.Ordinal));
        Assert.Contains("0/2 người đã xác nhận", page.Markup, StringComparison.Ordinal);
        Assert.Equal(1, Bus.SubscriptionCount);

        Assert.True((await Town.House.Commands.RunAsync(new NotePolicyReaders.Command(policy.Id, [Town.Lan.Id, Town.Binh.Id]), Town.Secretary)).IsDone);
        await HearAsync();
        page.WaitForAssertion(() => Assert.Contains("2/2 người đã xác nhận", page.Markup, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_next_edition_is_written_line_by_line()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var draft = new QualityPolicy(Town.Top.Id);
        await Town.House.AddAsync(draft);
        var page = Render<PolicyEditPage>(parameters => parameters.Add(one => one.Id, draft.Id));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".policy-edit-line")));

        page.Find("#motto").Input("Tận tâm");
        page.FindAll(".policy-edit-line textarea")[0].Input("Đúng hạn");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã lưu", page.Markup, StringComparison.Ordinal));
        var view = (await Town.House.Queries.AskAsync(new PolicyView.Query(draft.Id), Town.Secretary)).Value!.Policy!;
        Assert.Equal(("Tận tâm", "Đúng hạn"), (view.Content.Motto, view.Content.Lines.Single().Text));
    }
}
