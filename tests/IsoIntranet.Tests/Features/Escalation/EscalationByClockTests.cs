using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Escalation;

/// <summary>Morning after morning by a clock that only moves when told.</summary>
public sealed class EscalationByClockTests
{
    private static readonly DateOnly Due = new(2026, 8, 20);

    [Fact]
    public async Task The_owner_is_reminded_before_then_each_level_above_when_it_is_late_each_once()
    {
        await using var town = await LadderTown.BuildAsync();
        town.Owe(Due);
        var told = new List<string>();

        for (var day = new DateOnly(2026, 8, 13); day <= new DateOnly(2026, 9, 30); day = day.AddDays(1))
        {
            if (await town.MorningAsync(day) is { Length: > 0 } told1)
                told.Add($"{day:dd/MM} {told1}");
            Assert.Equal("", await town.RunAsync());
        }

        Assert.Equal(["17/08 owner:NoticeSoon", "21/08 head:NoticeEscalated", "27/08 secretary:NoticeEscalated", "04/09 leader:NoticeEscalated"], told);
        var steps = await town.StepsAsync();
        Assert.Equal([-3, 1, 7, 15], steps.Select(step => step.Days));
        Assert.All(steps, step => Assert.Equal((false, step.FellOn, step.To), (step.IsMissed, step.TakenOn, step.Told!.Value)));
        Assert.Equal(["Trả lời KPH 01", "Xã Bắc", "20/08/2026", "3"], (await town.NoticesAsync())[0].Arguments);
    }

    [Fact]
    public async Task A_new_due_day_after_an_extension_is_a_new_story()
    {
        await using var town = await LadderTown.BuildAsync();
        var first = town.Owe(Due);
        Assert.Equal("owner:NoticeSoon", await town.MorningAsync(new(2026, 8, 17)));
        Assert.Equal("head:NoticeEscalated", await town.MorningAsync(new(2026, 8, 21)));

        town.Deadlines.Open[0] = first with { Due = new(2026, 9, 10) };

        Assert.Equal("", await town.MorningAsync(new(2026, 8, 27)));
        Assert.Equal("owner:NoticeSoon", await town.MorningAsync(new(2026, 9, 7)));
        Assert.Equal("head:NoticeEscalated", await town.MorningAsync(new(2026, 9, 11)));
        Assert.Equal(4, (await town.StepsAsync()).Count);
    }

    [Fact]
    public async Task What_was_closed_meanwhile_is_left_in_peace()
    {
        await using var town = await LadderTown.BuildAsync();
        town.Owe(Due);
        await town.MorningAsync(new(2026, 8, 17));

        town.Deadlines.Open.Clear();

        Assert.Equal("", await town.MorningAsync(new(2026, 8, 21)));
        Assert.Single(await town.StepsAsync());
    }

    [Fact]
    public async Task After_ten_days_of_standstill_everybody_hears_of_it_once()
    {
        await using var town = await LadderTown.BuildAsync();
        town.Owe(Due);
        Assert.Equal("", await town.MorningAsync(new(2026, 8, 16)));

        Assert.Equal("head:NoticeEscalated, owner:NoticeLate, secretary:NoticeEscalated", await town.MorningAsync(new(2026, 8, 27)));

        var steps = await town.StepsAsync();
        Assert.Equal([new(2026, 8, 17), new(2026, 8, 21), new(2026, 8, 27)], steps.Select(step => step.FellOn));
        Assert.All(steps, step => Assert.Equal(new DateOnly(2026, 8, 27), step.TakenOn));
        Assert.Equal("", await town.MorningAsync(new(2026, 8, 28)));
    }

    [Fact]
    public async Task One_person_on_several_rungs_is_told_once_after_a_standstill_by_the_highest()
    {
        await using var town = await LadderTown.BuildAsync("head", "contact", "secretary");
        await town.House.AddAsync(new RoleGrant(town.Accounts["owner"].Id, Role.UnitHead, town.North.Id), new RoleGrant(town.Accounts["owner"].Id, Role.IsoSecretary, town.Top.Id));
        town.Owe(Due);

        Assert.Equal("owner:NoticeEscalated", await town.MorningAsync(new(2026, 8, 27)));

        Assert.Equal(3, (await town.StepsAsync()).Count);
    }

    [Fact]
    public async Task Holidays_do_not_count_where_working_days_do()
    {
        await using var town = await LadderTown.BuildAsync();
        Assert.True((await town.House.Commands.RunAsync(
            new SaveLadder.Command(town.Top.Id, "", 1, true, true, [new(4, RungRecipient.UnitHead)]), TestHouse.ActorWith(Role.IsoSecretary, town.Top.Id))).IsDone);
        town.Owe(Due);

        // 21, 24, 25 and, past the two holidays, 28 August.
        Assert.Equal("", await town.MorningAsync(new(2026, 8, 27)));
        Assert.Equal("head:NoticeEscalated", await town.MorningAsync(new(2026, 8, 28)));
    }

