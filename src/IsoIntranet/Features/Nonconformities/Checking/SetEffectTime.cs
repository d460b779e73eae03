using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Checking;

/// <summary>Sets after how many days effectiveness is looked at.</summary>
public static class SetEffectTime
{
    public sealed record Command(Guid Id, int Version, int Days) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Follow)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.WaitForEffect(command.Days));
    }
}
