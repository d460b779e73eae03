using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>A document as it would be made now, with what its maker may choose; nothing is kept.</summary>
public static class PaperOffer
{
    /// <param name="Wishes">None for those of the draft that was kept last, or for none at all.</param>
    public sealed record Query(PaperSource Source, PaperWishes? Wishes = null) : IQuery<Query, View>;

    /// <param name="Wishes">Those that the document was built with.</param>
    /// <param name="Upcoming">The number that it would get.</param>
    /// <param name="Kept">The draft that was kept of it before, to go on with.</param>
    /// <param name="Template">SHA-256 of the agency's own template.</param>
    /// <param name="RootId">The plan or the committee whose changes change the document.</param>
    public sealed record View(
        Guid UnitId, string Agency, PaperDraft Draft, PaperWishes Wishes, IReadOnlyList<Signature> Signers, int Upcoming, KeptDraft? Kept, string? Template, bool IsReminder, Guid RootId)
    {
        public OfficialDocument Document => Draft.Document;
    }

    public sealed record KeptDraft(Guid Id, int Version, int? Number, string Reference);

    public sealed class Handler(OrganisationClock clock, IEnumerable<IPaperMaker> makers) : IQueryHandler<Query, View>
    {
        public Permission Permission => OfficialDocumentsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var desk = new PaperDesk(reading.Db, reading.Actor, reading.Today, clock, makers);
            if (await desk.AgencyOfAsync(query.Source, cancellationToken) is not { } unit || await reading.Db.HeadAsync(unit, cancellationToken) is not { } agency)
                return Outcome<View>.NotFound();
            // A reader who is no maker of the agency's papers would see figures of the own units as if they were the whole.
            if (!reading.Actor.May(OfficialDocumentsRoom.Make, unit) && !(desk.MakerOf(query.Source.Paper) is { } maker && reading.Actor.May(maker.Make, unit)))
                return Outcome<View>.Forbidden();
            var kept = await KeptAsync(query.Source, reading, cancellationToken);
            var wishes = query.Wishes ?? kept?.Wishes ?? new PaperWishes();
            if (await desk.BuildAsync(query.Source, wishes, cancellationToken) is not { } draft)
                return Outcome<View>.NotFound();
            var document = kept?.Number is { } number && draft.Document.Number is null ? draft.Document with { Number = number } : draft.Document;
            var series = await reading.Db.Set<NumberSeries>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter])
                .SingleOrDefaultAsync(row => row.UnitId == unit && row.Kind == document.Kind && row.Year == document.Year, cancellationToken);
            return new View(
                unit, agency.FullName, draft with { Document = document }, wishes, SignersOf(draft.Document.Signature, agency), series?.Upcoming ?? 1,
                kept is null ? null : new KeptDraft(kept.Id, kept.Version, kept.Number, kept.Reference),
                await DocumentPrinter.TemplateOfAsync(reading.Db, unit, document.Kind, cancellationToken), query.Source.Paper == OfficialPaper.Reminder,
                await desk.PlanOfAsync(query.Source, cancellationToken) ?? query.Source.RecordId);
        }

        private static async Task<RegisterEntry?> KeptAsync(PaperSource source, Reading reading, CancellationToken cancellationToken)
        {
            var drafts = await reading.Db.Set<RegisterEntry>()
                .Where(entry => entry.RecordId == source.RecordId && entry.Paper == source.Paper && entry.State == RegisterState.Draft)
                .OrderByDescending(entry => entry.ChangedAt).ToListAsync(cancellationToken);
            return drafts.Find(entry => entry.Source.IsSameAs(source));
        }

        /// <summary>The signer of the document as it stands, then the agency's.</summary>
        private static IReadOnlyList<Signature> SignersOf(Signature current, AgencyHead agency) =>
            [current, .. agency.Signers.Where(signer => !IsSame(signer, current))];

        private static bool IsSame(Signature one, Signature other) =>
            one.Position == other.Position && one.Name == other.Name && one.Authority.SequenceEqual(other.Authority);
    }
}
