using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Procedures;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Checklists;

public sealed class ChecklistCommandTests : IAsyncLifetime
{
    private CheckTown _town = null!;

    public async Task InitializeAsync() => _town = await CheckTown.BuildAsync(await Town.BuildAsync());

    public async Task DisposeAsync() => await _town.Town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    [Fact]
    public async Task The_program_brings_its_lists_once_with_their_clauses()
    {
        Assert.Equal(2, (await Commands.RunAsync(new SeedChecklists.Command(), Actor.Program())).Value);
        Assert.Equal(0, (await Commands.RunAsync(new SeedChecklists.Command(), Actor.Program())).Value);
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new SeedChecklists.Command(), _town.Planner)).Kind);

        var lists = await ListsAsync(_town.Stranger);
        Assert.Equal([13, 66], lists.Select(list => list.Questions).Order());
        Assert.All(lists, list => Assert.True(list is { IsBrought: true, MayKeep: false, AgencyId: null }));
        await using var db = _town.House.Open();
        Assert.False(await db.Set<ChecklistQuestion>().AnyAsync(question => question.ClauseId == null));
    }

    [Fact]
    public async Task Whoever_plans_keeps_the_library_and_auditors_below_read_it_and_audited_units_do_not()
    {
        var id = await _town.ListAsync(_town.Planner, _town.Question("Một", "7.2"));

        Assert.Equal("Danh mục mẫu", Assert.Single(await ListsAsync(_town.Auditor)).Title);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new ChecklistDetails.Query(id), _town.Contact)).Kind);
        foreach (var other in new[] { _town.Auditor, _town.Contact, _town.Town.NorthSecretary })
        {
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new CreateChecklist.Command(_town.Town.Top.Id, "Của tôi"), other)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new WriteChecklist.Command(id, 1, "Khác", null, []), other)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new RetireChecklist.Command(id, 1, true), other)).Kind);
        }
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(
            new ChecklistDetails.Query((await Commands.RunAsync(new CreateChecklist.Command(_town.Town.South.Id, "Riêng xã Nam"), _town.Planner)).Value), _town.Stranger)).Kind);
    }

    [Fact]
    public async Task Two_who_write_one_list_are_told_of_each_other()
    {
        var id = await _town.ListAsync(_town.Planner, _town.Question("Một"));
        var view = (await _town.House.Queries.AskAsync(new ChecklistDetails.Query(id), _town.Planner)).Value!;
        IReadOnlyList<ChecklistLine> lines = [.. view.Lines.Select(line => new ChecklistLine(line.Id, line.Content)), new(null, _town.Question("Hai", "7.2"))];

        CheckTown.Done(await Commands.RunAsync(new WriteChecklist.Command(id, view.Version, view.Title, null, lines), _town.Planner));
        var second = await Commands.RunAsync(new WriteChecklist.Command(id, view.Version, "Tên khác", null, []), _town.Planner);

        Assert.Equal(OutcomeKind.Conflict, second.Kind);
        var now = (await _town.House.Queries.AskAsync(new ChecklistDetails.Query(id), _town.Planner)).Value!;
        Assert.Equal((2, view.Edition + 1, "7.2"), (now.Lines.Count, now.Edition, now.Lines[1].Clause));
        Assert.Equal(view.Lines[0].Id, now.Lines[0].Id);
    }

    [Fact]
    public async Task A_copy_of_what_the_program_brings_is_ones_own()
    {
        await Commands.RunAsync(new SeedChecklists.Command(), Actor.Program());
        var law = (await ListsAsync(_town.Planner)).Single(list => list.Questions == 13);
        Assert.Equal("Audits.ChecklistBrought", (await Commands.RunAsync(new WriteChecklist.Command(law.Id, law.Version, "Khác", null, []), _town.Planner)).Refusal?.Code);

        var copy = await Commands.RunAsync(new CreateChecklist.Command(_town.Town.Top.Id, "Bản của thị xã", null, law.Id), _town.Planner);

        CheckTown.Done(copy);
        var view = (await _town.House.Queries.AskAsync(new ChecklistDetails.Query(copy.Value), _town.Planner)).Value!;
        Assert.Equal((13, true, false), (view.Lines.Count, view.MayKeep, view.IsBrought));
        Assert.Equal("Đ36.1.a TT 26/2014/TT-BKHCN", view.Lines[0].Content.Reference);
    }

    [Fact]
    public async Task What_is_retired_is_listed_apart_and_gives_no_questions()
    {
        var id = await _town.ListAsync(_town.Planner, _town.Question("Một"));
        CheckTown.Done(await Commands.RunAsync(new RetireChecklist.Command(id, 1, true), _town.Planner));

        Assert.Empty(await ListsAsync(_town.Planner));
        Assert.Single((await _town.House.Queries.AskAsync(new ChecklistList.Query(new PageRequest(), new(Retired: true)), _town.Planner)).Value!.Items);
        Assert.Empty((await OfferAsync(QuestionSources.None with { Lists = [id] })).Questions);
        Assert.Equal("Audits.ChecklistRetired", (await Commands.RunAsync(new WriteChecklist.Command(id, 2, "Khác", null, []), _town.Planner)).Refusal?.Code);
    }

    [Fact]
    public async Task Chapters_give_their_questions_without_what_the_agency_leaves_out_and_the_law_is_asked_all_the_same()
    {
        await Commands.RunAsync(new SeedChecklists.Command(), Actor.Program());
        var exclude = new ExcludeClause.Command(_town.Town.Top.Id, _town.Clauses["8.4"], "Không thuê ngoài");
        CheckTown.Done(await Commands.RunAsync(exclude, _town.Planner));

        var chapter = await OfferAsync(QuestionSources.None with { Clauses = [_town.Clauses["8"]] });
        Assert.Equal(["8.4"], chapter.Excluded);
        Assert.DoesNotContain(chapter.Questions, question => question.ClauseId == _town.Clauses["8.4"]);
        Assert.Contains(chapter.Questions, question => question.ClauseId == _town.Clauses["8.5.1"]);
        Assert.All(chapter.Questions, question => Assert.StartsWith("8", question.Reference, StringComparison.Ordinal));

        var lists = await ListsAsync(_town.Planner);
        var law = await OfferAsync(QuestionSources.None with { Lists = [lists.Single(list => list.Questions == 13).Id] });
        Assert.Contains(law.Questions, question => question.Reference == "Đ36.2.e TT 26/2014/TT-BKHCN");
        var all = await OfferAsync(QuestionSources.None with { Lists = [lists.Single(list => list.Questions == 66).Id] });
        Assert.DoesNotContain(all.Questions, question => question.ClauseId == _town.Clauses["8.4"]);
    }

    [Fact]
    public async Task A_procedure_is_asked_about_step_by_step_with_its_time()
    {
        var procedure = new AdminProcedure(new ProcedureFacts("Đăng ký khai sinh", ProcedureKind.Administrative, _town.Town.North.Id) { Code = "QT-08", TimeLimitWords = "02 ngày làm việc" });
        await _town.House.AddAsync(procedure);

        var offered = (await OfferAsync(QuestionSources.None with { Procedures = [procedure.Id] })).Questions;

        Assert.Equal(5, offered.Count);
        Assert.All(offered, question => Assert.Equal((QuestionOrigin.Procedure, (Guid?)procedure.Id, "QT-08"), (question.Origin, question.OriginId, question.Reference)));
        Assert.Contains(offered, question => question.Text.Contains("02 ngày làm việc", StringComparison.Ordinal));
        Assert.Single((await _town.House.Queries.AskAsync(new ProcedureOffers.Query("khai sinh", [], []), _town.Planner)).Value!);
    }

    [Fact]
    public async Task Wrong_input_is_told_at_the_form()
    {
        Assert.Equal(OutcomeKind.Invalid, (await Commands.RunAsync(new CreateChecklist.Command(_town.Town.Top.Id, " "), _town.Planner)).Kind);
        var id = await _town.ListAsync(_town.Planner);
        Assert.Equal(OutcomeKind.Invalid, (await Commands.RunAsync(new WriteChecklist.Command(id, 1, "Mẫu", null, [new(null, _town.Question(" "))]), _town.Planner)).Kind);
        Assert.Equal("Audits.UnknownClause", (await Commands.RunAsync(
            new WriteChecklist.Command(id, 1, "Mẫu", null, [new(null, _town.Question("Hỏi") with { ClauseId = Guid.NewGuid() })]), _town.Planner)).Refusal?.Code);
    }

    private async Task<IReadOnlyList<ChecklistList.Item>> ListsAsync(Actor actor) =>
        (await _town.House.Queries.AskAsync(new ChecklistList.Query(new PageRequest(), new()), actor)).Value!.Items;

    private async Task<QuestionOffer.View> OfferAsync(QuestionSources sources) =>
        (await _town.House.Queries.AskAsync(new QuestionOffer.Query(_town.Town.Top.Id, sources), _town.Planner)).Value!;
}
