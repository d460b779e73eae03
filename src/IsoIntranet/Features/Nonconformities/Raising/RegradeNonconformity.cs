using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>Grades a nonconformity anew, with a reason: for example because it repeats.</summary>
public static class RegradeNonconformity
{
    public sealed record Command(Guid Id, int Version, NonconformityGrade Grade, string Reason) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Follow)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.Regrade(command.Grade, command.Reason));
    }
}
