namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>How a deadline bounds its day.</summary>
internal enum Bound
{
    None,

    /// <summary>"trước": the day is left out.</summary>
    Before,

    /// <summary>"chậm nhất", "đến hết": the day counts.</summary>
    By,

    /// <summary>"từ … (trở đi)".</summary>
    From,

    /// <summary>"sau ngày …".</summary>
    After,
}

/// <summary>One understood part of the words.</summary>
internal abstract record Piece
{
    /// <summary>What stands before it.</summary>
    public Join Join { get; init; }

    /// <summary>Words that were not understood stand before it as well.</summary>
    public bool AfterGap { get; init; }

    /// <summary>"Dự kiến" stands before it.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Its words, for doubts.</summary>
    public string Words { get; init; } = string.Empty;
}

/// <summary>A point, or a range of two, with its bound.</summary>
internal sealed record DatePiece(CalendarPoint Start, CalendarPoint? End, Bound Bound) : Piece
{
    public bool EndExclusive { get; init; }

    /// <summary>"từ nay đến": only the end is dated.</summary>
    public bool OpenStart { get; init; }

    public bool HasYear => Start.Year is not null || Start.Shift != 0 || End?.Year is not null || End?.Shift > 0;
}

internal sealed record RecurPiece(IReadOnlyList<ScheduleRecurrence> Rules) : Piece;

/// <summary>Ongoing work; <paramref name="Point"/> is set for "cả năm 2025".</summary>
internal sealed record OngoingPiece(CalendarPoint? Point = null, bool ByCustom = false, string? Anchor = null) : Piece;

internal sealed record EventPiece(string Anchor) : Piece;

/// <param name="IsDitto">The row above is meant.</param>
internal sealed record ReferencePiece(string Anchor, bool IsDitto = false) : Piece;

internal sealed record RelativePiece(int Amount, ScheduleUnit Unit, RelativeSide Side, string? Anchor, CalendarPoint? Day, bool IsRange) : Piece;

/// <summary>"Khoảng", "dự kiến".</summary>
internal sealed record ApproximatePiece : Piece;

/// <summary>A word that was taken for a slip of the keys.</summary>
internal sealed record SlipPiece : Piece;

/// <summary>Words that no production took.</summary>
internal sealed record UnreadPiece(DoubtCode Code) : Piece;
