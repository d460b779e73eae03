using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Procedures;

/// <summary>Bãi bỏ, with the reason and its first day. The entry stays readable, and can be restored.</summary>
public static class RepealProcedure
{
    public sealed record Command(Guid ProcedureId, int Version, string Reason, DateOnly Since) : ICommand<Command, Nothing>, IProcedureCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProceduresText> text) => this.AddReasonRules(text, command => command.Reason, command => command.Since);
    }

    public sealed class Handler : ProcedureHandler<Command>
    {
        protected override Task<Outcome<Nothing>> HandleAsync(Command command, AdminProcedure procedure, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(procedure.Repeal(command.Reason, command.Since, work.Today).Answer());
    }
}

/// <summary>Notes that a newer text has changed a procedure, so that its entry has to be brought up to date (R48).</summary>
public static class MarkProcedureOutdated
{
    public sealed record Command(Guid ProcedureId, int Version, string Reason, DateOnly Since) : ICommand<Command, Nothing>, IProcedureCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProceduresText> text) => this.AddReasonRules(text, command => command.Reason, command => command.Since);
    }

    public sealed class Handler : ProcedureHandler<Command>
    {
        protected override Task<Outcome<Nothing>> HandleAsync(Command command, AdminProcedure procedure, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(procedure.MarkOutdated(command.Reason, command.Since, work.Today).Answer());
    }
}

/// <summary>Puts an outdated or repealed procedure into force again.</summary>
public static class RestoreProcedure
{
    public sealed record Command(Guid ProcedureId, int Version) : ICommand<Command, Nothing>, IProcedureCommand;

    public sealed class Handler : ProcedureHandler<Command>
    {
        protected override Task<Outcome<Nothing>> HandleAsync(Command command, AdminProcedure procedure, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(procedure.Restore().Answer());
    }
}

internal static class ReasonRules
{
    public static void AddReasonRules<T>(
        this AbstractValidator<T> validator, IStringLocalizer<ProceduresText> text,
        System.Linq.Expressions.Expression<Func<T, string>> reason, System.Linq.Expressions.Expression<Func<T, DateOnly>> since)
    {
        validator.RuleFor(reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(AdminProcedure.RemarkLength).WithMessage(_ => text["TooLong", AdminProcedure.RemarkLength]);
        validator.RuleFor(since).GreaterThan(new DateOnly(1945, 9, 2)).WithMessage(_ => text["DateWrong"]);
    }
}
