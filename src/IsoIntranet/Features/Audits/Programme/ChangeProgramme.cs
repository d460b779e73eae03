using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Writes some cells of the programme and empties others, in one step.</summary>
public static class ChangeProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version, IReadOnlyList<ProgrammeLine> Lines, IReadOnlyList<ProgrammeCell> Emptied)
        : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => this.Lines(command => command.Lines, text);
    }

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Own)
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken) =>
            await ProgrammeLines.WhyNotAsync(work.Db, programme, command.Lines, cancellationToken) is { } refused
                ? new Ruling(refused) : programme.Change(command.Lines, command.Emptied);
    }
}
