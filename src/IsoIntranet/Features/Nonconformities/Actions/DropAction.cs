using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The unit takes an action out of the plan that it is writing.</summary>
public static class DropAction
{
    public sealed record Command(Guid ActionId, int Version) : ICommand<Command, int>, IActionCommand;

    public sealed class Handler() : ActionHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.DropAction(action));
    }
}
