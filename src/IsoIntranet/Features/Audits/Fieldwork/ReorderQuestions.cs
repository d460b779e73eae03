using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>Puts the questions of a unit into another order; those that the writer did not know of stay behind the others.</summary>
public static class ReorderQuestions
{
    public sealed record Command(Guid AuditId, Guid UnitId, IReadOnlyList<Guid> Ids) : ICommand<Command, int>, IQuestionsCommand, IBeginsAnew;

    public sealed class Handler : QuestionsHandler<Command>
    {
        protected override async Task<Outcome<int>> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            if (!MayTailor(work.Actor, command.UnitId))
                return Outcome<int>.Forbidden();
            var places = command.Ids.Distinct().Index().ToDictionary(one => one.Item, one => one.Index);
            var questions = await work.Db.Set<AuditQuestion>().Where(row => row.AuditId == audit.Id && row.UnitId == command.UnitId).ToListAsync(cancellationToken);
            var moved = 0;
            foreach (var (place, question) in questions.OrderBy(row => places.GetValueOrDefault(row.Id, int.MaxValue)).ThenBy(row => row.Place).Index())
            {
                if (question.Place == place)
                    continue;
                question.StandAt(place);
                moved++;
            }
            return moved;
        }
    }
}
