using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>Takes a photo back, as long as the unit has not seen the finding. Taking it back again changes nothing.</summary>
public static class WithdrawFindingPhoto
{
    public sealed record Command(Guid AuditId, Guid FindingId, Guid PhotoId) : ICommand<Command, Nothing>, IBeginsAnew;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private FindingPhoto? _photo;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _photo = await db.Set<FindingPhoto>().SingleOrDefaultAsync(
                photo => photo.Id == command.PhotoId && photo.FindingId == command.FindingId && photo.AuditId == command.AuditId, cancellationToken);
            return _photo is null ? null : new Demand(AuditsRoom.Log);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var photo = _photo!;
            if (photo.IsWithdrawn)
                return Nothing.Value;
            var finding = await work.Db.Set<AuditFinding>().SingleAsync(row => row.Id == photo.FindingId, cancellationToken);
            var allowed = await work.TouchAsync(finding, cancellationToken);
            if (allowed.IsAllowed)
                allowed = finding.CountPhotos(finding.PhotoCount - 1);
            var file = await work.Db.Set<StoredFile>().SingleAsync(row => row.Id == photo.FileId, cancellationToken);
            if (allowed.IsAllowed)
                allowed = file.Withdraw(work.Actor.Author, work.Now);
            if (allowed.Refusal is { } refused)
                return refused;
            photo.Withdraw();
            return Nothing.Value;
        }
    }
}
