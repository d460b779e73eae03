using System.Text.RegularExpressions;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Objectives.Import;

/// <summary>Goes through the tables of a source row by row, and remembers what was said between them.</summary>
internal sealed partial class ObjectiveTables(ObjectiveParties parties)
{
    private readonly List<Group> _groups = [];
    private readonly List<string> _said = [];
    private readonly List<string> _lost = [];
    private readonly List<(string Heading, ObjectiveColumn Column)> _columns = [];
    private Group? _planned;
    private string? _caption;
    private bool _hasPlan;

    /// <summary>Sentences outside the tables that are no caption.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Rows that belong to no objective.</summary>
    public IReadOnlyList<string> Lost => _lost;

    public IReadOnlyList<(string Heading, ObjectiveColumn Column)> Columns => _columns;

    public void Say(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        // "2. Mục tiêu chất lượng 2: …" heads the plan for an objective.
        if (Caption().Match(ListWords.Line(text)) is { Success: true } caption && _groups.Count > 0)
        {
            if (_caption is not null)
                _said.Add(_caption);
            (_caption, _hasPlan) = (ListWords.Line(text), false);
            _planned = _groups.Find(group => group.Number == caption.Groups["n"].Value);
        }
        else
            _said.Add(text.Trim());
    }

    public void Take(SourceTable table, Func<int, IReadOnlyList<FoundColumn<ObjectiveColumn>>?> headingOf)
    {
        IReadOnlyDictionary<ObjectiveColumn, int>? columns = null;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells;
            if (headingOf(row) is { } heading)
            {
                columns = heading.ToDictionary(column => column.Column, column => column.Index);
                _columns.AddRange(heading.Select(column => (column.Heading, column.Column)));
                if (!columns.ContainsKey(ObjectiveColumn.Target))
                    BeginPlan();
            }
            else if (cells.Count(cell => !cell.IsBlank) is 0)
                continue;
            else if (columns is null || IsCaption(cells, columns))
                Say(string.Join(' ', cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text)));
            else if (!IsColumnNumbers(cells))
                Take(new Row(table, row, columns));
        }
    }

    public IReadOnlyList<ObjectiveContent> Finish() => [.. _groups.Select((group, place) => group.Content(place, parties))];

    /// <summary>Without a caption that names one, a plan belongs to the first objective that has none.</summary>
    private void BeginPlan()
    {
        if (_caption is null || _hasPlan)
            _planned = _groups.Find(group => group.Actions.Count == 0);
        if (_planned is not null && _caption is not null && !_hasPlan)
            _planned.Heading = Caption().Replace(_caption, "").Trim();
        else if (_caption is not null && !_hasPlan)
            _lost.Add(_caption);
        (_hasPlan, _caption) = (true, null);
    }

    private void Take(Row row)
    {
        if (row.Has(ObjectiveColumn.Target))
            TakeObjective(row);
        else if (_planned is null)
            _lost.Add(row.Source);
        else if (row.Own(ObjectiveColumn.Content).Length == 0 && _planned.Actions.Count > 0)
            _planned.Actions[^1] = Joined(_planned.Actions[^1], row);
        else
            _planned.Actions.Add(new ActionContent(Guid.CreateVersion7())
            {
                Number = ObjectiveSheet.Number(row.Own(ObjectiveColumn.Number), _planned.Actions.Count),
                Content = row[ObjectiveColumn.Content],
                LeadWords = row[ObjectiveColumn.Lead],
                PartnerWords = row[ObjectiveColumn.Partner],
                ScheduleWords = row[ObjectiveColumn.Time],
            });
    }

    /// <summary>A row without a number and content of its own is one more unit of the objective above.</summary>
    private void TakeObjective(Row row)
    {
        if (_groups.Count > 0 && row.Own(ObjectiveColumn.Content).Length == 0 && row.Own(ObjectiveColumn.Number).Length == 0)
        {
            _groups[^1].Add(row);
            return;
        }
        // A table that goes on after a page break may repeat the number of the objective it was in.
        _groups.Add(new Group(ObjectiveSheet.Number(row.Own(ObjectiveColumn.Number), _groups.Count), row));
    }

    private static ActionContent Joined(ActionContent above, Row row) => above with
    {
        LeadWords = Join(above.LeadWords, row.Own(ObjectiveColumn.Lead)),
        PartnerWords = Join(above.PartnerWords, row.Own(ObjectiveColumn.Partner)),
        ScheduleWords = Join(above.ScheduleWords, row.Own(ObjectiveColumn.Time)),
    };

    private static string Join(string above, string more) => more.Length == 0 ? above : above.Length == 0 ? more : $"{above}\n{more}";

    /// <summary>One text in the row: over the whole width, in the first column, or a caption by its words.</summary>
    private static bool IsCaption(IReadOnlyList<SourceCell> cells, IReadOnlyDictionary<ObjectiveColumn, int> columns)
    {
        var texts = cells.Index().Where(cell => !cell.Item.IsBlank).ToList();
        return texts is [var only] && (cells.Any(cell => cell.Merge == CellMerge.FromLeft)
            || only.Index == 0 && columns.GetValueOrDefault(ObjectiveColumn.Content, -1) != 0 || Caption().IsMatch(ListWords.Line(only.Item.Text)));
    }

    private static bool IsColumnNumbers(IReadOnlyList<SourceCell> cells) =>
        cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text.Trim('(', ')', ' ')).ToList() is { Count: > 1 } texts
        && texts.Index().All(text => text.Item == (text.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?:(?:\d+|[a-zA-Z]|[IVX]+)[.)]\s*)?(?:kế hoạch thực hiện\s+)?mục tiêu(?: chất lượng)?(?: số)?\s*(?<n>\d{1,3})\s*(?:[:.–-]\s*|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    /// <summary>A row of a table by the meaning of its columns.</summary>
    private sealed record Row(SourceTable Table, int Index, IReadOnlyDictionary<ObjectiveColumn, int> Columns)
    {
        public string Source => string.Join(" · ", Table.Rows[Index].Cells.Where(cell => !cell.IsBlank).Select(cell => ListWords.Line(cell.Text)));

        /// <summary>What the cell says; where it continues the one above, what that says.</summary>
        public string this[ObjectiveColumn column]
        {
            get
            {
                if (!Columns.TryGetValue(column, out var at))
                    return "";
                var row = Index;
                while (row > 0 && Table.Rows[row].Cells[at].Merge == CellMerge.FromAbove)
                    row--;
                return Table.Rows[row].Cells[at].Text.Trim();
            }
        }

        /// <summary>The figure with its unit of measure, where that stands in a column of its own.</summary>
        public string Target => this[ObjectiveColumn.Measure] is { Length: > 0 } measure && this[ObjectiveColumn.Target] is { Length: > 0 } figure && !figure.Contains(measure, StringComparison.OrdinalIgnoreCase)
            ? $"{figure} {measure}" : this[ObjectiveColumn.Target];

        public bool Has(ObjectiveColumn column) => Columns.ContainsKey(column);

        /// <summary>What the cell itself says; blank where it continues the one above.</summary>
        public string Own(ObjectiveColumn column) => Columns.TryGetValue(column, out var at) ? Table.Rows[Index].Cells[at].Text.Trim() : "";
    }

    /// <summary>The rows of one objective.</summary>
    private sealed class Group(string number, Row first)
    {
        private readonly List<(string Target, string Monitor)> _rows = [(first.Target, first[ObjectiveColumn.Monitor])];
        private string _method = first.Own(ObjectiveColumn.Method);
        private string _source = first.Own(ObjectiveColumn.Source);
        private string _measures = first.Own(ObjectiveColumn.Measures);

        public string Number { get; } = number;

        public string Heading { get; set; } = "";

        public List<ActionContent> Actions { get; } = [];

        public void Add(Row row)
        {
            _rows.Add((row.Target, row[ObjectiveColumn.Monitor]));
            _method = Join(_method, row.Own(ObjectiveColumn.Method));
            _source = Join(_source, row.Own(ObjectiveColumn.Source));
            _measures = Join(_measures, row.Own(ObjectiveColumn.Measures));
        }

        /// <summary>One row is a target for all, watched over by whom it names; several are a target for each unit.</summary>
        public ObjectiveContent Content(int place, ObjectiveParties parties) => new(Guid.CreateVersion7())
        {
            Number = ObjectiveSheet.Number(Number, place),
            Content = ListWords.Line(first.Own(ObjectiveColumn.Content)),
            TargetWords = _rows.Count == 1 ? _rows[0].Target : "",
            MonitorWords = _rows.Count == 1 ? _rows[0].Monitor : "",
            Method = _method,
            Source = _source,
            Measures = _measures,
            PlanHeading = Heading,
            Targets = _rows.Count == 1 ? [] : [.. _rows.Select(row => parties.Name(new TargetContent(Guid.CreateVersion7()) { PartyWords = ListWords.Line(row.Monitor), TargetWords = row.Target }))],
            Actions = Actions,
        };
    }
}
