using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A unit tells how far it is (R29), what hinders it (R32), and hands in what is complete (R27).</summary>
public static class ReportProgress
{
    /// <summary>Longest note or difficulty, in characters.</summary>
    public const int MaximumText = 4000;

    /// <param name="Percent">0 to 100; handing in makes it 100.</param>
    /// <param name="Difficulty">Khó khăn, vướng mắc; blank takes a former one back.</param>
    /// <param name="Submit">Hand it in as complete.</param>
    public sealed record Command(
        Guid AssignmentId, int Version, int Percent, string? Note, string? Difficulty, IReadOnlyList<EvidenceFile> Evidence, bool Submit)
        : ICommand<Command, int>, IAssignmentCommand
    {
        /// <summary>Leaves note and difficulty as they are where several are reported at once and none was typed.</summary>
        public bool KeepsBlankTexts { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text)
        {
            RuleFor(command => command.Percent).InclusiveBetween(0, 100).WithMessage(_ => text["PercentRange"]);
            RuleFor(command => command.Note).MaximumLength(MaximumText).WithMessage(_ => text["TooLong", MaximumText]);
            RuleFor(command => command.Difficulty).MaximumLength(MaximumText).WithMessage(_ => text["TooLong", MaximumText]);
            RuleFor(command => command.Evidence).Must(files => files.Count <= EvidenceKeeper.MaximumFiles)
                .WithMessage(_ => text["TooManyFiles", EvidenceKeeper.MaximumFiles]);
        }
    }

    public sealed class Handler(EvidenceKeeper evidence) : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Report, unitId);

        protected override async Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken)
        {
            var note = Kept(command.Note, assignment.Note);
            var difficulty = Kept(command.Difficulty, assignment.Difficulty);
            var ruling = assignment.Report(command.Percent, note, difficulty, work.Actor.Author, work.Now);
            if (ruling.IsAllowed)
                ruling = await evidence.PutAsync(command.Evidence, assignment, work, cancellationToken);
            return ruling.IsAllowed && command.Submit ? assignment.Submit(work.Actor.Author, work.Today) : ruling;

            string? Kept(string? typed, string? before) => command.KeepsBlankTexts && string.IsNullOrWhiteSpace(typed) ? before : typed;
        }
    }
}
