using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>A wish about one audit, made at the version that the writer saw.</summary>
public interface IAuditCommand
{
    Guid AuditId { get; }

    int Version { get; }
}

/// <summary>
/// What the use cases of conducting an audit share: its loading, and that the team does it. Membership is the right; roles over
/// units carry it no further than to be let in at all.
/// </summary>
public abstract class AuditHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IAuditCommand
{
    private Audit? _audit;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _audit = await db.Set<Audit>().WholeAsync(command.AuditId, cancellationToken);
        return _audit is null ? null : new Demand(AuditsRoom.See).At(VersionedOf(command, _audit), command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var member = await work.Db.MemberOfAsync(work.Actor, _audit!, cancellationToken);
        if (!May(member, _audit!, work))
            return Outcome<Nothing>.Forbidden();
        return (await ActAsync(command, _audit!, work, cancellationToken)).Refusal is { } refused ? refused : Nothing.Value;
    }

    /// <summary>Lead or secretary of the team, unless a use case says otherwise.</summary>
    protected virtual bool May(AuditMember? member, Audit audit, Work work) => member.KeepsRecords();

    /// <summary>The record whose version the writer saw.</summary>
    protected virtual IRecord VersionedOf(TCommand command, Audit audit) => audit;

    protected abstract Task<Ruling> ActAsync(TCommand command, Audit audit, Work work, CancellationToken cancellationToken);
}

/// <summary>What is asked of a meeting's facts.</summary>
internal static class MeetingRules
{
    public const int PlaceLength = 300;
    public const int MostAttendants = 300;

    public static void Add<T>(AbstractValidator<T> validator, IStringLocalizer<AuditsText> text, Func<T, MeetingFacts> facts)
    {
        validator.RuleFor(command => facts(command).Place).Given(text, "PlaceMissing", PlaceLength).OverridePropertyName("Place");
        validator.RuleFor(command => facts(command).Notes).Bounded(text).OverridePropertyName("Notes");
        validator.RuleFor(command => facts(command).Attendance)
            .Must(roll => roll.Count <= MostAttendants && roll.All(one => !string.IsNullOrWhiteSpace(one.Name) && one.Name.Length <= 200
                && one.Position.Length <= 300 && one.Unit.Length <= 300))
            .WithMessage(_ => text["AttendantWrong"]).OverridePropertyName("Attendance");
        validator.RuleFor(command => facts(command).Attendance).Must(roll => roll.Any(one => one.IsPresent))
            .WithMessage(_ => text["NobodyPresent"]).OverridePropertyName("Attendance");
    }
}

internal static class AuditTextRules
{
    /// <summary>A text that has to be given, within bounds.</summary>
    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> rule, IStringLocalizer text, string missing = "ReasonMissing", int most = Audit.TextLength) =>
        rule.NotEmpty().WithMessage(_ => text[missing]).MaximumLength(most).WithMessage(_ => text["TooLong", most]);

    public static IRuleBuilderOptions<T, string?> Bounded<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer text, int most = Audit.TextLength) =>
        rule.MaximumLength(most).WithMessage(_ => text["TooLong", most]);
}
