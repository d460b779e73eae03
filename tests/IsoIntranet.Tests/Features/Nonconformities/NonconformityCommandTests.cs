using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Actions;
using IsoIntranet.Features.Nonconformities.Answering;
using IsoIntranet.Features.Nonconformities.Checking;
using IsoIntranet.Features.Nonconformities.Figures;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Nonconformities;

public sealed class NonconformityCommandTests : IAsyncLifetime
{
    private MisfitTown _town = null!;

    public async Task InitializeAsync() => _town = await MisfitTown.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    [Fact]
    public async Task Twenty_who_raise_at_once_are_given_twenty_numbers_without_a_gap()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _town.TryRaiseAsync(_town.Lead))));

        Assert.All(outcomes, MisfitTown.Done);
        await using var db = _town.House.Open();
        Assert.Equal(Enumerable.Range(1, 20), await db.Set<Nonconformity>().OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync());
        Assert.All(await db.Set<Nonconformity>().ToListAsync(), row => Assert.Equal((_town.Town.Top.Id, 2026), (row.AgencyId, row.Year)));
    }

    [Fact]
    public async Task Numbers_begin_anew_with_the_year()
    {
        await _town.RaiseAsync();
        _town.House.Time.Advance(TimeSpan.FromDays(200));

        Assert.Equal("KPH 01/2027", (await _town.TryRaiseAsync(_town.Lead)).Value!.Number);
    }

    [Fact]
    public async Task One_record_of_another_room_raises_one_nonconformity_and_is_cited_only_within_the_program()
    {
        var reference = new SourceReference("AuditFinding", Guid.NewGuid(), "audits/findings/1");

        MisfitTown.Done(await _town.TryRaiseAsync(_town.Lead, _town.Facts(reference: reference)));
        Assert.Equal("Nonconformities.AlreadyRaised", (await _town.TryRaiseAsync(_town.Lead, _town.Facts(reference: reference))).Refusal?.Code);
        foreach (var elsewhere in new[] { "https://example.com", "//example.com", "javascript:alert(1)", "\\\\host" })
        {
            Assert.Equal(OutcomeKind.Invalid, (await _town.TryRaiseAsync(_town.Lead, _town.Facts(
                reference: new SourceReference("AuditFinding", Guid.NewGuid(), elsewhere)))).Kind);
        }
    }

    [Fact]
    public async Task A_repetition_within_twelve_months_is_pointed_out_and_a_rejected_one_does_not_count()
    {
        var first = await _town.RaiseAsync();
        var rejected = await _town.RaiseAsync();
        MisfitTown.Done(await Commands.RunAsync(new RejectNonconformity.Command(rejected.Id, rejected.Version, "Không phải"), _town.Head));
        MisfitTown.Done(await _town.TryRaiseAsync(_town.Lead, _town.Facts(_town.Town.South.Id)));

        var repeat = Assert.Single((await _town.TryRaiseAsync(_town.Lead)).Value!.Repeats);
        _town.House.Time.Advance(TimeSpan.FromDays(367));

        Assert.Equal((first.Id, "8.5.1"), (repeat.Id, repeat.Clause));
        Assert.Empty((await _town.TryRaiseAsync(_town.Lead)).Value!.Repeats);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.WallDisplay)]
    [InlineData(Role.HigherLevel)]
    public async Task Who_takes_no_part_raises_nothing(Role role) =>
        Assert.Equal(OutcomeKind.Forbidden, (await _town.TryRaiseAsync(TestHouse.ActorWith(role))).Kind);

    [Fact]
    public async Task A_unit_raises_about_itself_and_not_about_another()
    {
        MisfitTown.Done(await _town.TryRaiseAsync(_town.Contact));
        Assert.Equal(OutcomeKind.Forbidden, (await _town.TryRaiseAsync(_town.SouthContact)).Kind);
    }

    [Fact]
    public async Task Every_act_is_forbidden_to_those_whose_it_is_not()
    {
        var record = await _town.ApprovedAsync();
        var (id, version, action) = (record.Id, record.Version, record.Actions[0]);
        Actor[] everybody = [_town.Secretary, _town.Lead, _town.Leader, _town.Contact, _town.Head, _town.SouthContact, TestHouse.ActorWith(Role.HigherLevel), TestHouse.ActorWith(Role.Administrator)];

        await ForbiddenAsync(new AcceptNonconformity.Command(id, version), _town.Contact, _town.Head);
        await ForbiddenAsync(new RejectNonconformity.Command(id, version, "Vì"), _town.Contact, _town.Head);
        await ForbiddenAsync(new SaveAnalysis.Command(id, version, Misfit.Analysis), _town.Contact, _town.Head);
        await ForbiddenAsync(new SubmitActionPlan.Command(id, version), _town.Contact, _town.Head);
        await ForbiddenAsync(new PlanAction.Command(id, version, "Làm", _town.Town.Lan.Id, new DateOnly(2026, 9, 1), null), _town.Contact, _town.Head);
        await ForbiddenAsync(new RecordCorrection.Command(id, version, "Đã sửa", new DateOnly(2026, 8, 1)), _town.Contact, _town.Head, _town.Secretary, _town.Lead);
        await ForbiddenAsync(new UpholdNonconformity.Command(id, version, "Vì"), _town.Secretary, _town.Lead);
        await ForbiddenAsync(new RegradeNonconformity.Command(id, version, NonconformityGrade.Minor, "Vì"), _town.Secretary, _town.Lead);
        await ForbiddenAsync(new SetEffectTime.Command(id, version, -1), _town.Secretary, _town.Lead);
        await ForbiddenAsync(new JudgeEffect.Command(id, version, true, "Vì"), _town.Secretary, _town.Lead);
        await ForbiddenAsync(new ApproveActionPlan.Command(id, version), _town.Leader);
        await ForbiddenAsync(new ReturnActionPlan.Command(id, version, "Vì"), _town.Leader);
        await ForbiddenAsync(new CloseNonconformity.Command(id, version), _town.Leader);
        await ForbiddenAsync(new VerifyAction.Command(action.Id, action.Version, null), _town.Secretary, _town.Lead);
        await ForbiddenAsync(new ReturnAction.Command(action.Id, action.Version, "Vì"), _town.Secretary, _town.Lead);
        await ForbiddenAsync(new GrantExtension.Command(action.Id, action.Version), _town.Leader);
        await ForbiddenAsync(new RefuseExtension.Command(action.Id, action.Version, "Vì"), _town.Leader);
        await ForbiddenAsync(new AskExtension.Command(action.Id, action.Version, action.Due, "Vì"), _town.Contact, _town.Head);
        await ForbiddenAsync(new ReportAction.Command(action.Id, action.Version, 101, null, false, []), _town.Contact, _town.Head);

        async Task ForbiddenAsync<TCommand, TResult>(ICommand<TCommand, TResult> command, params Actor[] but) where TCommand : ICommand<TCommand, TResult>
        {
            foreach (var actor in everybody)
            {
                var kind = (await Commands.RunAsync(command, actor)).Kind;
                // A wrong form is seen before the rights of an owner, and tells a stranger nothing.
                if (but.Contains(actor) ? kind == OutcomeKind.Forbidden : kind is not (OutcomeKind.Forbidden or OutcomeKind.Invalid))
                    Assert.Fail($"{typeof(TCommand).DeclaringType!.Name} by {actor.Name}: {kind}");
            }
        }
    }

    [Fact]
    public async Task The_owner_of_an_action_reports_on_it_without_being_head_or_contact_and_does_not_verify_it()
    {
        var record = await _town.ApprovedAsync();
        var action = record.Actions[0];
        var account = await _town.Town.OpenAccountAsync(_town.Town.Lan, Role.IsoSecretary, _town.Town.Top.Id);
        var owner = new Actor(account.Id, "Chủ việc", _town.Secretary.Grants);

        var reported = await Commands.RunAsync(new ReportAction.Command(action.Id, action.Version, 100, "Xong", true, []), owner);

        Assert.Equal(action.Version + 1, reported.Value);
        Assert.Equal("Nonconformities.OwnWork", (await Commands.RunAsync(new VerifyAction.Command(action.Id, action.Version + 1, null), owner)).Refusal?.Code);
        MisfitTown.Done(await Commands.RunAsync(new VerifyAction.Command(action.Id, action.Version + 1, null), _town.Lead));
        Assert.Equal(NonconformityState.EffectivenessCheck, (await _town.ReadAsync(record.Id)).State);
    }

    [Fact]
    public async Task Whoever_writes_second_is_told_and_overwrites_nothing()
    {
        var record = await _town.ApprovedAsync();
        var action = record.Actions[0];
        MisfitTown.Done(await Commands.RunAsync(new ReportAction.Command(action.Id, action.Version, 40, "Trước", false, []), _town.Contact));

        var second = await Commands.RunAsync(new ReportAction.Command(action.Id, action.Version, 80, "Sau", false, []), _town.Head);

        Assert.Equal(OutcomeKind.Conflict, second.Kind);
        Assert.Equal("40", second.Conflict!.Latest!.Fields["Percent"].After);
    }

    [Fact]
    public async Task The_register_shows_a_unit_its_own_and_finds_by_clause_words_and_lateness()
    {
        var record = await _town.RaiseAsync();
        await _town.TryRaiseAsync(_town.Lead, _town.Facts(_town.Town.South.Id) with { Title = "Trễ hẹn", ClauseIds = [] });

        Assert.Equal(2, await CountAsync(_town.Secretary, new()));
        Assert.Equal(1, await CountAsync(_town.Contact, new()));
        Assert.Equal(1, await CountAsync(_town.Secretary, new(Clause: "8.5")));
        Assert.Equal(0, await CountAsync(_town.Secretary, new(Clause: "8", UnitId: _town.Town.South.Id)));
        Assert.Equal(1, await CountAsync(_town.Secretary, new(), "thieu chu ky"));
        Assert.Equal(0, await CountAsync(_town.Secretary, new(Overdue: true)));
        _town.House.Time.Advance(TimeSpan.FromDays(16));
        Assert.Equal(2, await CountAsync(_town.Secretary, new(Overdue: true)));
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new NonconformityStory.Query(record.Id), _town.SouthContact)).Kind);

        async Task<int> CountAsync(Actor actor, NonconformityList.Filter filter, string? search = null) =>
            (await _town.House.Queries.AskAsync(new NonconformityList.Query(new PageRequest { Search = search }, filter), actor)).Value!.Total;
    }

    [Fact]
    public async Task What_waits_is_shown_to_whose_step_it_is()
    {
        var record = await _town.ApprovedAsync();
        var account = await _town.Town.OpenAccountAsync(_town.Town.Lan, Role.UnitContact, _town.Town.North.Id);

        Assert.Single((await MineAsync(_town.Contact)).Steps);
        Assert.Empty((await MineAsync(_town.Leader)).Steps);
        Assert.Empty((await MineAsync(_town.SouthContact)).Steps);
        Assert.Equal(record.Actions[0].Id, Assert.Single((await MineAsync(new Actor(account.Id, "Chủ việc", _town.Contact.Grants))).Actions).Id);

        async Task<MyNonconformities.View> MineAsync(Actor actor) => (await _town.House.Queries.AskAsync(new MyNonconformities.Query(), actor)).Value!;
    }

    [Fact]
    public async Task Figures_count_by_source_clause_unit_and_cause_and_say_what_repeats()
    {
        await _town.ApprovedAsync();
        await _town.RaiseAsync();

        var figures = (await _town.House.Queries.AskAsync(new NonconformityFigures.Query(2026), _town.Secretary)).Value!;

        Assert.Equal((2, 2, 1, null), (figures.Total, figures.Open, figures.Repeated, figures.MedianDays));
        Assert.Equal(("Audit", 2), (figures.BySource[0].Key, figures.BySource[0].Total));
        Assert.Equal(("8.5.1", 2), (figures.ByClause[0].Key, figures.ByClause[0].Total));
        Assert.Equal(("People", 1), (figures.ByCause[0].Key, figures.ByCause[0].Total));
    }

    [Fact]
    public async Task A_saved_filter_is_its_accounts_own()
    {
        var mine = new Actor((await _town.Town.OpenAccountAsync(null, Role.IsoSecretary, _town.Town.Top.Id)).Id, "Mẫu", _town.Secretary.Grants);
        MisfitTown.Done(await Commands.RunAsync(new SaveFilter.Command("Quá hạn", "overdue=True"), mine));
        MisfitTown.Done(await Commands.RunAsync(new SaveFilter.Command("Quá hạn", "overdue=True&grade=Major"), mine));

        var saved = Assert.Single((await _town.House.Queries.AskAsync(new SavedFilters.Query(), mine)).Value!);

        Assert.Equal("overdue=True&grade=Major", saved.Address);
        Assert.Empty((await _town.House.Queries.AskAsync(new SavedFilters.Query(), _town.Lead)).Value!);
        Assert.Equal(OutcomeKind.NotFound, (await Commands.RunAsync(new ForgetFilter.Command(saved.Id), _town.Lead)).Kind);
        MisfitTown.Done(await Commands.RunAsync(new ForgetFilter.Command(saved.Id), mine));
    }
}
