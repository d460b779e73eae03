using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Purpose, criteria, risks and resources of the programme (ISO 19011).</summary>
public static class DescribeProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version, string? Purpose, string? Criteria, string? Resources) : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            this.Text(command => command.Purpose, "Purpose", text);
            this.Text(command => command.Criteria, "Criteria", text);
            this.Text(command => command.Resources, "Resources", text);
        }
    }

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Own)
    {
        protected override Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(programme.Describe(command.Purpose, command.Criteria, command.Resources));
    }
}
