using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Writes the agenda: days, hours, units, clauses, auditors. Independence and hours are kept by the audit itself.</summary>
public static class ScheduleAgenda
{
    public const int MostLines = 500;

    public sealed record Command(Guid AuditId, int Version, IReadOnlyList<AgendaSlot> Slots) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Slots).Must(slots => slots.Count <= MostLines).WithMessage(_ => text["TooManyLines", MostLines]);
            RuleFor(command => command.Slots).Must(slots => slots.All(slot => !string.IsNullOrWhiteSpace(slot.Topic))).WithMessage(_ => text["TopicMissing"]).OverridePropertyName("Topic");
            RuleFor(command => command.Slots).Must(slots => slots.All(slot => slot.Topic is not { Length: > AgendaItem.TopicLength }))
                .WithMessage(_ => text["PlanTooLong", AgendaItem.TopicLength]).OverridePropertyName("Topic");
        }
    }

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Plan)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var clauses = command.Slots.SelectMany(slot => slot.ClauseIds).Distinct().ToList();
            if (await work.Db.Set<Clause>().CountAsync(clause => clauses.Contains(clause.Id), cancellationToken) != clauses.Count)
                return Ruling.Refuse("Audits.UnknownClause");
            // Somebody may have moved to an audited unit since the team was seated.
            var seated = await TeamSeats.ReseatAsync(audit, work, cancellationToken);
            return seated.IsAllowed || seated.Refusal!.Code == "Audits.NotIndependent" ? audit.Schedule(command.Slots) : seated;
        }
    }
}
