using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>Notes the day on which the department of science and technology was told of a committee's composition (R7).</summary>
public static class NotifyDepartment
{
    public sealed record Command(Guid CommitteeId, int Version, DateOnly On) : ICommand<Command, Nothing>, ICommitteeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text) => RuleFor(command => command.On).Dated(text);
    }

    public sealed class Handler : CommitteeHandler<Command, Nothing>
    {
        protected override Task<Outcome<Nothing>> HandleAsync(Command command, Committee committee, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(committee.Notify(command.On, work.Today).Answer());
    }
}
