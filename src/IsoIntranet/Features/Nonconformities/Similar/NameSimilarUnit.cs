using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Similar;

/// <summary>Names another unit in which the like is to be looked for (10.2.1 b 3).</summary>
public static class NameSimilarUnit
{
    /// <param name="Question">What is to be looked at there.</param>
    public sealed record Command(Guid Id, int Version, Guid OtherUnitId, string? Question) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.OtherUnitId).NotEmpty().WithMessage(_ => text["UnitMissing"]);
            RuleFor(command => command.Question).Bounded(text);
        }
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Demand DemandOver(Demand demand) => demand.Or(NonconformitiesRoom.Follow);

        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            await work.Db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.OtherUnitId && unit.State == UnitState.Active, cancellationToken)
                ? record.NameSimilar(command.OtherUnitId, command.Question, work.Actor.Author, work.Today)
                : Ruling.Refuse("Nonconformities.UnitMissing");
    }
}
