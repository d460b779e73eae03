using System.Text.RegularExpressions;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>What follows from a unit's name and place in the tree, so that documents come out well before anything is set (NĐ 30/2020, Phụ lục I).</summary>
public static partial class LetterheadDefaults
{
    public const string ForTheCommittee = "TM. ỦY BAN NHÂN DÂN";

    private const string Committee = "Ủy ban nhân dân";

    public static bool IsPeoplesCommittee(string name) => PeoplesCommittee().IsMatch(name);

    public static AgencyHead Of(AgencyFacts unit, LetterheadSettings? settings)
    {
        settings ??= new LetterheadSettings();
        var full = FullName(unit.Name);
        var isCommittee = IsPeoplesCommittee(full);
        // A people's committee has none above it in the head of its documents.
        var superior = settings.Superior?.Trim() switch
        {
            "-" => null,
            { Length: > 0 } set => set,
            _ => isCommittee || unit.ParentName is null ? null : OfficialWords.Upper(FullName(unit.ParentName)),
        };
        var suffix = isCommittee ? "UBND" : Abbreviation(unit.Name);
        // Who drafts it, in short: “KT” of a “Phòng Kinh tế”.
        var drafting = unit.StandingUnit is { } standing ? Abbreviation(Division().Replace(standing, "")) : null;
        var signers = settings.Signers.OrderByDescending(signer => signer.IsDefault).Select(signer => signer.AsSignature).ToList();
        return new AgencyHead(
            unit.UnitId, full, superior, Given(settings.Agency) ?? OfficialWords.Upper(full),
            Given(settings.Place) ?? PlaceOf(full) ?? (unit.ParentName is { } parent ? PlaceOf(FullName(parent)) : null) ?? OfficialWords.Blank,
            Enum.GetValues<DocumentKind>().ToDictionary(kind => kind, kind => Given(settings.Notations.GetValueOrDefault(kind)) ?? NotationOf(kind, suffix, drafting)),
            Given(settings.ArchiveNote) ?? $"Lưu: VT{(drafting is null ? "" : $", {drafting}")}",
            settings.Recipients.Where(kind => Given(kind.Value) is not null).ToDictionary(kind => kind.Key, kind => OfficialWords.Lines(kind.Value)),
            signers.Count > 0 ? signers : [SignerOf(isCommittee, unit.Leader)], unit.StandingUnit);
    }

    /// <summary>With the usual abbreviation written out, for example “UBND xã Mẫu” as “Ủy ban nhân dân xã Mẫu”.</summary>
    public static string FullName(string name) => ShortCommittee().Replace(name.Trim(), Committee);

    /// <summary>Địa danh of a people's committee; none of other units, which write that of the agency above.</summary>
    public static string? PlaceOf(string fullName)
    {
        var match = PeoplesCommittee().Match(fullName);
        if (!match.Success)
            return null;
        var (level, name) = (match.Groups["level"].Value, match.Groups["name"].Value.Trim());
        // A ward that only has a number is named with its level.
        return name.Length == 0 ? null : char.IsDigit(name[0]) ? OfficialWords.Capital($"{level} {name}") : name;
    }

    /// <summary>First letters of the name's words; abbreviations within it stay, “và” is left out.</summary>
    public static string Abbreviation(string name)
    {
        var words = Word().Matches(name).Select(word => word.Value).Where(word => !word.Equals("và", StringComparison.OrdinalIgnoreCase)).ToList();
        if (name.StartsWith("Văn phòng", StringComparison.OrdinalIgnoreCase))
            return "VP";
        var letters = string.Concat(words.Select(word => word.Length > 1 && word.All(char.IsUpper) ? word : OfficialWords.Upper(word[..1])));
        return letters.Length == 0 ? OfficialWords.Blank : letters.Length > 8 ? letters[..8] : letters;
    }

    private static string NotationOf(DocumentKind kind, string suffix, string? drafting) =>
        kind == DocumentKind.Letter ? drafting is null ? suffix : $"{suffix}-{drafting}" : $"{OfficialPapers.AbbreviationOf(kind)}-{suffix}";

    private static Signature SignerOf(bool isCommittee, (string Position, string Name)? leader)
    {
        if (leader is not { Position.Length: > 0 } known)
            return isCommittee ? new Signature([ForTheCommittee], "CHỦ TỊCH", leader?.Name) : new Signature([], "THỦ TRƯỞNG ĐƠN VỊ", leader?.Name);
        var position = OfficialWords.Upper(OfAgency().Replace(known.Position, "").Trim());
        List<string> authority = isCommittee ? [ForTheCommittee] : [];
        // Who is in charge of a vacant post signs in the own office, a deputy for the head.
        if (position.StartsWith("PHÓ ", StringComparison.Ordinal) && !position.Contains("PHỤ TRÁCH", StringComparison.Ordinal))
            authority.Add($"KT. {position[4..]}");
        return new Signature(authority, position, known.Name);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^UBND\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortCommittee();

    [GeneratedRegex(@"^(UBND|(Ủy|Uỷ) ban nhân dân)\s+(?<level>tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu)\s+(?<name>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PeoplesCommittee();

    [GeneratedRegex(@"\s+(UBND|Ủy ban nhân dân|HĐND|phòng .*thị|của)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAgency();

    [GeneratedRegex(@"^Phòng\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
