using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.OfficialDocuments.Forms;

/// <summary>Sets codes, editions and days of an agency's controlled forms.</summary>
public static class SaveFormCodes
{
    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record Command(Guid UnitId, int Version, IReadOnlyDictionary<FormKey, FormSetting> Settings) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<OfficialDocumentsText> text)
        {
            RuleFor(command => command.Settings).Must(settings => settings.Values.All(form => form.Code.Trim().Length <= FormSetting.CodeLength))
                .WithMessage(_ => text["TooLong", FormSetting.CodeLength]).OverridePropertyName("Code");
            RuleFor(command => command.Settings).Must(settings => settings.Values.All(form => form.Edition.Trim().Length <= FormSetting.EditionLength))
                .WithMessage(_ => text["TooLong", FormSetting.EditionLength]).OverridePropertyName("Edition");
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private AgencyForms? _forms;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (!await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken))
                return null;
            _forms = await db.Set<AgencyForms>().SingleOrDefaultAsync(forms => forms.UnitId == command.UnitId, cancellationToken);
            var demand = new Demand(OfficialDocumentsRoom.KeepLetterhead, command.UnitId);
            return _forms is null ? demand : demand.At(_forms, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_forms is null)
                work.Db.Add(_forms = new AgencyForms(command.UnitId));
            Outcome<Nothing> outcome = _forms.Set(command.Settings).Refusal is { } refused ? refused : Nothing.Value;
            return Task.FromResult(outcome);
        }
    }
}
