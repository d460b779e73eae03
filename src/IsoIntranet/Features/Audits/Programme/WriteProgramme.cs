using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Writes the whole programme at once, as other programs do.</summary>
public static class WriteProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version, string? Purpose, string? Criteria, string? Resources, IReadOnlyList<ProgrammeLine> Lines)
        : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            this.Lines(command => command.Lines, text);
            this.Text(command => command.Purpose, "Purpose", text);
            this.Text(command => command.Criteria, "Criteria", text);
            this.Text(command => command.Resources, "Resources", text);
        }
    }

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Own)
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken) =>
            await ProgrammeLines.WhyNotAsync(work.Db, programme, command.Lines, cancellationToken) is { } refused
                ? new Ruling(refused) : programme.Write(command.Purpose, command.Criteria, command.Resources, command.Lines);
    }
}
