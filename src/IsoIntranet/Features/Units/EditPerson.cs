using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Keeps a person's name, position and where to reach them; the account shows the new name, too.</summary>
public static class EditPerson
{
    public sealed record Command(Guid PersonId, int Version, string FullName, string Position, string? Email, string? Phone)
        : ICommand<Command, Nothing>, IPersonCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.FullName).Given(text, "FullNameMissing", Person.NameLength);
            RuleFor(command => command.Position).AtMost(text, Person.NameLength);
            RuleFor(command => command.Email).AtMost(text, Person.EmailLength).EmailAddress().WithMessage(_ => text["EmailWrong"])
                .When(command => !string.IsNullOrWhiteSpace(command.Email));
            RuleFor(command => command.Phone).AtMost(text, Person.PhoneLength);
        }
    }

    public sealed class Handler : PersonHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Person person, Work work, CancellationToken cancellationToken)
        {
            person.Describe(command.FullName, command.Position, command.Email, command.Phone);
            foreach (var account in await work.Db.Users.Where(account => account.PersonId == person.Id).ToListAsync(cancellationToken))
                account.DisplayName = person.FullName;
            return Nothing.Value;
        }
    }
}
