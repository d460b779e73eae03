using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>A line of the text around the tables.</summary>
/// <param name="Index">Place among the lines.</param>
internal sealed record TextLine(int Index, string Text, bool IsBold, bool IsCentred, int? Table = null, int? Row = null)
{
    public string Form { get; } = SearchForm.Of(Text);
}

/// <summary>
/// Proposes the plan's header from the text around its tables (NĐ 30/2020/NĐ-CP: số, ký hiệu; địa danh, ngày; trích yếu; căn
/// cứ; nơi nhận; người ký). What is blank in the source stays blank.
/// </summary>
internal sealed partial class HeaderReader(IReadOnlyList<TextLine> lines, ScheduleReader reader)
{
    private readonly HashSet<int> _used = [];

    /// <summary>Lines whose words all went into the header. Where only a sum or a date was taken, the line is not among them.</summary>
    public IReadOnlySet<int> Used => _used;

    /// <param name="fallback">For a source that has no title: its file's name.</param>
    /// <param name="year">Of today, for a source that names none.</param>
    public (PlanHeader Header, int Year) Read(string fallback, int year, int? chosenYear)
    {
        var title = Title();
        var (place, issuedOn, dated) = PlaceAndDay();
        var known = YearIn(title) ?? dated ?? lines.Select(line => YearIn(line.Text)).FirstOrDefault(found => found is not null) ?? YearIn(fallback);
        var planYear = chosenYear ?? known ?? year;
        var (from, to) = Window(title, planYear);
        var (position, name) = Signer();
        var header = new PlanHeader
        {
            Number = Number(),
            IssuedOn = issuedOn,
            Place = place,
            Title = title.Length > 0 ? title : fallback,
            LegalBases = Bases(),
            Purpose = Purpose(),
            Budget = Budget(),
            BudgetSource = After(line => line.Form.Contains("nguon kinh phi", StringComparison.Ordinal)),
            Recipients = Recipients(),
            SignerPosition = position,
            SignerName = name,
            From = from,
            To = to,
        };
        return (header, planYear);
    }

    /// <summary>Times that the text gives to pieces of work: “Thời gian đánh giá nội bộ: Vào tháng 8 hàng năm”.</summary>
    public IReadOnlyList<TextTime> Times(PlanHeader header, int year) =>
        [.. lines.Select(line => TimeOf().Match(line.Text)).Where(match => match.Success && SearchForm.Of(match.Groups["work"].Value) is not ("thuc hien" or ""))
            .Select(match => new TextTime(match.Groups["work"].Value.Trim(), match.Groups["time"].Value.Trim(), reader.Read(match.Groups["time"].Value.Trim(), year, header.From, header.To)))];

    private string? Number()
    {
        foreach (var line in lines)
        {
            var match = Numbered().Match(line.Text);
            if (!match.Success)
                continue;
            _used.Add(line.Index);
            return Regex.Replace(match.Groups["no"].Value, @"\s+", "");
        }
        return null;
    }

