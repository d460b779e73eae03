using FluentValidation;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>Takes old findings with their actions into the registers of their years, all of them or none.</summary>
public static class ImportOld
{
    public sealed record Command(IReadOnlyList<OldRow> Rows, OldAnswers Answers) : ICommand<Command, Taken>, IBeginsAnew;

    /// <param name="Numbers">Given in the order of their days.</param>
    public sealed record Taken(int Findings, int Actions, IReadOnlyList<string> Numbers);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) =>
            RuleFor(command => command.Rows.Count).LessThanOrEqualTo(ImportLimits.MaximumRows).WithMessage(_ => text["ImportTooLong", ImportLimits.MaximumRows]);
    }

    public sealed class Handler : ICommandHandler<Command, Taken>
    {
        /// <summary>Whether the right is held over each row's unit is part of the look at the rows.</summary>
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NonconformitiesRoom.Follow));

        public async Task<Outcome<Taken>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var world = await OldWorlds.OpenAsync(work.Db, work.Actor, command.Answers, work.Today, cancellationToken);
            var rows = OldCheck.Look([.. command.Rows.Where(row => row.Include)], world).Rows;
            if (rows.Count(row => row.HasErrors) is var wrong and > 0)
                return new Refusal("Nonconformities.ImportHasErrors", wrong);
            var wanted = rows.Where(row => row.IsNew).OrderBy(row => row.RaisedOn).ThenBy(row => row.Number).ToList();
            if (wanted.Count == 0)
                return new Refusal("Nonconformities.ImportNothing");
            var units = world.Units.ToDictionary(unit => unit.Id);
            var people = world.People.ToDictionary(person => person.Id, person => person.FullName);
            var last = await work.Db.Set<Nonconformity>().GroupBy(row => new { row.AgencyId, row.Year })
                .Select(group => new { group.Key.AgencyId, group.Key.Year, Last = group.Max(row => row.Sequence) })
                .ToDictionaryAsync(group => (group.AgencyId, group.Year), group => group.Last, cancellationToken);
            var numbers = new List<string>();
            foreach (var row in wanted)
            {
                var place = (NonconformityIntake.AgencyOf(units, row.UnitId!.Value), row.RaisedOn!.Value.Year);
                last[place] = last.GetValueOrDefault(place) + 1;
                var record = Nonconformity.Restore(
                    PastOf(row, command.Answers, people), new NonconformityNumber(place.Item1, place.Year, last[place]), work.Actor.Author, work.Today);
                work.Db.Add(record);
                numbers.Add(record.Number);
            }
            return new Taken(wanted.Count, wanted.Sum(row => row.Actions.Count), numbers);
        }

        private static PastNonconformity PastOf(OldRow row, OldAnswers answers, Dictionary<Guid, string> people) => new(
            new NonconformityFacts(
                row.UnitId!.Value, row.Origin ?? NonconformitySource.ByHand, row.Grade ?? NonconformityGrade.Minor, row.Title.Length > 0 ? row.Title : OldWords.TitleOf(row.Description),
                row.Description, row.ClauseIds, row.Procedure, row.Correction),
            row.RaisedOn!.Value, row.RaisedBy, row.FormerNumber, row.State!.Value, CauseOf(row, answers),
            [.. row.Actions.Select(action => new PastAction(
                new ActionContent(
                    action.Content, action.OwnerId, action.OwnerId is { } owner ? people[owner] : action.OwnerText, action.Due ?? action.DoneOn ?? row.ClosedOn ?? row.RaisedOn!.Value,
                    action.Resources), action.DoneOn))],
            Given(row.VerifiedBy), row.VerifiedOn, Given(row.Verification), row.ClosedOn, Given(row.ClosedBy));

        /// <summary>An old list names the cause, not the way to it.</summary>
        private static AnalysisContent? CauseOf(OldRow row, OldAnswers answers) => row.Cause.Length == 0 ? null
            : new AnalysisContent(CauseMethod.FiveWhys, [], [], row.Cause, OldWords.GroupOf(row.CauseGroup) ?? answers.CauseGroup);

        private static string? Given(string text) => text.Length == 0 ? null : text;
    }
}
