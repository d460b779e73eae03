using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>Changes a proposed composition: members, roles, titles, written tasks (R4, R6).</summary>
public static class ComposeCommittee
{
    public sealed record Command(Guid CommitteeId, int Version, string Name, string? Regulation, IReadOnlyList<MemberSeat> Seats)
        : ICommand<Command, Nothing>, ICommitteeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Name).Given(text, "NameMissing", Committee.NameLength);
            RuleFor(command => command.Regulation).AtMost(text, 300);
            RuleForEach(command => command.Seats).SetValidator(new Seats.Validator(text));
        }
    }

    public sealed class Handler : CommitteeHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Committee committee, Work work, CancellationToken cancellationToken) =>
            await Seats.WhyUnfitAsync(command.Seats, committee, work.Db, cancellationToken) is { } unfit
                ? unfit
                : committee.Compose(command.Name, command.Regulation, command.Seats).Answer();
    }
}
