using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>
/// Makes the draft plan, in one transaction: its text, the source as its file, the report, and what was said about names. What
/// is made is read anew from source and choices, so it is what the preview showed.
/// </summary>
public static class ConfirmPlanImport
{
    /// <param name="Choices">All that the importer decided; none for what was saved last.</param>
    public sealed record Command(Guid ImportId, int Version, ImportChoices? Choices = null) : ICommand<Command, Guid>, IImportCommand;

    public sealed class Handler(ScheduleReader reader, IStringLocalizer<PlansText> text) : ImportHandler<Command, Guid>
    {
        protected override async Task<Outcome<Guid>> ActAsync(Command command, PlanImport import, Work work, CancellationToken cancellationToken)
        {
            if (import.MayBeCancelled().Refusal is { } done)
                return done;
            var choices = command.Choices ?? import.Decided();
            if (!MayOwn(choices, import, work))
                return Outcome<Guid>.Forbidden();
            var owner = choices.OwnerUnitId ?? import.UnitId;
            var directory = await work.Db.DirectoryAsync(owner, work.Today, cancellationToken);
            var source = import.Document();
            var read = new PlanInterpreter(source, directory, reader, import.StartedYear).Read(choices);
            if (!read.Items.Any())
                return new Refusal("YearPlan.ImportHasNoRows");
            var content = read.Content();
            var form = await new PlanContentRules(text).ValidateAsync(content, cancellationToken);
            if (!form.IsValid)
                return Outcome<Guid>.Invalid(form.ToDictionary().AsReadOnly());

            var plan = new QmsPlan(owner, read.Year, read.Header.Title);
            var report = ImportReporting.Of(source, read, choices, directory);
            if ((plan.Revise(content, reader).Refusal ?? import.Confirm(plan, report).Refusal) is { } refused)
                return refused;
            work.Db.Add(plan);
            await AttachAsync(plan, import, work, cancellationToken);
            await RememberAsync(read, choices, owner, work, cancellationToken);
            return plan.Id;
        }

        private static async Task AttachAsync(QmsPlan plan, PlanImport import, Work work, CancellationToken cancellationToken)
        {
            foreach (var file in await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == import.Id).ToListAsync(cancellationToken))
            {
                work.Db.Remove(file);
                work.Db.Add(new StoredFile(new StoredContent(file.Sha256, file.Size, file.MediaType), file.Name, plan.OwnerUnitId, plan.Id, work.Actor.Author));
            }
        }

        /// <summary>What was answered is offered the next time; to leave words as words is asked about again.</summary>
        private static async Task RememberAsync(ReadPlan read, ImportChoices choices, Guid owner, Work work, CancellationToken cancellationToken)
        {
            var answers = read.Names.Where(name => name.Form.Length <= PartyAlias.FormLength && choices.Names.GetValueOrDefault(name.Form) is { Parties.Count: > 0 }).ToList();
            var forms = answers.Select(name => name.Form).ToList();
            work.Db.RemoveRange(await work.Db.Set<PartyAlias>().Where(alias => alias.UnitId == owner && forms.Contains(alias.Form)).ToListAsync(cancellationToken));
            work.Db.AddRange(answers.SelectMany(name => name.Taken.Distinct().Select(party => new PartyAlias(owner, name.Form, name.Words, party))));
        }
    }
}
