using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>
/// Kinds of units as plans enumerate them: “các trường THCS, Tiểu học và Mầm non”, “UBND các xã/ thị trấn”, “các phòng, ban
/// chuyên môn thuộc UBND huyện”.
/// </summary>
internal sealed partial class KindPhrase(PartyDirectory directory)
{
    /// <summary>What an agency's divisions are called together.</summary>
    private static readonly HashSet<string> Divisions =
    [
        "phong", "ban", "phong ban", "phong chuyen mon", "ban chuyen mon", "phong ban chuyen mon", "co quan chuyen mon", "cqcm", "cac phong", "phong ban nganh",
    ];

    /// <summary>Kinds of the lowest level; a plan names all of them though the place may lack one.</summary>
    private static readonly HashSet<string> Communes = ["xa", "phuong", "thi tran", "dac khu"];

    public PartyMatch Find(string words)
    {
        var form = SearchForm.Of(words);
        var whose = Whose().Match(form);
        if (whose.Success)
        {
            // What belongs to whom ends the phrase; when another begins behind it, this is not one phrase.
            if (form.AsSpan(whose.Index).IndexOfAny(",;/") >= 0)
                return PartyMatch.Nobody;
            form = form[..whose.Index];
        }
        var isAll = All().IsMatch(form);
        var atoms = Between().Split(Noise().Replace(form, " ")).Select(atom => string.Join(' ', PartyForm.Tokens(atom))).Where(atom => atom.Length > 0).ToList();
        if (atoms.Count == 0 || (atoms.Count == 1 && !isAll && !whose.Success && !form.Contains("ubnd", StringComparison.Ordinal) && !form.Contains("cap xa", StringComparison.Ordinal)))
            return PartyMatch.Nobody;
        var isSchools = atoms[0].StartsWith("truong ", StringComparison.Ordinal);
        var found = new List<PartyRef>();
        var isSure = true;
        foreach (var atom in atoms)
        {
            var kinds = KindsOf(atom);
            if (kinds.Count == 0 && isSchools)
                kinds = KindsOf("truong " + atom);
            if (kinds.Count == 0 && !Communes.Contains(atom))
                return PartyMatch.Nobody;
            isSure &= kinds.Count > 0;
            found.AddRange(kinds);
        }
        if (found.Count == 0)
            return PartyMatch.Nobody;
        var match = PartyMatch.Sure([.. found.Distinct()]);
        return isSure ? match : match.Doubted();
    }

    private List<PartyRef> KindsOf(string atom)
    {
        if (atom == "cap xa")
            return [.. Communes.SelectMany(KindsOf)];
        var tokens = atom.Split(' ');
        var named = directory.Kinds.Where(kind => kind.Forms.Any(form => PartyForm.AreSame(tokens, form) || form is ["ubnd" or "truong", _, ..] && PartyForm.AreSame(tokens, form.AsSpan(1)))).ToList();
        if (named.Count == 0 && Place().Replace(atom, "") is var bare && Divisions.Contains(bare))
            named = [.. directory.Kinds.Where(kind => kind.Forms.Any(form => Divisions.Contains(string.Join(' ', form))
                || form is ["cac", .. var rest] && Divisions.Contains(string.Join(' ', rest))))];
        // “Các trường”: every kind of school.
        if (named.Count == 0 && atom is "truong" or "truong hoc" or "don vi truong hoc")
            named = [.. directory.Kinds.Where(kind => kind.Forms[0] is ["truong", ..])];
        return [.. named.Select(kind => new PartyRef(kind.Id, true))];
    }

    [GeneratedRegex(@"\b(?:truc )?thuoc\b|\btren dia ban\b|\bcong lap\b|\bco lien quan\b|\blien quan\b")]
    private static partial Regex Whose();

    [GeneratedRegex(@" (?:huyen|thi xa|thanh pho|tinh|quan|xa|phuong)$")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:cac|toan the|tat ca|moi|tung)\b")]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:cac|toan the|tat ca|moi|tung|nhung|ubnd|uy ban nhan dan|tai)\b|\([^()]*\)")]
    private static partial Regex Noise();

    [GeneratedRegex(@"[,;/&\n-]|\bva\b|\bhoac\b")]
    private static partial Regex Between();
}
