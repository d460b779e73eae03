using System.Net;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Tests.Features.Nonconformities;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Tests.Features.Escalation;

public sealed class EscalationApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_program_reads_what_is_due_and_which_steps_were_taken()
    {
        var person = new Person("Người thực hiện mẫu", "Công chức", house.Unit.Id);
        await house.AddAsync(person);
        var record = Misfit.In(Raised, house.Unit.Id, person.Id);
        await house.AddAsync(record);
        var deadline = new Deadline("Nonconformity", record.Id, house.Unit.Id, "KPH 07 · Thiếu chữ ký", new(2026, 8, 27), [], $"nonconformities/{record.Id}");
        await house.AddAsync(new EscalationStep(
            new KnownDeadline("Nonconformities.DeadlineAnswer", deadline), new Rung(-3, RungRecipient.Owner), new(2026, 8, 24), null, [],
            new DateTimeOffset(2026, 8, 24, 0, 0, 0, TimeSpan.Zero), new(2026, 8, 24)));
        var client = await house.TokenClientAsync(Role.UnitHead);

        var due = await ApiHouse.Json(await client.GetAsync("/api/v1/deadlines?mine=true&kind=Nonconformities.DeadlineAnswer&to=2026-08-27"));
        var row = due.GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("recordId").GetGuid() == record.Id);
        Assert.Equal(("2026-08-27", true), (row.GetProperty("due").GetString(), row.GetProperty("isMine").GetBoolean()));

        var steps = await ApiHouse.Json(await client.GetAsync("/api/v1/escalation/steps?missed=true&to=Owner"));
        var step = steps.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("recordId").GetGuid() == record.Id);
        Assert.Equal((-3, true), (step.GetProperty("days").GetInt32(), step.GetProperty("isMissed").GetBoolean()));
    }

    [Fact]
    public async Task Strangers_get_401_no_right_403_and_nonsense_400()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/deadlines")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/escalation/steps")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.Administrator)).GetAsync("/api/v1/deadlines")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/escalation/steps")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await house.TokenClientAsync(Role.UnitHead)).GetAsync("/api/v1/deadlines?from=soon")).StatusCode);
    }

    [Fact]
    public async Task The_health_of_jobs_is_told_by_word_and_by_number()
    {
        var client = house.Client();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/jobs")).StatusCode);

        // As if nothing had run for three days.
        using var scope = house.Services.CreateScope();
        var contexts = scope.ServiceProvider.GetRequiredService<IDbContextFactory<IsoIntranet.Platform.Data.IsoContext>>();
        await using var db = await contexts.CreateDbContextAsync();
        await db.Set<JobState>().Where(state => state.Name == "Escalation.JobLadder").ExecuteDeleteAsync();
        var before = TimeProvider.System.GetUtcNow().AddDays(-3);
        var state = new JobState("Escalation.JobLadder", before, before);
        state.Lease(TimeProvider.System.GetUtcNow(), null);
        db.Add(state);
        await db.SaveChangesAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/jobs")).StatusCode);
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.NotEqual("Healthy", await ready.Content.ReadAsStringAsync());
    }
}
