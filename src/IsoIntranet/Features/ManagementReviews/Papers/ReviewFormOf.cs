using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>A controlled form of a review filled in, as it would be now: invitation, report of the inputs, follow-up book.</summary>
public static class ReviewFormOf
{
    public sealed record Query(FormKey Form, Guid ReviewId) : IQuery<Query, View>;

    public sealed record View(ControlledForm Form, string FileName);

    public sealed class Handler(ReviewForms forms) : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await ReviewRecord.LoadAsync(db, query.ReviewId, cancellationToken) is not { } record
                || !await db.SeesReviewAsync(reading.Scope, record.Review.AgencyId, cancellationToken))
                return Outcome<View>.NotFound();
            var head = await db.FormHeadAsync(record.Review.AgencyId, query.Form, cancellationToken);
            return query.Form switch
            {
                FormKey.ReviewPlan => Named(ReviewForms.Plan(head, record)),
                // What units handed in is for those who see the whole.
                FormKey.ReviewInputs when ReviewPaperSight.SeesWhole(reading.Actor, record.Review, await db.PersonOfAsync(reading.Actor, cancellationToken)) => Named(forms.Inputs(head, record)),
                FormKey.ReviewInputs => Outcome<View>.Forbidden(),
                FormKey.ReviewFollowUp => Named(forms.FollowUp(head, record, reading.Today)),
                _ => Outcome<View>.NotFound(),
            };

            View Named(ControlledForm form) => new(form, $"{PaperFileName.Slug($"{head.Code} {record.Review.Number}")}.docx");
        }
    }
}
