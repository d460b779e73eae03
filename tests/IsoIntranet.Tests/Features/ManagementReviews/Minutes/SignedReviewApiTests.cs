using System.Net;
using System.Net.Http.Json;
using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Tests.Features.ManagementReviews.Session;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>A program with the chair's own account gets no further than the pages do.</summary>
public sealed class SignedReviewApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task Nothing_of_a_signed_review_is_written_through_the_api()
    {
        var (chair, secretary) = (new Person("Hoàng Thị Chủ Trì", "Chủ tịch", house.Unit.Id), new Person("Vũ Văn Thư Ký", "Chánh Văn phòng", house.Unit.Id));
        await house.AddAsync(chair, secretary);
        var account = await house.AddAccountAsync(Role.CommitteeHead, Role.IsoSecretary);
        await using (var db = await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync())
        {
            (await db.Users.SingleAsync(one => one.Id == account.Id)).PersonId = chair.Id;
            await db.SaveChangesAsync();
        }
        var review = SessionScene.Make(house.Unit.Id, ManagementReviewState.InSession, chair, secretary);
        var decision = Guid.CreateVersion7();
        SignedReview.Must(review.Decide(decision, null, DecisionKind.Resources, "Bổ sung một máy quét"));
        SignedReview.Must(review.GiveTo(review.Decisions[0], chair.Id, chair.FullName, house.Unit.Id, new DateOnly(2026, 12, 31)));
        SignedReview.Must(review.Conclude("Hệ thống có hiệu lực."));
        SignedReview.Must(review.End(SessionScene.Start));
        var minutes = new ReviewMinutes(review.Id);
        var content = MinutesContent.Of(review, minutes.Text).Hash();
        SignedReview.Must(review.PutMinutes(minutes, new MinutesDocument(Guid.NewGuid(), SignedReview.Sha, content), [], SignedReview.Secretary, SessionScene.Start));
        SignedReview.Must(review.Sign(minutes, new GivenSignature(SignatureRole.Secretary, secretary.FullName), secretary.Id, SignedReview.Sha, content, SignedReview.Secretary, SessionScene.Start));
        SignedReview.Must(review.Sign(minutes, new GivenSignature(SignatureRole.Chair, chair.FullName), chair.Id, SignedReview.Sha, content, SignedReview.Chair, SessionScene.Start));
        await house.AddAsync(review, minutes);
        var client = await house.TokenClientAsync(account);
        var (path, input) = ($"/api/v1/management-reviews/{review.Id}", review.Inputs[0]);

        var stage = await client.PutAsJsonAsync($"{path}/stage", new { slide = "Agenda" });
        var discussion = await client.PutAsJsonAsync($"/api/v1/management-reviews/inputs/{input.Id}/discussion", new { version = input.Version, discussion = "Thêm một ý", conclusion = "Khác" });
        var changed = await client.PutAsJsonAsync($"{path}/decisions/{decision}", new { version = review.Decisions[0].Version, kind = "Resources", text = "Bổ sung hai máy quét", due = "2027-12-31" });
        var another = await client.PutAsJsonAsync($"{path}/decisions/{Guid.CreateVersion7()}", new { version = 0, kind = "Resources", text = "Bổ sung ba máy quét" });

        Assert.All([stage, discussion, changed, another], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        await using var after = await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync();
        after.SeeOnly(UnitScope.Everything);
        var kept = (await after.Set<ManagementReview>().AsNoTracking().WholeAsync(review.Id, CancellationToken.None))!;
        Assert.Equal(content, MinutesContent.Of(kept, minutes.Text).Hash());
        Assert.Equal(0, await after.Set<ReviewStage>().CountAsync(one => one.ReviewId == review.Id));
    }
}
