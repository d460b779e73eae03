using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>Sets how an agency's documents begin and end.</summary>
public static class SaveLetterhead
{
    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record Command(Guid UnitId, int Version, LetterheadSettings Settings) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<OfficialDocumentsText> text)
        {
            RuleFor(command => command.Settings.Superior).MaximumLength(300).WithMessage(_ => text["TooLong", 300]).OverridePropertyName("Superior");
            RuleFor(command => command.Settings.Agency).MaximumLength(300).WithMessage(_ => text["TooLong", 300]).OverridePropertyName("Agency");
            RuleFor(command => command.Settings.Place).MaximumLength(100).WithMessage(_ => text["TooLong", 100]).OverridePropertyName("Place");
            RuleFor(command => command.Settings.ArchiveNote).MaximumLength(100).WithMessage(_ => text["TooLong", 100]).OverridePropertyName("ArchiveNote");
            RuleFor(command => command.Settings.Notations.Values).Must(values => values.All(value => value.Length <= 40))
                .WithMessage(_ => text["TooLong", 40]).OverridePropertyName("Notations");
            RuleFor(command => command.Settings.Signers).Must(signers => signers.All(signer => !string.IsNullOrWhiteSpace(signer.Position)))
                .WithMessage(_ => text["PositionMissing"]).OverridePropertyName("Signers");
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private AgencyLetterhead? _letterhead;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (!await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken))
                return null;
            _letterhead = await db.LetterheadAsync(command.UnitId, cancellationToken);
            var demand = new Demand(OfficialDocumentsRoom.KeepLetterhead, command.UnitId);
            return _letterhead is null ? demand : demand.At(_letterhead, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_letterhead is null)
                work.Db.Add(_letterhead = new AgencyLetterhead(command.UnitId, new LetterheadSettings()));
            Outcome<Nothing> outcome = _letterhead.Set(command.Settings).Refusal is { } refused ? refused : Nothing.Value;
            return Task.FromResult(outcome);
        }
    }
}
