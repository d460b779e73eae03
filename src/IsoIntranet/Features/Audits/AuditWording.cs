using System.Globalization;
using IsoIntranet.Platform.Clock;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits;

/// <summary>States, grades and days in the reader's words, and the signs that go with them (docs/design.md).</summary>
public sealed class AuditWording(IStringLocalizer<AuditsText> text, OrganisationClock clock)
{
    /// <summary>The states from left to right, as the track shows them; what is cancelled is told beside it.</summary>
    public static readonly IReadOnlyList<AuditState> Track =
    [
        AuditState.Planned, AuditState.Notified, AuditState.Opened, AuditState.FieldworkDone, AuditState.ReportIssued, AuditState.FollowUp, AuditState.Closed,
    ];

    public string State(AuditState state) => text["State_" + state];

    public string Kind(AuditKind kind) => text["Kind_" + kind];

    public string Role(MemberRole role) => text["Role_" + role];

    public string Meeting(MeetingKind kind) => text["Meeting_" + kind];

    public string Grade(FindingGrade grade) => text["Grade_" + grade];

    /// <summary>In one or two words, where there is little room.</summary>
    public string ShortGrade(FindingGrade grade) => text["GradeShort_" + grade];

    public string State(FindingState state) => text["Finding_" + state];

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    public static string Days(DateOnly from, DateOnly until) => from == until ? Day(from)
        : from.Year == until.Year ? $"{from.ToString("dd/MM", CultureInfo.InvariantCulture)}–{Day(until)}" : $"{Day(from)}–{Day(until)}";

    public string When(DateTimeOffset at) => clock.Local(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A finding's number beside its audit's: “ĐG 01/2026 · PH 03”.</summary>
    public string Number(int sequence) => text["FindingNumber", sequence];

    /// <summary>What an address names, where it is one of them.</summary>
    public static T? Parsed<T>(string? value) where T : struct, Enum =>
        Enum.TryParse<T>(value, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;

    public static string ClassOf(AuditState state) => state switch
    {
        AuditState.Planned => "st-not-due",
        AuditState.Notified or AuditState.ReportIssued => "st-submitted",
        AuditState.FieldworkDone or AuditState.FollowUp => "st-awaiting-event",
        AuditState.Closed => "st-done",
        AuditState.Cancelled => "st-not-applicable",
        _ => "st-in-progress",
    };

    public static string ClassOf(FindingState state) => state switch
    {
        FindingState.Draft => "st-not-due",
        FindingState.Presented => "st-submitted",
        FindingState.Confirmed => "st-done",
        FindingState.Disputed => "st-returned",
        _ => "st-not-applicable",
    };

    public static string ClassOf(FindingGrade grade) => grade switch
    {
        FindingGrade.Major => "st-late",
        FindingGrade.Minor => "st-due-soon",
        FindingGrade.Observation => "st-awaiting-event",
        FindingGrade.Opportunity => "st-submitted",
        _ => "st-done",
    };
}
