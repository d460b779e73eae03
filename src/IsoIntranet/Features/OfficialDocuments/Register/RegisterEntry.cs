using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.OfficialDocuments.Register;

public enum RegisterState
{
    /// <summary>Dự thảo, with or without a reserved number.</summary>
    Draft,

    /// <summary>Đã ban hành.</summary>
    Issued,

    /// <summary>Hủy: it was issued and holds no longer; its number is never given again.</summary>
    Void,

    /// <summary>Bỏ: a draft that was given up; its number went back.</summary>
    Dropped,
}

/// <summary>A line of the register of documents (sổ đăng ký văn bản đi), and the document itself as a value.</summary>
public sealed class RegisterEntry : Record, IUnitScoped
{
    private RegisterEntry() { }

    public RegisterEntry(Guid unitId, PaperSource source, int year)
    {
        UnitId = unitId;
        Paper = source.Paper;
        Kind = source.Paper.KindOf();
        Source = source;
        RecordId = source.RecordId;
        Year = year;
    }

    /// <summary>The agency in whose register it stands.</summary>
    public Guid UnitId { get; private set; }

    public OfficialPaper Paper { get; private set; }

    public DocumentKind Kind { get; private set; }

    public int Year { get; private set; }

    public int? Number { get; private set; }

    public string Notation { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public RegisterState State { get; private set; }

    /// <summary>Day of the document.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public string? Signer { get; private set; }

    /// <summary>Who made it.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>Why it was voided or dropped.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The plan or committee that it was made from.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>What exactly it was made from.</summary>
    public PaperSource Source { get; private set; } = PaperSource.None;

    /// <summary>What its maker chose and wrote.</summary>
    [NotLogged]
    public PaperWishes Wishes { get; private set; } = new();

    /// <summary>The document as it stands: what was agreed on is what is issued, whatever becomes of the record.</summary>
    [NotLogged]
    public OfficialDocument? Content { get; private set; }

    /// <summary>The Word file of <see cref="Content"/>.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The signed and stamped paper, scanned.</summary>
    public Guid? ScanId { get; private set; }

    /// <summary>Number, notation and subject without case and marks.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>“05/KH-UBND”, the number open in a draft.</summary>
    public string Reference => ReferenceOf(Number, Notation);

    public static string ReferenceOf(int? number, string notation) =>
        $"{(number is { } known ? OfficialWords.Count(known) : OfficialWords.Blank)}{(notation.Length > 0 ? "/" : "")}{notation}";

    /// <summary>Puts the text, as long as it is a draft.</summary>
    public Ruling Write(PaperSource source, OfficialDocument content, PaperWishes wishes, Author by)
    {
        if (State != RegisterState.Draft)
            return Ruling.Refuse("OfficialDocuments.OnlyDraftIsWritten");
        Source = source;
        Wishes = wishes;
        MadeBy = by.Name;
        Keep(content with { Number = Number ?? content.Number });
        return Ruling.Allowed;
    }

    /// <summary>Gives the draft its number.</summary>
    public Ruling Register(int number)
    {
        if (State != RegisterState.Draft || Number is not null)
            return Ruling.Refuse("OfficialDocuments.HasNumber");
        Number = number;
        Keep(Content! with { Number = number });
        return Ruling.Allowed;
    }

    /// <summary>Ban hành: signed on a day.</summary>
    public Ruling Issue(DateOnly on)
    {
        if (State != RegisterState.Draft)
            return Ruling.Refuse("OfficialDocuments.OnlyDraftIsIssued");
        if (Number is null)
            return Ruling.Refuse("OfficialDocuments.NumberMissing");
        if (on.Year != Year)
            return Ruling.Refuse("OfficialDocuments.OtherYear", Year);
        State = RegisterState.Issued;
        IssuedOn = on;
        Keep(Content! with { Date = on, Year = on.Year });
        return Ruling.Allowed;
    }

    /// <summary>Hủy: stays in the register with its number and the reason.</summary>
    public Ruling Void(string reason)
    {
        if (State != RegisterState.Issued)
            return Ruling.Refuse("OfficialDocuments.OnlyIssuedIsVoided");
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("OfficialDocuments.ReasonMissing");
        State = RegisterState.Void;
        EndReason = reason.Trim();
        return Ruling.Allowed;
    }

    /// <summary>Gives a draft up.</summary>
    /// <param name="number">The number that goes back, if it had one.</param>
    public Ruling Drop(string? reason, out int? number)
    {
        number = Number;
        if (State != RegisterState.Draft)
        {
            number = null;
            return Ruling.Refuse("OfficialDocuments.OnlyDraftIsDropped");
        }
        State = RegisterState.Dropped;
        EndReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        Number = null;
        Keep(Content! with { Number = null });
        return Ruling.Allowed;
    }

    /// <returns>The file that it takes the place of.</returns>
    public Guid? PutFile(Guid fileId)
    {
        var former = FileId;
        FileId = fileId;
        return former;
    }

    /// <summary>Puts the scan of the signed paper to it.</summary>
    public Ruling PutScan(Guid fileId, string mediaType)
    {
        if (State != RegisterState.Issued)
            return Ruling.Refuse("OfficialDocuments.OnlyIssuedHasScan");
        if (mediaType is not ("application/pdf" or "image/png" or "image/jpeg"))
            return Ruling.Refuse("OfficialDocuments.ScanKind");
        ScanId = fileId;
        return Ruling.Allowed;
    }

    private void Keep(OfficialDocument content)
    {
        Content = content;
        Notation = content.Notation;
        Subject = content.Subject.Length > SubjectLength ? content.Subject[..(SubjectLength - 1)] + "…" : content.Subject;
        Signer = content.Signature.Name;
        SearchText = SearchForm.Of($"{(Number is { } number ? OfficialWords.Count(number) : "")} {Notation} {Subject} {Signer}");
    }

    public const int SubjectLength = 600;
}
