using FluentValidation;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>
/// Keeps a document as a draft with what was written into it, on wish with the next number of its register; its Word file goes
/// into the file store. Writers who take numbers at once each get their own, without gaps.
/// </summary>
public static class KeepDocument
{
    /// <param name="EntryId">The draft that is written anew; none for a new one.</param>
    /// <param name="Version">Of the draft, as its writer saw it.</param>
    public sealed record Command(PaperSource Source, PaperWishes Wishes, bool TakesNumber, Guid? EntryId = null, int Version = 0) : ICommand<Command, Guid>, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        private const int MaximumText = 20_000;
        private const int MaximumUnits = 500;

        public Validator(IStringLocalizer<OfficialDocumentsText> text)
        {
            RuleFor(command => command.Source.Units).Must(units => units.Count is > 0 and <= MaximumUnits)
                .When(command => command.Source.Paper == OfficialPaper.Reminder).WithMessage(_ => text["ChooseUnits"]);
            RuleFor(command => command.Source.To).GreaterThanOrEqualTo(command => command.Source.From)
                .When(command => command.Source.From is not null && command.Source.To is not null).WithMessage(_ => text["PeriodBackwards"]);
            RuleFor(command => command.Wishes.Opening).MaximumLength(MaximumText).WithMessage(_ => text["TooLong", MaximumText]);
            RuleFor(command => command.Wishes.Closing).MaximumLength(MaximumText).WithMessage(_ => text["TooLong", MaximumText]);
            RuleFor(command => command.Wishes.Proposals).MaximumLength(MaximumText).WithMessage(_ => text["TooLong", MaximumText]);
        }
    }

    public sealed class Handler(DocumentPrinter printer, OrganisationClock clock, IEnumerable<IPaperMaker> makers) : ICommandHandler<Command, Guid>
    {
        private RegisterEntry? _entry;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (command.EntryId is { } id)
            {
                _entry = await db.Set<RegisterEntry>().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);
                return _entry is null ? null : Makes(_entry.Paper, _entry.UnitId).At(_entry, command.Version);
            }
            // Whether this maker may see the record is asked when it is read.
            var desk = new PaperDesk(db, Platform.Access.Actor.Program(), default, clock, makers);
            return await desk.AgencyOfAsync(command.Source, cancellationToken) is { } unit ? Makes(command.Source.Paper, unit) : null;
        }

        /// <summary>Whoever makes the agency's documents, and whoever the room of the record says.</summary>
        private Demand Makes(OfficialPaper paper, Guid unit)
        {
            var demand = new Demand(OfficialDocumentsRoom.Make, unit);
            return makers.FirstOrDefault(maker => maker.Papers.Contains(paper)) is { } maker ? demand.Or(maker.Make) : demand;
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            work.Db.SeeOnly(work.Actor.ScopeOf(YearPlanRoom.See));
            // What kept draft it is does not change; its period and units may.
            var source = _entry is null ? command.Source : command.Source with { Paper = _entry.Paper, RecordId = _entry.RecordId };
            var desk = new PaperDesk(work.Db, work.Actor, work.Today, clock, makers);
            if (await desk.BuildAsync(source, command.Wishes, cancellationToken) is not { } draft)
                return Outcome<Guid>.NotFound();
            if (_entry is null)
            {
                var unit = (await desk.AgencyOfAsync(source, cancellationToken))!.Value;
                work.Db.Add(_entry = new RegisterEntry(unit, source, draft.Document.Year));
            }
            if (_entry.Write(source, draft.Document, command.Wishes, work.Actor.Author).Refusal is { } unwritten)
                return unwritten;
            if (command.TakesNumber && await NumberAsync(_entry, work, cancellationToken) is { } unnumbered)
                return unnumbered;
            if (await printer.PutAsync(_entry, work.Db, work.Actor.Author, cancellationToken) is { } unprinted)
                return unprinted;
            return _entry.Id;
        }

        private static async Task<Refusal?> NumberAsync(RegisterEntry entry, Work work, CancellationToken cancellationToken)
        {
            var series = await work.Db.SeriesAsync(entry.UnitId, entry.Kind, entry.Year, cancellationToken);
            // What was issued outside the program brings its number and its day along.
            if (entry.Content!.Number is not { } own)
                return entry.Register(series.Take()).Refusal;
            if (await work.Db.Set<RegisterEntry>().AnyAsync(
                other => other.UnitId == entry.UnitId && other.Kind == entry.Kind && other.Year == entry.Year && other.Number == own, cancellationToken))
                return new Refusal("OfficialDocuments.InRegister", RegisterEntry.ReferenceOf(own, entry.Notation));
            series.Enter(own);
            return entry.Register(own).Refusal ?? (entry.Content!.Date is { } day ? entry.Issue(day).Refusal : null);
        }
    }
}
