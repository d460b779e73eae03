using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>
/// A photo of a finding. Its id is made on the device; the bytes are a stored file attached to the finding. Where it was taken
/// is kept only where the auditor asked for it.
/// </summary>
public sealed class FindingPhoto : Record, IUnitScoped
{
    private FindingPhoto() { }

    public FindingPhoto(Guid id, AuditFinding finding, Guid fileId, DateTimeOffset takenAt, double? latitude, double? longitude)
    {
        Id = id;
        FindingId = finding.Id;
        AuditId = finding.AuditId;
        UnitId = finding.UnitId;
        FileId = fileId;
        TakenAt = takenAt;
        (Latitude, Longitude) = (latitude, longitude);
    }

    public Guid FindingId { get; private set; }

    public Guid AuditId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Id of the stored file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>By the device's clock.</summary>
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>Degrees, −90 to 90; none unless asked for.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Degrees, −180 to 180.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Taken back. The row stays, so that a late repetition of the upload does not bring it up again.</summary>
    public bool IsWithdrawn { get; private set; }

    public override Guid RootId => AuditId;

    public void Withdraw() => IsWithdrawn = true;
}

/// <summary>A correction after the report was issued: the finding stays as it was, this stands beside it.</summary>
public sealed class FindingAddendum : Record, IUnitScoped
{
    private FindingAddendum() { }

    public FindingAddendum(AuditFinding finding, string text, Author by, DateOnly today)
    {
        FindingId = finding.Id;
        AuditId = finding.AuditId;
        UnitId = finding.UnitId;
        Text = text.Trim();
        (WrittenBy, WrittenOn) = (by.Name, today);
    }

    public Guid FindingId { get; private set; }

    public Guid AuditId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Text { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    public DateOnly WrittenOn { get; private set; }

    public override Guid RootId => AuditId;
}
