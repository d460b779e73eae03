using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>
/// Puts a nonconformity to a unit: by hand, or from another room's record, which is then cited and raises one only once.
/// </summary>
public static class RaiseNonconformity
{
    public sealed record Command(NonconformityFacts Facts, IReadOnlyList<FileToKeep> Files) : ICommand<Command, Raised>, IBeginsAnew;

    /// <param name="Repeats">Earlier ones of the same clause in the same unit, see <see cref="RepeatsOf"/>.</param>
    public sealed record Raised(Guid Id, string Number, IReadOnlyList<RepeatsOf.Repeat> Repeats);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Facts.Title).Given(text, "TitleMissing", Nonconformity.TitleLength).OverridePropertyName("Title");
            RuleFor(command => command.Facts.Description).Given(text, "DescriptionMissing").OverridePropertyName("Description");
            RuleFor(command => command.Facts.Procedure).Bounded(text, Nonconformity.TitleLength).OverridePropertyName("Procedure");
            RuleFor(command => command.Facts.Correction).Bounded(text).OverridePropertyName("Correction");
            RuleFor(command => command.Facts.EffectivenessDays).InclusiveBetween(0, Nonconformity.MaximumEffectivenessDays)
                .WithMessage(_ => text["DaysOutOfRange", Nonconformity.MaximumEffectivenessDays]).OverridePropertyName("EffectivenessDays");
            RuleFor(command => command.Facts.ClauseIds).Must(clauses => clauses.Count <= 20).WithMessage(_ => text["TooManyClauses", 20]).OverridePropertyName("ClauseIds");
            RuleFor(command => command.Facts.Reference!.Address).Must(IsLocal).When(command => command.Facts.Reference is not null)
                .WithMessage(_ => text["AddressNotLocal"]).OverridePropertyName("Reference");
            RuleFor(command => command.Facts.Reference!.RecordType).Given(text, "AddressNotLocal", 60).When(command => command.Facts.Reference is not null)
                .OverridePropertyName("Reference");
        }

        /// <summary>Only a place within the program is cited: no scheme, no other host.</summary>
        private static bool IsLocal(string address) => address.Length is > 0 and <= 300 && char.IsAsciiLetter(address[0]) && !address.Contains(':', StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal);
    }

    public sealed class Handler(NonconformityIntake intake) : ICommandHandler<Command, Raised>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.Facts.UnitId, cancellationToken)
                ? new Demand(NonconformitiesRoom.Raise, command.Facts.UnitId) : null;

        public async Task<Outcome<Raised>> HandleAsync(Command command, Work work, CancellationToken cancellationToken) =>
            command.Facts.AnswerDue < work.Today
                ? new Refusal("Nonconformities.DueHasPassed")
                : await intake.TakeInAsync(command.Facts, command.Files, work, cancellationToken);
    }
}
