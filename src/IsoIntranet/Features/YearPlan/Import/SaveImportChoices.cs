using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Keeps what the importer decided so far.</summary>
public static class SaveImportChoices
{
    public sealed record Command(Guid ImportId, int Version, ImportChoices Choices) : ICommand<Command, int>, IImportCommand;

    public sealed class Handler : ImportHandler<Command, int>
    {
        protected override Task<Outcome<int>> ActAsync(Command command, PlanImport import, Work work, CancellationToken cancellationToken)
        {
            if (!MayOwn(command.Choices, import, work))
                return Task.FromResult(Outcome<int>.Forbidden());
            var ruling = import.Decide(command.Choices);
            // The platform counts the version up when it saves, right after this.
            return Task.FromResult<Outcome<int>>(ruling.Refusal is { } refused ? refused : import.Version + 1);
        }
    }
}
