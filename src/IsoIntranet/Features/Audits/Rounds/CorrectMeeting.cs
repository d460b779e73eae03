using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Corrects what was written down about the opening or the closing meeting, until the report is issued.</summary>
public static class CorrectMeeting
{
    /// <param name="Version">The meeting's.</param>
    public sealed record Command(Guid AuditId, int Version, MeetingKind Kind, MeetingFacts Meeting) : ICommand<Command, Nothing>, IAuditCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => MeetingRules.Add(this, text, command => command.Meeting);
    }

    public sealed class Handler : AuditHandler<Command>
    {
        protected override IRecord VersionedOf(Command command, Audit audit) =>
            (IRecord?)audit.Meetings.FirstOrDefault(meeting => meeting.Kind == command.Kind) ?? audit;

        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            // Meets the issue of the report at the ledger, which may be under way.
            var ledger = await work.Db.LedgerAsync(audit.Id, cancellationToken);
            return audit.CorrectMeeting(command.Kind, command.Meeting) is { IsAllowed: false } refused ? refused : ledger.Enter();
        }
    }
}
