using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Procedures;

/// <summary>A wish about one entry, made at the version that the writer saw.</summary>
public interface IProcedureCommand
{
    Guid ProcedureId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one entry share: its loading, its version and who may.</summary>
public abstract class ProcedureHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IProcedureCommand
{
    private AdminProcedure? _procedure;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _procedure = await db.Set<AdminProcedure>().SingleOrDefaultAsync(procedure => procedure.Id == command.ProcedureId, cancellationToken);
        return _procedure is null ? null : new Demand(ProceduresRoom.Keep, _procedure.UnitId).At(_procedure, command.Version);
    }

    public Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        HandleAsync(command, _procedure!, work, cancellationToken);

    protected abstract Task<Outcome<Nothing>> HandleAsync(TCommand command, AdminProcedure procedure, Work work, CancellationToken cancellationToken);
}

internal static class ProcedureRules
{
    public static Outcome<Nothing> Answer(this Ruling ruling) => ruling.Refusal is { } refused ? refused : Nothing.Value;

    /// <summary>Why facts cannot stand in the register: the unit is gone, or another entry is the same procedure.</summary>
    /// <param name="own">The entry that is changed; none for a new one.</param>
    public static async Task<Refusal?> WhyUnfitAsync(ProcedureFacts facts, AdminProcedure? own, IsoContext db, CancellationToken cancellationToken)
    {
        if (await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == facts.UnitId, cancellationToken) is not { } unit)
            return new Refusal("Procedures.UnitMissing");
        if (!unit.IsActive && own?.UnitId != unit.Id)
            return new Refusal("Procedures.UnitHasEnded", unit.Name);
        var (id, key, name) = (own?.Id, AdminProcedure.KeyOf(facts.Code), SearchForm.Of(facts.Name));
        var alike = await db.Set<AdminProcedure>()
            .Where(other => other.Id != id && (other.CodeKey == key && key != null || other.UnitId == unit.Id && other.NameKey == name))
            .ToListAsync(cancellationToken);
        return alike.Find(other => other.IsSameAs(facts)) is not { } same ? null
            : key is not null && same.CodeKey == key ? new Refusal("Procedures.CodeTaken", same.Code, same.Name)
            : new Refusal("Procedures.NameTaken", same.Name);
    }

    internal sealed class Validator : AbstractValidator<ProcedureFacts>
    {
        public Validator(IStringLocalizer<ProceduresText> text)
        {
            RuleFor(facts => facts.Name).NotEmpty().WithMessage(_ => text["NameMissing"]);
            RuleFor(facts => facts.UnitId).NotEmpty().WithMessage(_ => text["UnitMissing"]);
            RuleFor(facts => facts.Kind).IsInEnum();
            RuleFor(facts => facts.TimeLimitDays).InclusiveBetween(0.01m, 1000).WithMessage(_ => text["TimeLimitRange"]);
            RuleFor(facts => facts.DecidedOn).InclusiveBetween(new DateOnly(1945, 9, 2), new DateOnly(2200, 1, 1)).WithMessage(_ => text["DateWrong"]);
            AtMost(facts => facts.Name, AdminProcedure.NameLength);
            AtMost(facts => facts.Code, AdminProcedure.CodeLength);
            AtMost(facts => facts.Field, AdminProcedure.FieldLength);
            AtMost(facts => facts.PerformerWords, AdminProcedure.WordsLength);
            AtMost(facts => facts.TimeLimitWords, AdminProcedure.WordsLength);
            AtMost(facts => facts.DecisionNumber, AdminProcedure.DecisionLength);
            AtMost(facts => facts.Remark, AdminProcedure.RemarkLength);

            void AtMost(System.Linq.Expressions.Expression<Func<ProcedureFacts, string?>> words, int length) =>
                RuleFor(words).MaximumLength(length).WithMessage(_ => text["TooLong", length]);
        }
    }
}
