using FluentValidation;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Chuyển công tác: the person lays down what they were for the old unit, and no longer reports for it.</summary>
public static class MovePerson
{
    public sealed record Command(Guid PersonId, int Version, Guid UnitId) : ICommand<Command, Nothing>, IPersonCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text) => RuleFor(command => command.UnitId).Chosen(text, "UnitMissing");
    }

    public sealed class Handler : PersonHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Person person, Work work, CancellationToken cancellationToken)
        {
            if (!work.Actor.May(UnitsRoom.Keep, command.UnitId))
                return Outcome<Nothing>.Forbidden();
            if (await work.Db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.UnitId, cancellationToken) is not { } unit)
                return Outcome<Nothing>.NotFound();
            var former = person.UnitId;
            if (person.MoveTo(unit).Refusal is { } refused)
                return refused;
            await PersonDuties.LayDownAsync(work.Db, person, former, cancellationToken);
            return Nothing.Value;
        }
    }
}
