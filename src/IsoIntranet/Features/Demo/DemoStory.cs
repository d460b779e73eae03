using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Demo;

/// <summary>
/// The town's year up to this moment. Most work goes as it should, some late, some is returned; and around today a few
/// assignments are brought into each state, so that the board is alive on whatever day the demonstration is begun.
/// </summary>
internal sealed class DemoStory(
    IReadOnlyList<DemoCell> cells, DemoTown town, DemoCalendar calendar, DemoContent.Words words,
    IReadOnlyDictionary<DemoContent.Item, IReadOnlyList<(string Name, StoredContent Content)>> evidence)
{
    /// <summary>Days after the due day for which some work may still lie about: after that somebody has chased it.</summary>
    private const int Patience = 60;

    private readonly Dictionary<DemoCell, DemoTale> _tales = [];
    private readonly Author _secretary = town.Author("thuky");
    private readonly Author _head = town.Author("truongban");
    private readonly DateOnly _today = calendar.Today;

    /// <summary>Everything that happens, in the order of time.</summary>
    public IReadOnlyList<DemoAct> Tell()
    {
        Wake();
        Exempt();
        Interrupt();
        Stage();
        foreach (var cell in cells.Where(cell => !cell.IsTold && (cell.Assignment.From ?? cell.Due) is not null))
            Usual(cell);
        return [.. _tales.Values.SelectMany(tale => tale.Acts).OrderBy(act => act.At)];
    }

    /// <summary>Work that sleeps until an event (R24): one event of these days, older ones, and the province's letter of November.</summary>
    private void Wake()
    {
        Record("morong", "I.2", ["haidang"], new DateOnly(calendar.Year, 5, 11), 30, words.Events.MemberChange);
        Record("morong", "II.1", ["csbinhminh"], new DateOnly(calendar.Year, 9, 14), 30, words.Events.SchoolChange);
        Record("morong", "I.5", ["tuphap", "baidua"], new DateOnly(calendar.Year, 2, 22), 45, words.Events.ProcedureChange);
        Record("morong", "I.5", ["tnmt", "cattrang", "rachlau"], new DateOnly(calendar.Year, 7, 5), 45, words.Events.ProcedureChange);
        Record("duytri", "10", [], new DateOnly(calendar.Year, 11, 3), 26, words.Events.ProvinceLetter);
        foreach (var cell in cells.Where(cell => cell.Is("morong", "I.2", "songxanh")))
        {
            var tale = Begin(cell);
            tale.Wake(_today.AddDays(-5), _secretary, words.Events.MemberChange, _today.AddDays(9));
            tale.Report(_today.AddDays(-2), 40);
        }
    }

    /// <param name="units">None for all.</param>
    private void Record(string plan, string place, string[] units, DateOnly on, int days, string what)
    {
        foreach (var cell in cells.Where(cell => cell.Is(plan, place) && (units.Length == 0 || units.Contains(cell.UnitCode))))
        {
            TaleOf(cell).Wake(on, _secretary, what, on.AddDays(days));
        }
    }

    private void Exempt()
    {
        foreach (var exemption in words.NotApplicable)
        {
            foreach (var cell in cells.Where(cell => cell.Is(exemption.Plan, exemption.Item, exemption.Unit)))
            {
                var tale = Begin(cell);
                var isOpen = !exemption.Approved && cell.Start.AddDays(3) <= _today && _today <= cell.Due;
                var day = isOpen ? _today.AddDays(-3) : exemption.Approved ? cell.Plan.IssuedOn.AddDays(8) : cell.Start.AddDays(20);
                tale.Propose(day, exemption.Reason);
                if (!isOpen)
                    tale.Exempt(day.AddDays(4), _secretary);
            }
        }
    }

    private void Interrupt()
    {
        foreach (var pause in words.Pauses)
        {
            foreach (var cell in cells.Where(cell => cell.Is(pause.Plan, pause.Item, pause.Unit) && cell.Assignment.From <= _today && _today <= cell.Due))
                Begin(cell).Pause(Later(_today.AddDays(-12), cell.Plan.IssuedOn.AddDays(3)), _secretary, pause.Reason);
        }
    }

    /// <summary>Brings some of the work that is on into each state, with acts of the last days and of today.</summary>
    private void Stage()
    {
        var day = _today.DayNumber.ToString("D8", null);
        var open = new Queue<DemoCell>(cells
            .Where(cell => !cell.IsTold && cell.Start <= _today.AddDays(-6) && cell.Due > _today.AddDays(-20) && cell.Due < _today.AddDays(200))
            // The plan of the whole town is what a visitor sees first.
            .OrderBy(cell => cell.Chance.Draw(day) * (cell.Is("duytri", cell.Place) ? 0.4 : 1)));
        for (var turn = 0; turn < 2 && open.TryDequeue(out var cell); turn++)
        {
            var tale = Begin(cell);
            tale.Report(_today.AddDays(-3 - turn), 40, isDifficult: true);
            if (turn == 1)
                tale.Answer(_today.AddDays(-1), _head);
        }
        for (var turn = 0; turn < 5 && open.TryDequeue(out var cell); turn++)
            HandedIn(cell).HandIn(_today.AddDays(-turn));
        for (var turn = 0; turn < 3 && open.TryDequeue(out var cell); turn++)
        {
            var tale = HandedIn(cell);
            tale.HandIn(_today.AddDays(-4 - turn));
            tale.Return(_today.AddDays(-turn), _secretary);
            if (turn == 1)
                tale.Talk(_today.AddDays(-1), _secretary);
        }
        for (var turn = 0; turn < 4 && open.TryDequeue(out var cell); turn++)
        {
            var tale = HandedIn(cell);
            tale.HandIn(_today.AddDays(-4));
            tale.Accept(_today.AddDays(-turn), turn == 1 ? _head : _secretary);
        }
        for (var turn = 0; turn < 4 && open.TryDequeue(out var cell); turn++)
            Begin(cell).Report(_today.AddDays(-turn), 20 + 15 * turn);
        foreach (var cell in cells.Where(cell => !cell.IsTold && !cell.IsOngoing && cell.Due < _today && cell.Due >= _today.AddDays(-45))
            .OrderBy(cell => cell.Chance.Draw(day)).Take(4))
            Begin(cell);
    }

    private DemoTale HandedIn(DemoCell cell)
    {
        var tale = Begin(cell);
        tale.Report(Later(cell.Start, _today.AddDays(-9)), 60);
        return tale;
    }

    private void Usual(DemoCell cell)
    {
        var tale = Begin(cell);
        var chance = cell.Chance;
        var due = cell.Due ?? new DateOnly(calendar.Year, 12, 31);
        var isFresh = due.AddDays(Patience) >= _today;
        var last = cell.First is { } first && chance.Happens("first", 0.55) ? first : due;
        var span = Math.Max(1, last.DayNumber - cell.Start.DayNumber);
        var fate = chance.Draw("fate");
        if (cell.Due is null || fate < (isFresh ? 0.10 : 0.02))
        {
            if (cell.Due is null || chance.Happens("touched", 0.5))
                Meet(cell, tale, cell.Start.AddDays((int)(span * 0.4)), chance.Between("percent", 2, 7) * 10, chance.Happens("difficult", 0.4));
            return;
        }
        var isLate = !cell.IsOngoing && fate < 0.17;
        var handIn = isLate ? due.AddDays(chance.Between("late", 2, 20)) : cell.Start.AddDays((int)(span * (0.35 + 0.64 * chance.Draw("pace"))));
        Approach(cell, tale, handIn);
        tale.HandIn(handIn);
        if (chance.Happens("returned", 0.14))
        {
            tale.Return(handIn.AddDays(2), _secretary);
            handIn = handIn.AddDays(chance.Between("again", 4, 9));
            tale.HandIn(handIn);
        }
        tale.Accept(handIn.AddDays(chance.Between("decided", 1, 5)), chance.Happens("by head", 0.15) ? _head : _secretary);
    }

    private void Approach(DemoCell cell, DemoTale tale, DateOnly handIn)
    {
        var span = handIn.DayNumber - cell.Start.DayNumber;
        if (span < 6)
            return;
        Meet(cell, tale, cell.Start.AddDays((int)(span * 0.4)), cell.Chance.Between("percent", 2, 5) * 10, cell.Chance.Happens("difficult", 0.09));
        if (cell.Chance.Happens("talks", 0.1))
            tale.Talk(cell.Start.AddDays((int)(span * 0.55)), _secretary);
        if (span > 25)
            tale.Report(cell.Start.AddDays((int)(span * 0.75)), cell.Chance.Between("percent", 6, 9) * 10);
    }

    /// <summary>Reports on the way. What was difficult is answered in the end; some of what is difficult now still waits.</summary>
    private void Meet(DemoCell cell, DemoTale tale, DateOnly day, int percent, bool isDifficult)
    {
        tale.Report(day, percent, isDifficult);
        if (isDifficult && (day < _today.AddDays(-20) || cell.Chance.Happens("answered", 0.5)))
            tale.Answer(day.AddDays(cell.Chance.Between("answer", 1, 9)), _head);
    }

    private DemoTale Begin(DemoCell cell)
    {
        cell.IsTold = true;
        return TaleOf(cell);
    }

    private DemoTale TaleOf(DemoCell cell)
    {
        if (!_tales.TryGetValue(cell, out var tale))
            _tales.Add(cell, tale = new DemoTale(cell, calendar, words, evidence[cell.Item]));
        return tale;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