    private (string? Place, DateOnly? Day, int? Year) PlaceAndDay()
    {
        foreach (var line in lines)
        {
            var match = PlaceAndDate().Match(line.Text);
            if (!match.Success)
                continue;
            _used.Add(line.Index);
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            var isDay = DateOnly.TryParseExact($"{match.Groups["day"].Value}/{match.Groups["month"].Value}/{year}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            return (match.Groups["place"].Value.Trim(), isDay ? day : null, year);
        }
        return (null, null, null);
    }

    /// <summary>The words below “KẾ HOẠCH”; those below “QUYẾT ĐỊNH” where the source has no other.</summary>
    private string Title()
    {
        foreach (var kind in new[] { "ke hoach", "chuong trinh", "tien do thuc hien", "quyet dinh" })
        {
            var at = lines.FirstOrDefault(line => line.Form == kind || line.Form.StartsWith(kind + "\n", StringComparison.Ordinal) || line.Text.Contains('\n', StringComparison.Ordinal) && SearchForm.Of(line.Text.Split('\n')[0]) == kind);
            if (at is null)
                continue;
            var words = at.Text.Contains('\n', StringComparison.Ordinal) ? at.Text[(at.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : "";
            for (var index = at.Index + 1; words.Length == 0 && index < lines.Count; index++)
            {
                if (lines[index].Form.StartsWith("can cu", StringComparison.Ordinal) || lines[index].Form.StartsWith('('))
                    break;
                words = lines[index].Text;
                _used.Add(index);
            }
            if (words.Length == 0)
                continue;
            _used.Add(at.Index);
            return string.Join(' ', words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        if (lines.FirstOrDefault(line => line.Form.StartsWith("ke hoach ", StringComparison.Ordinal) && line.Text.Length < 400 && (line.IsBold || line.IsCentred || line.Index < 6 || IsUpper(line.Text))) is { } alone)
        {
            _used.Add(alone.Index);
            return string.Join(' ', alone.Text.Split('\n', StringSplitOptions.TrimEntries));
        }
        // A table without a plan around it is called by what stands above it.
        if (lines.FirstOrDefault(line => line.Text.Length < 300 && (line.IsBold || line.IsCentred || IsUpper(line.Text)) && TableTitle().IsMatch(line.Form)) is not { } caption)
            return "";
        _used.Add(caption.Index);
        return string.Join(' ', caption.Text.Split('\n', StringSplitOptions.TrimEntries));
    }

    private string? Bases()
    {
        var bases = new List<string>();
        foreach (var line in lines)
        {
            if (Heading().IsMatch(line.Text) && bases.Count > 0)
                break;
            if (!line.Form.StartsWith("can cu ", StringComparison.Ordinal) && !line.Form.StartsWith("xet de nghi", StringComparison.Ordinal) && !line.Form.StartsWith("thuc hien ke hoach so", StringComparison.Ordinal))
                continue;
            _used.Add(line.Index);
            bases.Add(line.Text.Replace('\n', ' '));
        }
        return bases.Count == 0 ? null : string.Join('\n', bases);
    }

    private string? Purpose()
    {
        var at = lines.FirstOrDefault(line => PurposeHeading().IsMatch(line.Text));
        if (at is null)
            return null;
        var said = PurposeHeading().Match(at.Text).Groups["words"].Value.Trim();
        if (said.Length > 0)
        {
            _used.Add(at.Index);
            return said;
        }
        var below = lines.Skip(at.Index + 1).TakeWhile(line => !Heading().IsMatch(line.Text) && line.Table == at.Table).Take(12).ToList();
        if (below.Count == 0)
            return null;
        _used.UnionWith(below.Select(line => line.Index).Append(at.Index));
        return string.Join('\n', below.Select(line => line.Text));
    }

    private (DateOnly From, DateOnly To) Window(string title, int year)
    {
        foreach (var line in lines.Where(line => line.Form.Contains("thoi gian thuc hien", StringComparison.Ordinal) || line.Form.Contains("tien do thuc hien", StringComparison.Ordinal)))
        {
            var match = FromTo().Match(line.Text);
            if (!match.Success)
                continue;
            var reading = reader.Read(match.Value, year);
            if (reading is { Unread.Count: 0, FirstDay: { } from, DueDay: { } to } && to > from)
                return (from, to);
        }
        var years = Period().Match(title);
        return years.Success && int.Parse(years.Groups["from"].Value, CultureInfo.InvariantCulture) is var first && int.Parse(years.Groups["to"].Value, CultureInfo.InvariantCulture) is var last && last > first && last - first <= 10
            ? (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31))
            : (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }

    private decimal? Budget()
    {
        foreach (var line in lines.Where(line => line.Form.Contains("kinh phi", StringComparison.Ordinal)))
        {
            var match = Money().Match(line.Text);
            if (!match.Success)
                continue;
            var figure = decimal.Parse(match.Groups["sum"].Value.Replace(".", "", StringComparison.Ordinal).Replace(",", match.Groups["million"].Success ? "." : "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            return match.Groups["million"].Success ? figure * 1_000_000 : figure;
        }
        return null;
    }

    private string? After(Func<TextLine, bool> wanted)
    {
        if (lines.FirstOrDefault(line => wanted(line) && line.Text.Contains(':', StringComparison.Ordinal)) is not { } found)
            return null;
        return found.Text[(found.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 and <= 300 } words ? words : null;
    }

    private string? Recipients()
    {
        var at = lines.FirstOrDefault(line => line.Form.StartsWith("noi nhan", StringComparison.Ordinal));
        if (at is null)
            return null;
        var named = at.Text.Split('\n', StringSplitOptions.TrimEntries).Skip(1).Concat(
            lines.Skip(at.Index + 1).TakeWhile(line => line.Table == at.Table && line.Text.StartsWith('-')).Select(line => { _used.Add(line.Index); return line.Text; })).ToList();
        _used.Add(at.Index);
        return named.Count == 0 ? null : string.Join('\n', named.Select(words => words.TrimStart('-', ' ')).Where(words => words.Length > 0));
    }

    /// <summary>“KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”, and the name below.</summary>
    private (string? Position, string? Name) Signer()
    {
        var at = lines.LastOrDefault(line => line.Text.Length < 200 && SignerWords().IsMatch(line.Text));
        if (at is null)
            return (null, null);
        var first = at.Index;
        while (first > 0 && lines[first - 1].Table == at.Table && lines[first - 1].Text.Length < 120 && SignerWords().IsMatch(lines[first - 1].Text))
            first--;
        var parts = lines.Take(at.Index + 1).Skip(first).SelectMany(line => line.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var used = Enumerable.Range(first, at.Index - first + 1).ToList();
        for (var index = at.Index + 1; IsPosition(parts[^1]) && index < lines.Count && index < at.Index + 5 && lines[index].Text.Length < 120; index++)
        {
            parts.AddRange(lines[index].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            used.Add(index);
        }
        var position = parts.TakeWhile(IsPosition).ToList();
        var name = parts.Skip(position.Count).FirstOrDefault();
        if (position.Count == 0)
            return (null, null);
        if (name is not null && PersonName().IsMatch(name))
            _used.UnionWith(used);
        return (string.Join(", ", position), name is not null && PersonName().IsMatch(name) ? name : null);
    }

    private static int? YearIn(string text)
    {
        var match = InYear().Matches(text).LastOrDefault(candidate => !candidate.Value.Contains('/', StringComparison.Ordinal));
        if (match is not null)
            return int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var period = Period().Match(text);
        return period.Success ? int.Parse(period.Groups["from"].Value, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsPosition(string text) => IsUpper(text) || SignerWords().IsMatch(text);

    private static bool IsUpper(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    [GeneratedRegex(@"^\s*Số\s*:?\s*(?<no>\d+\s*/\s*[\p{L}\d&\-]+(?:\s*-\s*[\p{L}\d&]+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^|\n)\s*(?<place>\p{Lu}[\p{L}\s.\-]{1,60}),\s*ngày\s*(?<day>\d{0,2})[\s.…]*tháng\s*(?<month>\d{0,2})[\s.…]*năm\s*(?<year>\d{4})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^\s*(?:[IVX]{1,5}|[A-H]|\d{1,2}|[a-zđ]|Điều\s+\d+)\s*[.)]\s*\S")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:\d{1,2}|[IVX]{1,4}|[a-z])?\s*[.)]?\s*M(?:ục|ỤC)\s+(?:đích|ĐÍCH)\s*(?::\s*(?<words>.+)|\.?\s*)$", RegexOptions.Singleline)]
    private static partial Regex PurposeHeading();

    [GeneratedRegex(@"^(?:bang|bieu|danh muc|phan cong|lich|tien do|nhiem vu|noi dung cong viec)\b")]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"từ\s.+?\sđến\s[^).;]+", RegexOptions.IgnoreCase)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"giai đoạn\s*(?:từ\s*)?(?:năm\s*)?(?<from>20\d\d)\s*(?:[-–]|đến)\s*(?:năm\s*)?(?<to>20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    [GeneratedRegex(@"(?<sum>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?(?=\s*triệu))\s*(?<million>triệu\s*)?(?:đồng|đ\b|VNĐ)", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?:^|\n)\s*(?:TM\s*\.|KT\s*\.|TL\s*\.|TUQ\s*\.|Q\s*\.|K\s+CHỦ TỊCH|(?:PHÓ\s+)?CHỦ TỊCH\s*$|(?:PHÓ\s+)?GIÁM ĐỐC\s*$|TRƯỞNG BAN\s*$|HIỆU TRƯỞNG\s*$)", RegexOptions.Multiline)]
    private static partial Regex SignerWords();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}]*)(?:\s+\p{Lu}[\p{L}]*){1,5}$")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"năm\s*(?<year>20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InYear();

    [GeneratedRegex(@"^[-–+•*\s\d.)a-z]*?Thời (?:gian|hạn|điểm)\s+(?<work>[^:]{2,150}):\s*(?<time>.{3,200})$")]
    private static partial Regex TimeOf();
}
