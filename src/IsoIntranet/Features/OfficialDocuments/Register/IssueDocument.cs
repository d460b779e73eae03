using FluentValidation;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Records that a document was signed: it gets its day, and its file is written for the last time. A reminder is noted at each unit that it went to.</summary>
public static class IssueDocument
{
    public sealed record Command(Guid EntryId, int Version, DateOnly On) : ICommand<Command, int>, IEntryCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Microsoft.Extensions.Localization.IStringLocalizer<OfficialDocumentsText> text) =>
            RuleFor(command => command.On).Must(on => on != default).WithMessage(_ => text["DayMissing"]);
    }

    public sealed class Handler(DocumentPrinter printer) : EntryHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, RegisterEntry entry, Work work, CancellationToken cancellationToken)
        {
            if (command.On > work.Today)
                return Ruling.Refuse("OfficialDocuments.IssuedInFuture", command.On);
            if (entry.Issue(command.On) is { IsAllowed: false } no)
                return no;
            if (await printer.PutAsync(entry, work.Db, work.Actor.Author, cancellationToken) is { } unprinted)
                return new Ruling(unprinted);
            if (entry.Paper == OfficialPaper.Reminder)
                NoteAtUnits(entry, work);
            return Ruling.Allowed;
        }

        private static void NoteAtUnits(RegisterEntry entry, Work work)
        {
            var letter = work.Db.ChangeTracker.Entries<StoredFile>().Select(file => file.Entity).Single(file => file.Id == entry.FileId);
            var counts = ReminderPaper.LateByUnit(entry.Content!);
            foreach (var (index, unit) in entry.Source.Units.Index())
            {
                var notice = new ReminderNotice(unit, entry, counts.ElementAtOrDefault(index), entry.Wishes.AnswerBy);
                // The same bytes under the unit's own name, for a unit does not see the agency's register.
                var copy = new StoredFile(new StoredContent(letter.Sha256, letter.Size, letter.MediaType), letter.Name, unit, notice.Id, work.Actor.Author);
                notice.FileId = copy.Id;
                work.Db.AddRange(copy, notice);
            }
        }
    }
}
