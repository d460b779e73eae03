using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>What of the minutes is written by hand, besides what the session left with the inputs and the decisions.</summary>
/// <param name="Opening">Before the agenda; none for the usual words.</param>
/// <param name="Remarks">Other opinions, one a line.</param>
/// <param name="Closing">After the decisions; none for the usual words.</param>
public sealed record MinutesText(string? Opening, string? Remarks, string? Closing)
{
    public const int Length = 20_000;

    public static readonly MinutesText Empty = new(null, null, null);
}

/// <summary>The Word document that is put to be signed.</summary>
/// <param name="Sha256">Of the document's file, lower-case hexadecimal.</param>
/// <param name="ContentSha256">Of all that it was made from, as <see cref="MinutesContent"/> writes it down.</param>
public sealed record MinutesDocument(Guid FileId, string Sha256, string ContentSha256);

/// <summary>
/// Biên bản họp: written while it is a draft, then put to be signed as one exact document, which does not change any more
/// while signatures are given. Taking it back to the draft takes back what was signed.
/// </summary>
public sealed class ReviewMinutes : Record
{
    private readonly List<MinutesSignature> _signatures = [];

    private ReviewMinutes() { }

    public ReviewMinutes(Guid reviewId) => ReviewId = reviewId;

    public Guid ReviewId { get; private set; }

    public string? Opening { get; private set; }

    public string? Remarks { get; private set; }

    public string? Closing { get; private set; }

    public Guid? FileId { get; private set; }

    /// <summary>Of the document put to be signed; none while it is a draft.</summary>
    public string? Sha256 { get; private set; }

    public string? ContentSha256 { get; private set; }

    public DateTimeOffset? PutAt { get; private set; }

    public string? PutBy { get; private set; }

    /// <summary>When the second signature made it stand for good.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>How often it was put to be signed.</summary>
    public int Edition { get; private set; }

    /// <summary>When the participants were asked what they think of the draft.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }

    public string? TakenBackBecause { get; private set; }

    public IReadOnlyList<MinutesSignature> Signatures => _signatures;

    public override Guid RootId => ReviewId;

    public MinutesText Text => new(Opening, Remarks, Closing);

    /// <summary>Those under the document that lies there now; what was signed and taken back is none of them.</summary>
    public IEnumerable<MinutesSignature> Given => Sha256 is null ? [] : _signatures.Where(signature => signature.Edition == Edition).OrderBy(signature => signature.Role);

    /// <summary>Whether it lies before chair and secretary.</summary>
    public bool IsPut => Sha256 is not null && SignedAt is null;

    public bool IsSigned => SignedAt is not null;

    public MinutesSignature? SignatureOf(SignatureRole role) => Given.FirstOrDefault(signature => signature.Role == role);

    internal Ruling Write(MinutesText text)
    {
        if (Sha256 is not null)
            return Ruling.Refuse(IsSigned ? "ManagementReviews.Signed" : "ManagementReviews.MinutesPut");
        (Opening, Remarks, Closing) = (Blank(text.Opening), Blank(text.Remarks), Blank(text.Closing));
        return Ruling.Allowed;
    }

    internal Ruling Offer(DateTimeOffset now)
    {
        if (Sha256 is not null)
            return Ruling.Refuse(IsSigned ? "ManagementReviews.Signed" : "ManagementReviews.MinutesPut");
        OfferedAt = now;
        return Ruling.Allowed;
    }

    internal Ruling Put(MinutesDocument document, Author by, DateTimeOffset now)
    {
        if (Sha256 is not null)
            return Ruling.Refuse(IsSigned ? "ManagementReviews.Signed" : "ManagementReviews.MinutesPut");
        (FileId, Sha256, ContentSha256) = (document.FileId, document.Sha256, document.ContentSha256);
        (PutAt, PutBy, TakenBackBecause) = (now, by.Name, null);
        Edition++;
        return Ruling.Allowed;
    }

    internal Ruling TakeBack(string? reason)
    {
        if (!IsPut)
            return Ruling.Refuse(IsSigned ? "ManagementReviews.Signed" : "ManagementReviews.MinutesNotPut");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("ManagementReviews.ReasonMissing");
        (FileId, Sha256, ContentSha256, PutAt, PutBy) = (null, null, null, null, null);
        TakenBackBecause = given;
        return Ruling.Allowed;
    }

    /// <param name="seen">SHA-256 of the document that the signer had before the eyes.</param>
    internal Ruling Sign(GivenSignature given, string seen, Author by, DateTimeOffset now)
    {
        if (!IsPut)
            return Ruling.Refuse(IsSigned ? "ManagementReviews.Signed" : "ManagementReviews.MinutesNotPut");
        if (seen != Sha256)
            return Ruling.Refuse("ManagementReviews.OtherDocument");
        if (SignatureOf(given.Role) is not null)
            return Ruling.Refuse("ManagementReviews.SignedAlready");
        _signatures.Add(new MinutesSignature(this, given, by, now));
        if (Enum.GetValues<SignatureRole>().All(one => SignatureOf(one) is not null))
            SignedAt = now;
        return Ruling.Allowed;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Name">As typed, or as it stands on paper.</param>
/// <param name="Scan">None for a typed one.</param>
public sealed record GivenSignature(SignatureRole Role, string Name, SignedScan? Scan = null);

/// <summary>The signed paper, scanned.</summary>
public sealed record SignedScan(Guid FileId, string Sha256);

public enum SignatureRole
{
    /// <summary>Chủ trì.</summary>
    Chair,

    /// <summary>Thư ký.</summary>
    Secretary,
}

public enum SignatureWay
{
    /// <summary>By typing the own full name, signed in to the own account.</summary>
    Typed,

    /// <summary>By hand on the printed document, whose scan lies here.</summary>
    Scan,
}

/// <summary>One signature under one exact document.</summary>
public sealed class MinutesSignature : Record
{
    private MinutesSignature() { }

    internal MinutesSignature(ReviewMinutes minutes, GivenSignature given, Author by, DateTimeOffset now)
    {
        (MinutesId, ReviewId, Sha256, Edition) = (minutes.Id, minutes.ReviewId, minutes.Sha256!, minutes.Edition);
        (Role, Way, Name) = (given.Role, given.Scan is null ? SignatureWay.Typed : SignatureWay.Scan, given.Name.Trim());
        (FileId, FileSha256) = (given.Scan?.FileId, given.Scan?.Sha256);
        (GivenAt, GivenBy, GivenById) = (now, by.Name, by.AccountId);
    }

    public Guid MinutesId { get; private set; }

    public Guid ReviewId { get; private set; }

    /// <summary>How often the minutes had been put to be signed.</summary>
    public int Edition { get; private set; }

    public SignatureRole Role { get; private set; }

    public SignatureWay Way { get; private set; }

    /// <summary>Whose signature it is, as typed or as it stands on paper.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of the document signed.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>The account that gave it, or that put the scan here.</summary>
    public string GivenBy { get; private set; } = "";

    public Guid? GivenById { get; private set; }

    /// <summary>The scan.</summary>
    public Guid? FileId { get; private set; }

    public string? FileSha256 { get; private set; }

    public override Guid RootId => ReviewId;
}
