using System.Text.RegularExpressions;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>One of those whom a cell names.</summary>
public sealed record PartyPiece(string Words, PartyRole Role, PartyMatch Match);

/// <summary>
/// Takes a cell apart into those whom it names. A comma may stand between two units or inside the name of one, so the longest
/// stretch that is a known name is taken first; what is left between is asked about as it stands.
/// </summary>
public sealed partial class PartySplitter(PartyMatcher matcher)
{
    /// <summary>Pieces between commas that one name may have.</summary>
    private const int LongestName = 7;

    public IReadOnlyList<PartyPiece> Split(string words, PartyRole role) =>
        [.. Lines().Split(words).SelectMany(line => ByRole(line, role)).SelectMany(part => OfPart(part.Words, part.Role))];

    /// <summary>“A (chủ trì), B (phối hợp)” says the parts itself.</summary>
    private static IEnumerable<(string Words, PartyRole Role)> ByRole(string line, PartyRole role)
    {
        var from = 0;
        foreach (Match mark in Marks().Matches(line))
        {
            yield return (line[from..mark.Index], mark.Groups["lead"].Success ? PartyRole.Lead : PartyRole.Partner);
            from = mark.Index + mark.Length;
        }
        yield return (line[from..], role);
    }

    private IEnumerable<PartyPiece> OfPart(string words, PartyRole role)
    {
        words = Trimmed(words);
        if (!words.Any(char.IsLetter))
            yield break;
        if (Whole(words) is { IsFound: true } whole)
        {
            yield return new PartyPiece(words, role, whole);
            yield break;
        }
        var atoms = AtomsOf(words);
        var unknown = -1;
        string? lead = null;
        for (var index = 0; index < atoms.Count;)
        {
            var (length, match) = Longest(words, atoms, index, lead);
            if (length > 0 && OneName(words, atoms, index, length) is > 0 and var more)
                (length, match) = (length + more, PartyMatch.Nobody with { Offered = [.. match.Parties.Union(match.Offered)] });
            if (length == 0)
            {
                // “Chi cục A, Chi cục B”: nobody knows them, and still they are two.
                if (unknown >= 0 && Organs().IsMatch(words[atoms[index].Start..]))
                {
                    yield return Unknown(unknown, index - 1);
                    unknown = -1;
                }
                if (unknown < 0)
                    unknown = index;
                index++;
                continue;
            }
            if (unknown >= 0)
                yield return Unknown(unknown, index - 1);
            unknown = -1;
            var piece = Between(index, index + length - 1);
            lead = LeadOf(piece) ?? lead;
            yield return new PartyPiece(piece, role, match);
            index += length;
        }
        if (unknown >= 0)
            yield return Unknown(unknown, atoms.Count - 1);

        PartyPiece Unknown(int from, int to)
        {
            var piece = Between(from, to);
            return new PartyPiece(piece, role, matcher.Like(piece));
        }

        string Between(int from, int to) => Trimmed(words[atoms[from].Start..atoms[to].End]);
    }

    /// <summary>
    /// “Phòng Kinh tế, Hạ tầng và Đô thị” where there is a Phòng Kinh tế: fields of work behind a division that are no divisions
    /// themselves make it another one's name.
    /// </summary>
    /// <returns>How many more pieces belong to the name.</returns>
    private int OneName(string words, List<(int Start, int End)> atoms, int index, int length)
    {
        if (LeadOf(Trimmed(words[atoms[index].Start..atoms[index + length - 1].End])) is not { } lead)
            return 0;
        var fields = atoms.Skip(index + length).Select(atom => Trimmed(words[atom.Start..atom.End])).TakeWhile(text => text.Length > 0 && char.IsUpper(text[0]) && !Organs().IsMatch(text)).ToList();
        return fields.TrueForAll(field => matcher.Exact(field).IsFound || matcher.Exact($"{lead} {field}").IsFound) ? 0 : fields.Count;
    }

    private (int Length, PartyMatch Match) Longest(string words, List<(int Start, int End)> atoms, int index, string? lead)
    {
        for (var length = Math.Min(LongestName, atoms.Count - index); length > 0; length--)
        {
            var text = Trimmed(words[atoms[index].Start..atoms[index + length - 1].End]);
            var match = length == 1 ? matcher.Like(text) : Whole(text);
            if (match.IsFound)
                return (length, match);
            // “Phòng Kinh tế, Nội vụ”: the second is a division, too.
            if (length == 1 && lead is not null && matcher.Exact($"{lead} {text}") is { IsFound: true } led)
                return (1, led.Doubted());
            // Who may be meant is known: a question of its own, apart from what nobody knows.
            if (match.Offered.Count > 0)
                return (length, match);
        }
        return (0, PartyMatch.Nobody);
    }

    private PartyMatch Whole(string words) => matcher.Exact(words) is { IsFound: true } exact ? exact : matcher.ActingFor(words);

    private static string? LeadOf(string piece)
    {
        var match = Leads().Match(piece);
        return match.Success ? match.Value : null;
    }

    private static List<(int Start, int End)> AtomsOf(string words)
    {
        var atoms = new List<(int, int)>();
        var from = 0;
        foreach (Match joint in Joints().Matches(words))
        {
            if (joint.Index > from && !IsInBrackets(words, joint.Index))
            {
                atoms.Add((from, joint.Index));
                from = joint.Index + joint.Length;
            }
        }
        if (from < words.Length)
            atoms.Add((from, words.Length));
        return atoms;
    }

    private static bool IsInBrackets(string words, int index) =>
        words.AsSpan(0, index).Count('(') > words.AsSpan(0, index).Count(')');

    private static string Trimmed(string words) => Edges().Replace(words, "");

    [GeneratedRegex(@"[;\n•]+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\(\s*(?:(?<lead>ch[uủ] tr[iì])|ph[oố]i h[oợ]p|tham d[uự]|tham gia)[^()]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s*[,/&]\s*|\s+(?:và|với|hoặc|cùng)\s+|\s+[-–]\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(?:[\s,;:.+*–-]|(?:và|với)\s)+|[\s,;:.–-]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    /// <summary>What a body's name begins with, or whose part it is.</summary>
    [GeneratedRegex(
        @"^(?:Các|Những|Phòng|P\.|Ban|Sở|Cục|Chi cục|Chi nhánh|Trung tâm|TT|Văn phòng|VP|UBND|HĐND|Ủy ban|Tổ|Đội|Đoàn|Hội|Hạt|Kho bạc|Bảo hiểm|Liên đoàn|Mặt trận|Thanh tra|Công an|Trường|Hiệu trưởng|Bộ|Cơ quan|Đơn vị|Lãnh đạo|Xã|Phường|Thị trấn|Công chức|Viên chức|Cán bộ|Đồng chí|Đ/c|Ông|Bà)(?=[\s.&/-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Organs();

    [GeneratedRegex(@"^(?:UBND\s+(?:xã|phường|thị trấn)|Phòng|Sở|Chi cục|Trung tâm|Trường\s+(?:THCS|TH|MN|Tiểu học|Mầm non)|Xã|Phường|P\.)(?=\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();
}
