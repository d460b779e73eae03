using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>Gives a daily job another hour.</summary>
public static class MoveJob
{
    /// <param name="Version">Of what was set before; 0 where nobody did.</param>
    /// <param name="At">By the organisation's clocks; none for the program's own hour.</param>
    public sealed record Command(string Name, int Version, TimeOnly? At) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<JobsText> text) =>
            RuleFor(command => command.At).Must(at => at is not { } time || time.Second == 0).WithMessage(_ => text["NoTimeOfDay"]);
    }

    public sealed class Handler(JobBook book) : ICommandHandler<Command, Nothing>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (book.Find(command.Name) is null)
                return null;
            var demand = new Demand(JobsRoom.Keep);
            return await db.Set<JobPlan>().SingleOrDefaultAsync(plan => plan.Name == command.Name, cancellationToken) is { } known
                ? demand.At(known, command.Version) : demand;
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var plan = await work.PlanOfAsync(command.Name, cancellationToken);
            int? minute = command.At is { } at ? at.Hour * 60 + at.Minute : null;
            return plan.Move(book.Find(command.Name)!.Schedule, minute) is { Refusal: { } refused } ? refused : Nothing.Value;
        }
    }
}
