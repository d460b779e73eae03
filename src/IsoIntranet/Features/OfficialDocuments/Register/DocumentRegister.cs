using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>The registers of documents of the agencies in the viewer's scope.</summary>
public static class DocumentRegister
{
    private static readonly ListColumns<RegisterEntry> Columns = new ListColumns<RegisterEntry>(entry => entry.Id)
        .Add("number", entry => entry.Number)
        .Add("issued", entry => entry.IssuedOn)
        .Add("year", entry => entry.Year)
        .Add("kind", entry => entry.Kind)
        .Add("subject", entry => entry.Subject, entry => entry.SearchText)
        .Add("state", entry => entry.State)
        .Add("signer", entry => entry.Signer)
        .Add("changed", entry => entry.ChangedAt)
        .SearchIn(entry => entry.SearchText, entry => entry.Subject)
        .SortedBy("changed", descending: true);

    public sealed record Query(PageRequest Request, DocumentKind? Kind = null, int? Year = null, RegisterState? State = null, Guid? RecordId = null) : IQuery<Query, PageOf<Row>>;

    public sealed record Row(
        Guid Id, int Version, Guid UnitId, string Agency, OfficialPaper Paper, DocumentKind Kind, int Year, int? Number, string Notation, string Subject,
        RegisterState State, DateOnly? IssuedOn, string? Signer, string MadeBy, string? EndReason, Guid? FileId, Guid? ScanId, PaperSource Source)
    {
        public string Reference => RegisterEntry.ReferenceOf(Number, Notation);
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => OfficialDocumentsRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var entries = db.Set<RegisterEntry>().AsQueryable();
            if (query.Kind is { } kind)
                entries = entries.Where(entry => entry.Kind == kind);
            if (query.Year is { } year)
                entries = entries.Where(entry => entry.Year == year);
            entries = query.State is { } state ? entries.Where(entry => entry.State == state) : entries.Where(entry => entry.State != RegisterState.Dropped);
            if (query.RecordId is { } record)
                entries = entries.Where(entry => entry.RecordId == record);
            return await Columns.PageAsync(entries, query.Request, entry => new Row(
                entry.Id, entry.Version, entry.UnitId, db.Set<OrgUnit>().Where(unit => unit.Id == entry.UnitId).Select(unit => unit.Name).First(),
                entry.Paper, entry.Kind, entry.Year, entry.Number, entry.Notation, entry.Subject, entry.State, entry.IssuedOn, entry.Signer, entry.MadeBy,
                entry.EndReason, entry.FileId, entry.ScanId, entry.Source), cancellationToken);
        }
    }
}
