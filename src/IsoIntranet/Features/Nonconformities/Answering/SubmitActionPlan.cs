using IsoIntranet.Features.Nonconformities.Rules;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The unit hands its plan of actions to the leader.</summary>
public static class SubmitActionPlan
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken)
        {
            var needsApproval = AgencyRule.AsksApproval(await work.Db.ApprovalRuleAsync(record.AgencyId, cancellationToken), record);
            var ruling = record.SubmitPlan(work.Actor.Author, needsApproval);
            return needsApproval
                ? await ruling.TellAsync(work, record, "NoticePlanSubmitted", Audience.Leader, cancellationToken)
                : await ruling.TellAsync(work, record, "NoticeActionGiven", Audience.Owners, cancellationToken);
        }
    }
}