    [Fact]
    public async Task Two_nodes_that_take_the_same_step_take_it_once()
    {
        await using var town = await LadderTown.BuildAsync();
        await using var other = TestHouse.OnDatabaseIn(town.House.DataDirectory, town.Deadlines.Add);
        var known = new KnownDeadline(LadderTown.Kind, town.Owe(Due));
        town.House.Time.Advance(TimeSpan.FromDays(9));
        other.Time.Advance(TimeSpan.FromDays(9));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() =>
            (number % 2 == 0 ? town.House : other).Commands.RunAsync(new TakeSteps.Command(known), Actor.Program()))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone, outcome.Refusal?.Code));
        Assert.Equal(2, outcomes.Sum(outcome => outcome.Value!.Steps));
        Assert.Equal(2, (await town.StepsAsync()).Count);
        Assert.Equal(2, (await town.NoticesAsync()).Count);
    }

    [Fact]
    public async Task A_step_that_finds_nobody_goes_on_to_the_next_at_once_and_the_administrator_hears_of_it_once_a_day()
    {
        await using var town = await LadderTown.BuildAsync("owner");
        town.Owe(Due);
        town.Owe(Due, "Việc thứ hai");

        Assert.Equal("admin:NoticeMissedOwner, head:NoticeSoon, head:NoticeSoon", await town.MorningAsync(new(2026, 8, 17)));

        var step = (await town.StepsAsync())[0];
        Assert.Equal((true, RungRecipient.Owner, RungRecipient.UnitHead), (step.IsMissed, step.To, step.Told!.Value));
        // The head's own step is still to come.
        Assert.Equal("head:NoticeEscalated, head:NoticeEscalated", await town.MorningAsync(new(2026, 8, 21)));
        Assert.Equal("Escalation.JobLadderDid", (await town.LastRunAsync()).ReportCode);
    }

    [Fact]
    public async Task Where_nobody_at_all_can_be_told_it_stands_in_the_record_and_with_the_administrator()
    {
        await using var town = await LadderTown.BuildAsync("owner", "contact", "head", "secretary", "leader");
        town.Owe(Due);

        Assert.Equal("admin:NoticeNobody", await town.MorningAsync(new(2026, 8, 17)));

        var step = Assert.Single(await town.StepsAsync());
        Assert.True(step.IsMissing && step.IsMissed);
        var run = await town.LastRunAsync();
        Assert.Equal(("Escalation.JobLadderMissed", "1"), (run.ReportCode, run.ReportArguments[1]));
    }

    [Fact]
    public async Task The_contact_stands_in_for_the_head_and_the_head_above_for_both()
    {
        await using var town = await LadderTown.BuildAsync("head");
        town.Owe(Due);
        await town.MorningAsync(new(2026, 8, 17));
        Assert.Equal("contact:NoticeEscalated", await town.MorningAsync(new(2026, 8, 21)));

        await using var other = await LadderTown.BuildAsync("head", "contact");
        await other.OpenAsync("mayor", Role.UnitHead, other.Top.Id);
        other.Owe(Due);
        await other.MorningAsync(new(2026, 8, 17));
        Assert.Equal("mayor:NoticeEscalated", await other.MorningAsync(new(2026, 8, 21)));
        Assert.All(await other.StepsAsync(), step => Assert.False(step.IsMissed));
    }

    [Fact]
    public async Task What_is_nobodys_by_name_is_the_contacts_or_the_standing_bodys()
    {
        await using var town = await LadderTown.BuildAsync();
        town.Owe(Due, byName: false);
        Assert.Equal("contact:NoticeSoon", await town.MorningAsync(new(2026, 8, 17)));

        town.Deadlines.Debtor = DeadlineDebtor.StandingBody;
        town.Owe(new(2026, 8, 21), "Xác minh", byName: false);
        Assert.Equal("secretary:NoticeSoon", await town.MorningAsync(new(2026, 8, 18)));
    }

    [Fact]
    public async Task Notice_and_step_are_one_and_a_failure_stops_no_other_and_is_tried_again()
    {
        await using var town = await LadderTown.BuildAsync();
        var broken = town.Owe(Due, "Hỏng", address: "https://elsewhere.example/");
        town.Owe(Due, "Lành");

        Assert.Equal("owner:NoticeSoon", await town.MorningAsync(new(2026, 8, 17)));

        Assert.Equal("Lành", Assert.Single(await town.StepsAsync()).Title);
        var run = await town.LastRunAsync();
        Assert.Equal((JobOutcome.Failed, "1"), (run.Outcome, run.ReportArguments[0]));
        Assert.Contains(broken.RecordId.ToString(), run.Error, StringComparison.Ordinal);

        town.Deadlines.Open[0] = broken with { Address = "things/1" };
        town.House.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("owner:NoticeSoon", await town.RunAsync());
        Assert.Equal(JobOutcome.Succeeded, (await town.LastRunAsync()).Outcome);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_and_keeps_no_other_waiting()
    {
        await using var town = await LadderTown.BuildAsync();
        town.Deadlines.Failure = new InvalidOperationException("Không đọc được");

        await town.MorningAsync(new(2026, 8, 17));

        Assert.Contains("Không đọc được", (await town.LastRunAsync()).Error, StringComparison.Ordinal);
        town.Deadlines.Failure = null;
        town.Owe(Due);
        town.House.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("owner:NoticeSoon", await town.RunAsync());
    }

    [Fact]
    public async Task A_closed_account_is_nobody()
    {
        await using var town = await LadderTown.BuildAsync();
        await using (var db = town.House.Open())
        {
            (await db.Users.SingleAsync(account => account.UserName == "owner")).Close();
            await db.SaveChangesAsync();
        }
        town.Owe(Due);

        Assert.Equal("admin:NoticeMissedOwner, head:NoticeSoon", await town.MorningAsync(new(2026, 8, 17)));
    }
}
