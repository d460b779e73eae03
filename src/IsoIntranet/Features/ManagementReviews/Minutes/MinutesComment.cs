using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

public enum CommentState
{
    Open,

    /// <summary>Tiếp thu: the minutes were changed.</summary>
    Taken,

    /// <summary>Giải trình: they were not, and why.</summary>
    Explained,
}

/// <summary>Ý kiến of a participant on the draft of the minutes, with what became of it.</summary>
public sealed class MinutesComment : Record
{
    public const int TextLength = 4000;

    private MinutesComment() { }

    internal MinutesComment(Guid reviewId, string text, Author by, DateTimeOffset now)
    {
        (ReviewId, Text) = (reviewId, text.Trim());
        (GivenBy, GivenById, GivenAt) = (by.Name, by.AccountId, now);
    }

    public Guid ReviewId { get; private set; }

    public string Text { get; private set; } = "";

    public string GivenBy { get; private set; } = "";

    public Guid? GivenById { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public CommentState State { get; private set; }

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public override Guid RootId => ReviewId;

    /// <summary>Says what became of it; what is not taken over is explained.</summary>
    internal Ruling Settle(bool isTaken, string? answer, Author by)
    {
        if (State != CommentState.Open)
            return Ruling.Refuse("ManagementReviews.CommentSettled");
        if (!isTaken && string.IsNullOrWhiteSpace(answer))
            return Ruling.Refuse("ManagementReviews.ReasonMissing");
        State = isTaken ? CommentState.Taken : CommentState.Explained;
        (Answer, AnsweredBy) = (string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), by.Name);
        return Ruling.Allowed;
    }
}
