using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Nonconformities.Papers;

/// <summary>The request for corrective action of one nonconformity, as it would be printed now.</summary>
public static class RequestForm
{
    public sealed record Query(Guid Id) : IQuery<Query, View>;

    /// <param name="FileName">With its extension.</param>
    public sealed record View(ControlledForm Form, string FileName);

    public sealed class Handler(IQueryHandler<NonconformityStory.Query, NonconformityStory.View> story) : IQueryHandler<Query, View>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var told = await story.HandleAsync(new NonconformityStory.Query(query.Id), reading, cancellationToken);
            if (!told.IsDone)
                return told.Failure<View>();
            var record = told.Value.Record;
            var head = await reading.Db.FormHeadAsync(record.UnitId, FormKey.CorrectiveActionRequest, cancellationToken);
            return new View(RequestPaper.Build(head, told.Value), $"{head.Code}-KPH-{record.Sequence:D2}-{record.Year}.docx");
        }
    }
}
