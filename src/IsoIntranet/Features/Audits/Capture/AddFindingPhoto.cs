using FluentValidation;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>Puts a photo to a finding. Its id is made on the device, so the same photo sent again is one.</summary>
public static class AddFindingPhoto
{
    /// <summary>Photos of one finding.</summary>
    public const int Most = 20;

    /// <summary>Bytes of one photo; a device scales to a tenth of it.</summary>
    public const int MaximumSize = 10 * 1024 * 1024;

    /// <param name="PhotoId">Made on the device.</param>
    /// <param name="Content">Lies in the store already, without the camera's own notes, see <see cref="JpegMetadata"/>.</param>
    /// <param name="TakenAt">By the device's clock.</param>
    /// <param name="Latitude">Degrees; given only where the auditor asked for it.</param>
    public sealed record Command(
        Guid AuditId, Guid FindingId, Guid PhotoId, StoredContent Content, DateTimeOffset TakenAt, double? Latitude = null, double? Longitude = null)
        : ICommand<Command, Kept>, IBeginsAnew;

    /// <param name="PhotoCount">Photos of the finding now.</param>
    public sealed record Kept(Guid Id, Guid FindingId, Guid FileId, int PhotoCount);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Latitude).InclusiveBetween(-90, 90).WithMessage(_ => text["NoSuchPlace"]);
            RuleFor(command => command.Longitude).InclusiveBetween(-180, 180).WithMessage(_ => text["NoSuchPlace"]);
            RuleFor(command => command).Must(command => command.Latitude is null == command.Longitude is null)
                .WithMessage(_ => text["NoSuchPlace"]).OverridePropertyName("Latitude");
        }
    }

    public sealed class Handler(FileStore store) : ICommandHandler<Command, Kept>
    {
        private AuditFinding? _finding;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _finding = await db.Set<AuditFinding>()
                .SingleOrDefaultAsync(row => row.Id == command.FindingId && row.AuditId == command.AuditId, cancellationToken);
            return _finding is null ? null : new Demand(AuditsRoom.Log);
        }

        public async Task<Outcome<Kept>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var finding = _finding!;
            if (await work.Db.Set<FindingPhoto>().SingleOrDefaultAsync(photo => photo.Id == command.PhotoId, cancellationToken) is { } known)
                return known.FindingId == finding.Id ? new Kept(known.Id, finding.Id, known.FileId, finding.PhotoCount) : new Refusal("Audits.IdTaken");
            var allowed = await work.TouchAsync(finding, cancellationToken);
            if (allowed.IsAllowed && finding.PhotoCount >= Most)
                allowed = Ruling.Refuse("Audits.TooManyPhotos", Most);
            if (allowed.IsAllowed && command.Content.MediaType != "image/jpeg")
                allowed = Ruling.Refuse("Audits.PhotoNotJpeg");
            if (allowed.IsAllowed)
                allowed = finding.CountPhotos(finding.PhotoCount + 1);
            if (allowed.Refusal is { } refused)
                return refused;
            var number = 1 + await work.Db.Set<FindingPhoto>().CountAsync(photo => photo.FindingId == finding.Id, cancellationToken);
            var name = $"phat-hien-{finding.Sequence:D2}-anh-{number:D2}.jpg";
            if (!store.Keep(command.Content.Sha256))
                return new Refusal("Platform.FileGone", name);
            var file = new StoredFile(command.Content, name, finding.UnitId, finding.Id, work.Actor.Author);
            work.Db.Add(file);
            work.Db.Add(new FindingPhoto(
                command.PhotoId, finding, file.Id, command.TakenAt.NotAfter(work.Now), command.Latitude, command.Longitude));
            return new Kept(command.PhotoId, finding.Id, file.Id, finding.PhotoCount);
        }
    }
}
