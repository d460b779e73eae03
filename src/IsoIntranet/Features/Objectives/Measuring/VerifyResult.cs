using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>The monitoring unit confirms a result. Nobody confirms the own report.</summary>
public static class VerifyResult
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, int>, IResultCommand;

    public sealed class Handler(ResultWording words) : ResultHandler<Command>(byMonitor: true)
    {
        protected override Task<Ruling> ActAsync(Command command, Measurement result, QualityObjective objective, Work work, CancellationToken cancellationToken) =>
            result.Verify(work.Actor.Author, work.Today).TellAsync(work, result, objective, "NoticeResultVerified", words, cancellationToken);
    }
}
