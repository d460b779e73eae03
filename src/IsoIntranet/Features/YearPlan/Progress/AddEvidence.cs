using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A unit puts further evidence to an assignment, also to a report that waits for a decision.</summary>
public static class AddEvidence
{
    public sealed record Command(Guid AssignmentId, int Version, IReadOnlyList<EvidenceFile> Files)
        : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text) =>
            RuleFor(command => command.Files).Must(files => files.Count is > 0 and <= EvidenceKeeper.MaximumFiles)
                .WithMessage(_ => text["TooManyFiles", EvidenceKeeper.MaximumFiles]);
    }

    public sealed class Handler(EvidenceKeeper evidence) : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Report, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            evidence.PutAsync(command.Files, assignment, work, cancellationToken);
    }
}
