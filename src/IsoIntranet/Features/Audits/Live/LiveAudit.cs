namespace IsoIntranet.Features.Audits.Live;

/// <summary>One audit as the live board shows it; shared by all viewers of a node, and cut to each by <see cref="LiveSight"/>.</summary>
/// <param name="Lead">Name of the lead auditor.</param>
/// <param name="Units">Those audited, in their order.</param>
/// <param name="Team">Members of the team who have an account.</param>
/// <param name="Chapters">Of the edition that the audit cites, in order.</param>
/// <param name="Findings">What arrived last first; withdrawn ones among them.</param>
/// <param name="Untold">Findings that the viewer knows to exist, and no more than that; 0 in the shared one.</param>
public sealed record LiveAudit(
    Guid Id, Guid OwnerUnitId, string Number, string Title, AuditKind Kind, AuditState State, DateOnly StartsOn, DateOnly EndsOn, string? Lead,
    IReadOnlyList<LiveUnit> Units, IReadOnlyList<LiveMember> Team, IReadOnlyList<LiveChapter> Chapters, IReadOnlyList<LiveFinding> Findings, int Untold = 0)
{
    /// <summary>Fieldwork goes on.</summary>
    public bool IsRunning => State is AuditState.Opened or AuditState.FieldworkDone;

    public IEnumerable<LiveFinding> Counted => Findings.Where(finding => finding.State != FindingState.Withdrawn);
}

/// <param name="VisitedOn">The day on which its fieldwork was said to be done.</param>
/// <param name="Questions">Put to it by the checklist.</param>
public sealed record LiveUnit(Guid Id, string Name, string ShortName, DateOnly? VisitedOn, int Questions, int Answered)
{
    /// <summary>How far it is audited, 0 to 100: what was answered, or all of it once the team says so.</summary>
    public int Percent => VisitedOn is not null ? 100 : Questions == 0 ? 0 : Answered * 100 / Questions;
}

/// <param name="Own">Units whose drafts the member does not see: the own ones, unless excepted.</param>
public sealed record LiveMember(Guid AccountId, IReadOnlyList<Guid> Own);

/// <param name="Number">4 to 10.</param>
public sealed record LiveChapter(int Number, string Title, string EnglishTitle);

/// <param name="Clause">Its number, for example “8.5.1”.</param>
/// <param name="Chapter">The first part of it; 0 where no clause is named.</param>
/// <param name="LoggedAt">By the device's clock.</param>
/// <param name="ArrivedAt">When it was stored.</param>
/// <param name="IsPresented">Whether it was ever put to the unit.</param>
/// <param name="Version">Counts its changes, photos included.</param>
public sealed record LiveFinding(
    Guid Id, Guid AuditId, int Sequence, Guid UnitId, string? Clause, int Chapter, FindingGrade Grade, FindingState State, string Statement, string By,
    DateTimeOffset LoggedAt, DateTimeOffset ArrivedAt, bool IsPresented, int Version, IReadOnlyList<LivePhoto> Photos);

/// <param name="Sha256">Of the picture, by which the store keeps it.</param>
public sealed record LivePhoto(Guid Id, string Sha256, string MediaType);
