using FsCheck.Fluent;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Tests.Features.YearPlan.Progress;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.YearPlan;

public sealed class StatusRankTests
{
    [Fact]
    public async Task The_database_derives_the_same_status_as_the_rule()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await ProgressExample.BuildAsync(house);
        var facts = StatusFactsTests.AnyFacts.Sample(400, 20).ToList();
        await using (var db = house.Open())
        {
            var (item, unit) = (example.Plan.Items.First(), example.One.Id);
            db.AddRange(facts.Select((one, index) => Shape(new UnitAssignmentMaker(item, unit, 1000 + index).Assignment, one)));
            await db.SaveChangesAsync();
        }

        await using var reader = house.Open();
        var today = new DateOnly(2026, 8, 12);
        var ranked = await reader.Set<UnitAssignment>().RankedOn(today).AsNoTracking().ToListAsync();

        Assert.True(ranked.Count >= 400);
        Assert.All(ranked, row => Assert.Equal(row.Assignment.Facts().StatusOn(today), StatusRank.Order[row.Rank]));
        Assert.True(ranked.Select(row => row.Rank).Distinct().Count() >= 12);
    }

    private static UnitAssignment Shape(UnitAssignment assignment, StatusFacts facts)
    {
        Set(nameof(UnitAssignment.State), facts.State);
        Set(nameof(UnitAssignment.Kind), facts.Kind);
        Set(nameof(UnitAssignment.From), facts.From);
        Set(nameof(UnitAssignment.Due), facts.Due);
        Set(nameof(UnitAssignment.AmberAfter), facts.AmberAfter);
        Set(nameof(UnitAssignment.SubmittedOn), facts.SubmittedOn);
        Set(nameof(UnitAssignment.ReturnReason), facts.IsReturned ? "Thiếu" : null);
        Set(nameof(UnitAssignment.ReportedAt), facts.IsTouched ? Rows.Now : (DateTimeOffset?)null);
        return assignment;

        void Set(string name, object? value) => typeof(UnitAssignment).GetProperty(name)!.SetValue(assignment, value);
    }
}
