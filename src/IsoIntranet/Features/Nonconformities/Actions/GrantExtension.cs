using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The leader gives the time that was asked for.</summary>
public static class GrantExtension
{
    public sealed record Command(Guid ActionId, int Version) : ICommand<Command, int>, IActionCommand;

    public sealed class Handler() : ActionHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            record.GrantExtension(action, work.Actor.Author).TellAsync(work, record, "NoticeExtensionGranted", Audience.Asker | Audience.Owners, cancellationToken, action);
    }
}
