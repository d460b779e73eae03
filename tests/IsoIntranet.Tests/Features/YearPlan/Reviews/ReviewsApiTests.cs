using System.Net;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using IsoIntranet.Tests.Platform.Api;

namespace IsoIntranet.Tests.Features.YearPlan.Reviews;

public sealed class ReviewsApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task Reviews_milestones_and_lower_plans_of_a_plan_are_read_and_a_review_is_given_out_as_its_report()
    {
        var plan = new QmsPlan(house.Unit.Id, 2026, "Kế hoạch ISO giai đoạn 2026-2028", 2028);
        var milestone = new MilestoneContent(Guid.CreateVersion7()) { Words = "100 % đơn vị", Due = new DateOnly(2027, 12, 31), Measure = MilestoneMeasure.PercentOfUnits, Target = 100 };
        var text = plan.Content() with { Sections = [PlanFixture.Section("I", PlanFixture.Item("Rà soát quy trình", "Tháng 3/2026", PlanFixture.Lead(house.Unit)))], Milestones = [milestone] };
        Assert.True(plan.Revise(text, PlanFixture.Reader).IsAllowed);
        Assert.True(plan.Issue("12/KH-UBND", new DateOnly(2026, 1, 15)).IsAllowed);
        var review = new PlanReview(plan.Id, ReviewKind.Interim, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
        review.Revise(review.From, review.To, new ReviewNarrative { Assessment = "Công việc đúng tiến độ." });
        await house.AddAsync(plan, review);
        var client = await house.TokenClientAsync(Role.IsoSecretary);

        var reviews = await ApiHouse.Json(await client.GetAsync($"/api/v1/plans/{plan.Id}/reviews"));
        Assert.Equal(review.Id, reviews.EnumerateArray().Single().GetProperty("id").GetGuid());
        var view = await ApiHouse.Json(await client.GetAsync($"/api/v1/reviews/{review.Id}"));
        Assert.Equal("Công việc đúng tiến độ.", view.GetProperty("narrative").GetProperty("assessment").GetString());
        var milestones = await ApiHouse.Json(await client.GetAsync($"/api/v1/plans/{plan.Id}/milestones"));
        Assert.Equal(milestone.Id, milestones.GetProperty("rows").EnumerateArray().Single().GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/v1/plans/{plan.Id}/lower-plans")).StatusCode);
        var report = await client.GetAsync($"/api/v1/reviews/{review.Id}/document");
        Assert.Equal((HttpStatusCode.OK, OfficialWriter.ContentType), (report.StatusCode, report.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("plans/{0}/reviews")]
    [InlineData("plans/{0}/milestones")]
    [InlineData("plans/{0}/lower-plans")]
    [InlineData("reviews/{0}")]
    [InlineData("reviews/{0}/document")]
    public async Task What_is_not_there_is_not_found_and_nobody_reads_it_unasked(string address)
    {
        var path = "/api/v1/" + string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Guid.NewGuid());
        var client = await house.TokenClientAsync(Role.IsoSecretary);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.CreateClient().GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_unit_without_the_right_to_make_papers_gets_no_report_of_a_review()
    {
        var plan = new QmsPlan(house.Unit.Id, 2026, "Kế hoạch ISO năm 2026");
        Assert.True(plan.Revise(plan.Content() with { Sections = [PlanFixture.Section("I", PlanFixture.Item("Tập huấn", "Quý III", PlanFixture.Lead(house.Unit)))] }, PlanFixture.Reader).IsAllowed);
        Assert.True(plan.Issue("13/KH-UBND", new DateOnly(2026, 1, 15)).IsAllowed);
        var review = new PlanReview(plan.Id, ReviewKind.Interim, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
        await house.AddAsync(plan, review);
        var viewer = await house.TokenClientAsync(Role.HigherLevel);

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/api/v1/reviews/{review.Id}/document")).StatusCode);
    }
}
