using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>The preview without its screen: each decision makes the plan anew, and the former decisions can be had back.</summary>
public sealed class ImportDesk
{
    private readonly Stack<ImportChoices> _former = new();
    private PlanInterpreter _interpreter;
    private string? _lastField;

    public ImportDesk(ImportPreview.View view, ScheduleReader reader)
    {
        View = view;
        Reader = reader;
        Choices = view.Choices;
        _interpreter = new PlanInterpreter(view.Source, view.Directory, reader, view.Year);
        Plan = _interpreter.Read(Choices);
    }

    public ImportPreview.View View { get; private set; }

    public ScheduleReader Reader { get; }

    public ImportChoices Choices { get; private set; }

    public ReadPlan Plan { get; private set; }

    public bool MayUndo => _former.Count > 0;

    /// <summary>Names that nobody answered yet and that nobody, or more than one, is found for.</summary>
    public int Asked => Plan.Names.Count(name => !name.IsAnswered && name.Kind != ReadDoubtKind.PartyLike);

    /// <param name="field">Typing on in one field is one step to undo.</param>
    public void Decide(ImportChoices choices, string? field = null)
    {
        if (field is null || field != _lastField)
            _former.Push(Choices);
        _lastField = field;
        Choices = choices;
        Plan = _interpreter.Read(choices);
    }

    public void Row(string key, Func<RowEdit, RowEdit> change, string? field = null) => Decide(Choices.Row(key, change), field is null ? null : $"{key}.{field}");

    public void Header(string field, Func<PlanHeader, PlanHeader> change) => Decide(Choices with { Header = change(Plan.Header) }, $"header.{field}");

    /// <summary>How the time above a row is read, for words that point there.</summary>
    public ScheduleReading? Above(ReadRow row) => Plan.Above(row);

    public void Undo()
    {
        if (!_former.TryPop(out var former))
            return;
        _lastField = null;
        Choices = former;
        Plan = _interpreter.Read(former);
    }

    /// <summary>The same decisions for another unit, whose neighbours bear other names.</summary>
    public void LookFrom(ImportPreview.View view)
    {
        View = view;
        _interpreter = new PlanInterpreter(view.Source, view.Directory, Reader, view.Year);
        Plan = _interpreter.Read(Choices);
    }
}
