using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>The papers of an audit: what there is to make, what stands in the register, and how large the complete file is.</summary>
public static class AuditPapersOf
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    /// <param name="IsWhole">Else only the forms of the own unit's findings are shown.</param>
    /// <param name="MayMake">May put documents into the register.</param>
    /// <param name="PhotoBytes">Of all photos together.</param>
    public sealed record View(
        Guid AuditId, string Number, bool IsWhole, bool MayMake, Guid? ProgrammeId, bool IsOpened, bool IsEnded, bool IsConcluded, string Team, string Agenda,
        IReadOnlyList<UnitRow> Units, IReadOnlyList<FindingRow> Findings, IReadOnlyList<KeptRow> Kept, int Photos, long PhotoBytes)
    {
        public IEnumerable<KeptRow> Of(OfficialPaper paper) => Kept.Where(kept => kept.Paper == paper);
    }

    public sealed record UnitRow(Guid Id, string Name, int Questions, int Answered, int Findings);

    public sealed record FindingRow(Guid Id, int Number, Guid UnitId, string Unit, FindingGrade Grade, FindingState State, string Statement);

    /// <param name="Reference">Number and notation in the register.</param>
    public sealed record KeptRow(Guid Id, OfficialPaper Paper, string Reference, RegisterState State);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.PaperSightAsync(reading.Actor, query.AuditId, cancellationToken) is not { } sight || await db.AuditRecordAsync(query.AuditId, cancellationToken) is not { } whole)
                return Outcome<View>.NotFound();
            var audit = whole.Audit;
            var inScope = audit.Units.Where(unit => sight.IsWhole || reading.Scope.Contains(unit.UnitId)).Select(unit => unit.UnitId).ToHashSet();
            if (!sight.IsWhole && (inScope.Count == 0 || audit.State == AuditState.Planned))
                return Outcome<View>.NotFound();
            var findings = whole.Findings.Where(finding => sight.IsWhole ? sight.Sees(finding) : finding.PresentedOn is not null && inScope.Contains(finding.UnitId)).ToList();
            var seen = findings.Select(finding => finding.Id).ToHashSet();
            var photos = whole.Photos.Where(photo => seen.Contains(photo.FindingId)).Select(photo => photo.FileId).ToList();
            var kept = !sight.IsWhole ? [] : await db.Set<RegisterEntry>()
                .Where(entry => entry.RecordId == audit.Id && (entry.State == RegisterState.Draft || entry.State == RegisterState.Issued))
                .OrderByDescending(entry => entry.CreatedAt).ToListAsync(cancellationToken);
            return new View(
                audit.Id, audit.Number, sight.IsWhole, sight.IsWhole && (reading.Actor.May(OfficialDocumentsRoom.Make, audit.OwnerUnitId) || reading.Actor.May(AuditsRoom.Plan, audit.OwnerUnitId)),
                audit.ProgrammeId, whole.MeetingsOf(MeetingKind.Opening).Any(), whole.MeetingsOf(MeetingKind.Closing).Any(), audit.Conclusion is not null,
                string.Join(", ", audit.Members.OrderBy(member => member.Place).Select(member => member.Name)), $"{audit.Agenda.Count}",
                [.. whole.Audited.Where(unit => inScope.Contains(unit.Id)).Select(unit => new UnitRow(
                    unit.Id, unit.Name, whole.Questions.Count(question => question.UnitId == unit.Id), whole.Questions.Count(question => question.UnitId == unit.Id && question.IsAnswered),
                    findings.Count(finding => finding.UnitId == unit.Id)))],
                [.. findings.Select(finding => new FindingRow(finding.Id, finding.Sequence, finding.UnitId, whole.UnitName(finding.UnitId), finding.Grade, finding.State, finding.Statement))],
                [.. kept.Select(entry => new KeptRow(entry.Id, entry.Paper, entry.Reference, entry.State))], photos.Count,
                await db.Set<StoredFile>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(file => photos.Contains(file.Id)).SumAsync(file => file.Size, cancellationToken));
        }
    }
}
