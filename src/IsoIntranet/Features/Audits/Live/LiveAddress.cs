namespace IsoIntranet.Features.Audits.Live;

/// <summary>Addresses of the live board with what is chosen in them.</summary>
public static class LiveAddress
{
    public const string Board = "audits/board";

    public const string Wall = "audits/board/wall";

    public static string Of(string page, Guid? audit, LiveFilter filter)
    {
        List<string> parts = [];
        if (audit is { } one)
            parts.Add($"audit={one}");
        if (filter.Unit is { } unit)
            parts.Add($"unit={unit}");
        if (filter.Grade is { } grade)
            parts.Add($"grade={grade}");
        if (filter.Chapter is { } chapter)
            parts.Add($"chapter={chapter}");
        return parts.Count == 0 ? page : $"{page}?{string.Join('&', parts)}";
    }

    /// <summary>Where a finding is read.</summary>
    public static string Of(LiveFinding finding) => $"audits/findings/{finding.Id}";

    /// <summary>A small picture of a photo, or the photo where there is none.</summary>
    public static string Of(LiveFinding finding, LivePhoto photo) => $"api/v1/audits/{finding.AuditId}/photos/{photo.Id}/small";
}
