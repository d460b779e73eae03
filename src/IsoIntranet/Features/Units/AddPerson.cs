using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Takes somebody into the directory of a unit.</summary>
public static class AddPerson
{
    public sealed record Command(Guid UnitId, string FullName, string Position, string? Email, string? Phone) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.UnitId).Chosen(text, "UnitMissing");
            RuleFor(command => command.FullName).Given(text, "FullNameMissing", Person.NameLength);
            RuleFor(command => command.Position).AtMost(text, Person.NameLength);
            RuleFor(command => command.Email).AtMost(text, Person.EmailLength).EmailAddress().WithMessage(_ => text["EmailWrong"])
                .When(command => !string.IsNullOrWhiteSpace(command.Email));
            RuleFor(command => command.Phone).AtMost(text, Person.PhoneLength);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private OrgUnit? _unit;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.UnitId, cancellationToken);
            return new Demand(UnitsRoom.Keep, _unit?.Id);
        }

        public Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_unit is null)
                return Task.FromResult(Outcome<Guid>.NotFound());
            if (!_unit.IsActive)
                return Task.FromResult(Outcome<Guid>.Refused(new Refusal("Units.HasEnded", _unit.Name)));
            var person = new Person(command.FullName, command.Position, command.UnitId);
            person.Describe(command.FullName, command.Position, command.Email, command.Phone);
            work.Db.Add(person);
            return Task.FromResult(Outcome<Guid>.Done(person.Id));
        }
    }
}
