using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Takes an approved programme back to a draft, to change it; what was audited or is planned stays.</summary>
public static class ReviseProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version, string? Reason) : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"]);
            this.Text(command => command.Reason, "Reason", text, 1000);
        }
    }

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Own)
    {
        protected override Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(programme.Revise(command.Reason));
    }
}
