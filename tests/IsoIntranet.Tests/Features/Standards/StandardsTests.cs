using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Standards;

public sealed class StandardsTests : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        Assert.Equal(1, (await _town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).Value);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public void The_seed_has_seven_chapters_and_every_clause_its_parent_and_both_titles()
    {
        var seed = StandardSeed.All().Single(one => one.Code == "ISO9001-2015");
        var (_, clauses) = seed.ToRecords();

        Assert.Equal(["4", "5", "6", "7", "8", "9", "10"], clauses.Where(clause => clause.ParentId is null).Select(clause => clause.Number));
        Assert.All(clauses, clause => Assert.True(clause.Title.Length > 0 && clause.EnglishTitle.Length > 0));
        Assert.All(clauses.Where(clause => clause.Depth > 1), clause => Assert.Equal(Clause.ParentOf(clause.Number), clauses.Single(parent => parent.Id == clause.ParentId).Number));
        Assert.Equal(clauses.Count, clauses.Select(clause => clause.Number).Distinct().Count());
    }

    [Fact]
    public async Task Seeding_again_changes_nothing_and_only_the_program_may()
    {
        Assert.Equal(0, (await _town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).Value);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new SeedStandards.Command(), _town.Secretary)).Kind);
    }

    [Fact]
    public async Task Editions_stand_side_by_side_and_one_is_in_use()
    {
        var next = new StandardVersion("TEST-2099", "TCVN ISO 9001:2099", 2099, "Bản thử", "Trial");
        await _town.House.AddAsync(next);
        await _town.House.AddAsync(new Clause(next.Id, "4", null, 1, "Bối cảnh mới", "New context"));
        Assert.Equal("TCVN ISO 9001:2015", (await TreeAsync()).Shown!.Number);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new AdoptStandard.Command(next.Id, 1), _town.NorthSecretary)).Kind);

        Assert.True((await _town.House.Commands.RunAsync(new AdoptStandard.Command(next.Id, 1), _town.Secretary)).IsDone);

        var tree = await TreeAsync();
        Assert.Equal(("TCVN ISO 9001:2099", 2), (tree.Shown!.Number, tree.Editions.Count));
        Assert.Single(tree.Editions, edition => edition.IsCurrent);
        Assert.Single((await _town.House.Queries.AskAsync(new ClauseChoices.Query(), _town.NorthContact)).Value!);
    }

    [Fact]
    public async Task Search_finds_in_both_languages_without_marks_and_shows_what_stands_above()
    {
        Assert.Equal(["8", "8.5", "8.5.2"], (await TreeAsync("truy xuat")).Clauses.Select(clause => clause.Number));
        Assert.Equal(["8", "8.5", "8.5.2"], (await TreeAsync("traceability")).Clauses.Select(clause => clause.Number));
        Assert.Equal("8.5.2", Assert.Single((await TreeAsync("traceability")).Clauses, clause => clause.IsHit).Number);
    }

    [Fact]
    public async Task An_agency_leaves_a_clause_out_with_a_reason_and_takes_it_in_again_and_never_a_chapter()
    {
        await using var db = _town.House.Open();
        var design = await db.Set<Clause>().SingleAsync(clause => clause.Number == "8.3");
        var chapter = await db.Set<Clause>().SingleAsync(clause => clause.Number == "8");
        var exclude = new ExcludeClause.Command(_town.Top.Id, design.Id, "Không thiết kế dịch vụ");

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(exclude, _town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(exclude with { Reason = " " }, _town.Secretary)).Kind);
        Assert.Equal("Standards.ChapterStays", (await _town.House.Commands.RunAsync(exclude with { ClauseId = chapter.Id }, _town.Secretary)).Refusal?.Code);
        Assert.True((await _town.House.Commands.RunAsync(exclude, _town.Secretary)).IsDone);
        Assert.Equal("Standards.AlreadyExcluded", (await _town.House.Commands.RunAsync(exclude, _town.Secretary)).Refusal?.Code);

        var exclusion = Assert.Single((await TreeAsync()).Clauses.Single(clause => clause.Number == "8.3").Exclusions);
        Assert.Equal(("Không thiết kế dịch vụ", false), (exclusion.Reason, exclusion.MayTakeBack));
        Assert.True((await _town.House.Commands.RunAsync(new IncludeClause.Command(exclusion.Id, exclusion.Version), _town.Secretary)).IsDone);
        Assert.Empty((await TreeAsync()).Clauses.Single(clause => clause.Number == "8.3").Exclusions);
    }

    private async Task<StandardTree.View> TreeAsync(string? search = null) =>
        (await _town.House.Queries.AskAsync(new StandardTree.Query(null, search), _town.NorthContact)).Value!;
}
