using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Demo;

/// <summary>One thing that somebody does to an assignment at a moment of the year.</summary>
/// <param name="Command">The use case by whose name the change log knows it.</param>
/// <param name="Do">Does it, and hands back what is new with it.</param>
internal sealed record DemoAct(DateTimeOffset At, Author By, string Command, UnitAssignment Assignment, Func<IReadOnlyList<object>> Do);

/// <summary>What happens to one assignment, told in the order of time. What would lie in the future is left out.</summary>
internal sealed class DemoTale(DemoCell cell, DemoCalendar calendar, DemoContent.Words words, IReadOnlyList<(string Name, StoredContent Content)> evidence)
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private bool _isOver;

    public List<DemoAct> Acts { get; } = [];

    private UnitAssignment Assignment => cell.Assignment;

    public void Report(DateOnly day, int percent, bool isDifficult = false)
    {
        var note = cell.Chance.Pick($"note {Acts.Count}", cell.Item.Notes);
        var difficulty = isDifficult ? Difficulty.Text : null;
        Tell(day, cell.Contact, "ReportProgress", (at, by) =>
        {
            DemoPlan.Must(Assignment.Report(percent, note, difficulty ?? Assignment.Difficulty, by, at));
            return [];
        });
    }

    public void HandIn(DateOnly day)
    {
        var by = cell.Chance.Happens("head", 0.2) ? cell.Head : cell.Contact;
        var note = cell.Chance.Pick($"note {Acts.Count}", words.HandIns);
        var files = Evidence(by);
        Tell(day, by, "ReportProgress", (at, author) =>
        {
            DemoPlan.Must(Assignment.Report(100, note, Assignment.Difficulty, author, at));
            if (files.Count > 0)
                DemoPlan.Must(Assignment.AddEvidence(files.Count));
            DemoPlan.Must(Assignment.Submit(author, calendar.DayOf(at)));
            return files;
        });
    }

    public void Accept(DateOnly day, Author by) => Tell(day, by, "AcceptReport", (at, author) =>
    {
        DemoPlan.Must(Assignment.Accept(author, at));
        return [];
    });

    public void Return(DateOnly day, Author by) => Tell(day, by, "ReturnReport", (at, author) =>
    {
        DemoPlan.Must(Assignment.Return(cell.Chance.Pick("return", words.Returns), author, at));
        return [];
    });

    public void Answer(DateOnly day, Author by) => Tell(day, by, "AnswerDifficulty", (at, author) =>
    {
        DemoPlan.Must(Assignment.AnswerDifficulty(Difficulty.Answer, author, at));
        return [];
    });

    /// <summary>The unit asks; the secretary answers on the next day.</summary>
    public void Talk(DateOnly day, Author secretary)
    {
        var talk = cell.Chance.Pick("talk", words.Comments);
        Tell(day, cell.Contact, "AddComment", (_, by) => [new AssignmentComment(Assignment, talk.Unit, by)]);
        Tell(day.AddDays(1), secretary, "AddComment", (_, by) => [new AssignmentComment(Assignment, talk.Secretary, by)]);
    }

    public void Propose(DateOnly day, string reason) => Tell(day, cell.Head, "ProposeNotApplicable", (at, author) =>
    {
        DemoPlan.Must(Assignment.ProposeNotApplicable(reason, author, at));
        return [];
    });

    public void Exempt(DateOnly day, Author by) => Tell(day, by, "DecideNotApplicable", (at, author) =>
    {
        DemoPlan.Must(Assignment.ApproveNotApplicable(author, at));
        return [];
    });

    public void Pause(DateOnly day, Author by, string reason) => Tell(day, by, "PauseAssignment", (_, _) =>
    {
        DemoPlan.Must(Assignment.Pause(reason));
        return [];
    });

    public void Wake(DateOnly day, Author by, string what, DateOnly due)
    {
        cell.Wake(day, due);
        Tell(day, by, "RecordEvent", (_, _) =>
        {
            DemoPlan.Must(Assignment.RecordEvent(what, day, new EventWindow(day, due)));
            return [];
        });
    }

    private DemoContent.Difficulty Difficulty => cell.Chance.Pick("difficulty", words.Difficulties);

    private List<object> Evidence(Author by)
    {
        if (evidence.Count == 0)
            return [];
        var several = cell.Chance.Happens("several", 0.25) ? evidence : evidence.Take(1);
        return [.. several.Select(file => new StoredFile(
            file.Content, $"{Path.GetFileNameWithoutExtension(file.Name)} - {cell.UnitName}{Path.GetExtension(file.Name)}", Assignment.UnitId, Assignment.Id, by))];
    }

    private void Tell(DateOnly day, Author by, string command, Func<DateTimeOffset, Author, IReadOnlyList<object>> act)
    {
        var at = calendar.At(calendar.Working(day), cell.Chance.Draw($"time {Acts.Count}"));
        if (at <= _last)
            at = _last + TimeSpan.FromSeconds(40);
        // Once something lies ahead, so does all that follows from it.
        _isOver |= at > calendar.Now;
        if (_isOver)
            return;
        _last = at;
        Acts.Add(new DemoAct(at, by, command, Assignment, () => act(at, by)));
    }
}
