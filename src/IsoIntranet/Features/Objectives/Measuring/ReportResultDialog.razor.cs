using System.Globalization;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Takes a result, or corrects a verified one; tells while typing whether it balances and what it comes to.</summary>
public partial class ReportResultDialog
{
    private static readonly Count[] Counts =
    [
        new(nameof(MeasuredFigures.CarriedOver), figures => figures.CarriedOver, (figures, value) => figures with { CarriedOver = value }),
        new(nameof(MeasuredFigures.Received), figures => figures.Received, (figures, value) => figures with { Received = value }),
        new(nameof(MeasuredFigures.Early), figures => figures.Early, (figures, value) => figures with { Early = value }),
        new(nameof(MeasuredFigures.OnTime), figures => figures.OnTime, (figures, value) => figures with { OnTime = value }),
        new(nameof(MeasuredFigures.Late), figures => figures.Late, (figures, value) => figures with { Late = value }),
        new(nameof(MeasuredFigures.PendingNotDue), figures => figures.PendingNotDue, (figures, value) => figures with { PendingNotDue = value }),
        new(nameof(MeasuredFigures.PendingOverdue), figures => figures.PendingOverdue, (figures, value) => figures with { PendingOverdue = value }),
        new(nameof(MeasuredFigures.Returned), figures => figures.Returned, (figures, value) => figures with { Returned = value }),
    ];

    private readonly List<UploadedFile> _files = [];
    private MeasuredFigures _figures = MeasuredFigures.Nothing;
    private string? _note;
    private int _version;

    [Parameter, EditorRequired]
    public ResultStory.View Story { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid ObjectiveId { get; set; }

    [Parameter, EditorRequired]
    public Guid UnitId { get; set; }

    [Parameter, EditorRequired]
    public ResultStory.Line Line { get; set; } = default!;

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed =>
        [("Figures", L["Result"], Words.Result(Now, Story.Target, Story.Way.Formula)), (IsCorrection ? "CorrectionReason" : "Note", L["ResultNote"], _note)];

    private bool IsCorrection => Line.Record?.State == MeasurementState.Verified;

    private Achievement Now => Story.Way.Of(_figures);

    protected override void OnInitialized()
    {
        // What the period before left is what this one begins with.
        _figures = Line.Record?.Figures ?? new MeasuredFigures { CarriedOver = Line.Before is { } before ? before.PendingNotDue + before.PendingOverdue : 0 };
        (_note, _version) = (IsCorrection ? null : Line.Record?.Note, Line.Record?.Version ?? 0);
    }

    protected override void Rebase(int version) => _version = version;

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static long Whole(ChangeEventArgs change) => long.TryParse(change.Value as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static decimal Amount(ChangeEventArgs change) => decimal.TryParse(change.Value as string, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private Task SaveAsync() => IsCorrection
        ? RunAsync(new CorrectResult.Command(Line.Record!.Id, _version, _figures, _note))
        : RunAsync(new ReportResult.Command(ObjectiveId, UnitId, Line.Period.Length, Line.Period.Index, _version, _figures, _note, FileToKeep.Of(_files)));

    private sealed record Count(string Name, Func<MeasuredFigures, long> Get, Func<MeasuredFigures, long, MeasuredFigures> Set);
}
