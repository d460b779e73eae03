using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>One file of the complete audit file.</summary>
/// <param name="Path">Within the archive, in letters without marks.</param>
/// <param name="Title">What it is, as the index says.</param>
public abstract record AuditFilePart(string Path, string Title);

/// <summary>A form, filled in when it is written, so that one document at a time is in memory.</summary>
public sealed record FormPart(string Path, string Title, ControlledForm Form) : AuditFilePart(Path, Title);

/// <param name="Template">SHA-256 of the agency's own template.</param>
public sealed record DocumentPart(string Path, string Title, OfficialDocument Document, string? Template) : AuditFilePart(Path, Title);

/// <summary>A file of the store: a photo, a document of the register, a scan.</summary>
public sealed record StoredPart(string Path, string Title, string Sha256, long Size) : AuditFilePart(Path, Title);

/// <summary>The nonconformities that the audit raised.</summary>
public sealed record RaisedPart(string Path, string Title, IReadOnlyList<object?[]> Rows) : AuditFilePart(Path, Title);

/// <summary>What was sent about the audit: whom it was told, and when.</summary>
public sealed record NoticesPart(string Path, string Title, IReadOnlyList<object?[]> Rows) : AuditFilePart(Path, Title);
