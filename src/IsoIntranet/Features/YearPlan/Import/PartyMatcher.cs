namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Whom words are taken for, and how surely.</summary>
/// <param name="Doubt">None where the words are a name; PartyLike, PartySeveral or PartyUnknown otherwise.</param>
/// <param name="Offered">Who may be meant.</param>
public sealed record PartyMatch(ReadDoubtKind? Doubt, IReadOnlyList<PartyRef> Parties, IReadOnlyList<PartyRef> Offered)
{
    public static readonly PartyMatch Nobody = new(ReadDoubtKind.PartyUnknown, [], []);

    public bool IsFound => Parties.Count > 0;

    public static PartyMatch Sure(params PartyRef[] parties) => new(null, parties, []);

    public PartyMatch Doubted() => this with { Doubt = ReadDoubtKind.PartyLike, Offered = Parties };
}

/// <summary>
/// Finds the unit or the kinds of units that words name. Nothing is guessed in silence: what is not a known name, whatever its
/// case, marks and abbreviations, is either taken with a doubt or asked about.
/// </summary>
public sealed class PartyMatcher(PartyDirectory directory)
{
    private readonly Dictionary<string, PartyMatch> _exact = [];
    private readonly Dictionary<string, PartyMatch> _like = [];
    private readonly KindPhrase _kinds = new(directory);

    /// <summary>Words of a place that a plan adds to a name: “Phòng Kinh tế huyện”.</summary>
    private static readonly HashSet<string> Levels = ["huyen", "tinh", "quan", "xa", "phuong", "tran", "thi", "thanh", "pho", "cap"];

    /// <summary>Who acts for a unit: the unit is meant.</summary>
    private static readonly string[] Roles =
    [
        "chu tich", "pho chu tich", "hieu truong", "thu truong", "giam doc", "chanh van phong", "truong ban", "lanh dao", "ban giam hieu", "can bo cong chuc", "cong chuc vien chuc",
        "cong chuc chuyen mon", "cong chuc", "vien chuc", "chuyen vien", "can bo", "dai dien", "chuyen gia danh gia noi bo", "ban chi dao iso 9001 2015", "ban chi dao iso", "ban chi dao",
        "to giup viec", "thu ky iso", "bo phan", "nguoi dung dau",
    ];

    private static readonly string[] Committees = ["ban chi dao", "bcd", "to giup viec", "doan danh gia", "thu ky iso", "to cong tac"];

    /// <summary>Only what the words say by themselves: a name, a remembered answer, an enumeration of kinds.</summary>
    public PartyMatch Exact(string words)
    {
        if (_exact.TryGetValue(words, out var known))
            return known;
        return _exact[words] = FindExact(words);
    }

    /// <summary>Also what is only like a name.</summary>
    public PartyMatch Like(string words)
    {
        if (_like.TryGetValue(words, out var known))
            return known;
        return _like[words] = FindLike(words);
    }

    /// <summary>“Hiệu trưởng các trường THCS”: a person's part, and the unit whose part it is.</summary>
    public PartyMatch ActingFor(string words)
    {
        var plain = PartyForm.Of(words);
        foreach (var role in Roles.Where(role => plain.StartsWith(role + " ", StringComparison.Ordinal)))
        {
            if (RestOf(words, role.Count(character => character == ' ') + 1) is { Length: > 0 } rest && Exact(rest) is { IsFound: true } whose)
                return whose.Doubted();
        }
        return PartyMatch.Nobody;
    }

    private PartyMatch FindExact(string words)
    {
        var tokens = PartyForm.Tokens(words);
        if (tokens.Length == 0)
            return PartyMatch.Nobody;
        if (directory.Remembered.TryGetValue(string.Join(' ', tokens), out var remembered) && remembered.Any(directory.Knows))
            return PartyMatch.Sure([.. remembered.Where(directory.Knows)]);
        if (Named(tokens) is { } unit)
            return unit;
        if (IsOwner(tokens))
            return PartyMatch.Sure(new PartyRef(directory.OwnerUnitId, false));
        if (directory.Kinds.Where(kind => kind.Forms.Any(form => PartyForm.AreSame(tokens, form))).ToList() is { Count: > 0 } kinds)
            return PartyMatch.Sure([.. kinds.Select(kind => new PartyRef(kind.Id, true))]);
        if (_kinds.Find(words) is { IsFound: true } phrase)
            return phrase;
        var bare = WithoutPlace(tokens);
        return bare.Length < tokens.Length && Named(bare) is { Doubt: null } place ? place : PartyMatch.Nobody;
    }

    private PartyMatch FindLike(string words)
    {
        var exact = Exact(words);
        if (exact.IsFound || exact.Doubt == ReadDoubtKind.PartySeveral)
            return exact;
        var tokens = PartyForm.Tokens(words);
        if (tokens.Length == 0)
            return PartyMatch.Nobody;
        string[] level = tokens is ["ubnd", .. var rest] ? rest : tokens is ["uy", "ban", "nhan", "dan", .. var spelt] ? spelt : [];
        if (level.Length is 1 or 2 && level.All(Levels.Contains))
            return PartyMatch.Sure(new PartyRef(directory.OwnerUnitId, false)).Doubted();
        var plain = string.Join(' ', tokens);
        if (ActingFor(words) is { IsFound: true } acting)
            return acting;
        // “Trưởng phòng Nội vụ” is the division's head.
        if (tokens is ["truong" or "pho", "phong", _, ..] && Named([.. tokens[1..]]) is { IsFound: true } headed)
            return headed.Doubted();
        // “Cơ quan chuyên môn”, without “các”, means them all.
        if (_kinds.Find("các " + words) is { IsFound: true } all)
            return all.Doubted();
        if (Committees.Any(committee => plain.StartsWith(committee, StringComparison.Ordinal)))
            return directory.StandingUnitId is { } office ? PartyMatch.Nobody with { Offered = [new PartyRef(office, false)] } : PartyMatch.Nobody;
        return Partial(tokens) ?? Misspelt(plain) ?? Misspelt(string.Join(' ', WithoutPlace(tokens))) ?? PartyMatch.Nobody;
    }

    private PartyMatch? Named(string[] tokens)
    {
        var found = directory.Units.Where(unit => unit.Forms.Any(form => PartyForm.AreSame(tokens, form) || form is ["ubnd", _, _, ..] && PartyForm.AreSame(tokens, form.AsSpan(1)))).ToList();
        // The neighbour's office bears the same name; one's own is meant.
        var near = found.Where(unit => unit.IsNear).ToList();
        var fitting = near.Count > 0 ? near : found;
        // A name spelt out in full goes before one that only an abbreviation makes the same.
        if (fitting.Count > 1 && fitting.Where(unit => unit.Forms.Any(form => form.AsSpan().SequenceEqual(tokens))).ToList() is { Count: 1 } spelt)
            fitting = spelt;
        return fitting.Count switch
        {
            0 => null,
            1 => PartyMatch.Sure(new PartyRef(fitting[0].Id, false)),
            _ => new PartyMatch(ReadDoubtKind.PartySeveral, [], [.. fitting.Select(unit => new PartyRef(unit.Id, false))]),
        };
    }

    /// <summary>“UBND thị xã” in the plan of UBND thị xã Ven Biển.</summary>
    private bool IsOwner(string[] tokens) => directory.Owner is { Length: > 0 } owner
        && (PartyForm.AreSame(tokens, ["uy", "ban", "nhan", "dan"]) || Enumerable.Range(1, owner.Length).Any(length => PartyForm.AreSame(tokens, owner.AsSpan(0, length))))
        && (tokens[0] is "ubnd" or "uy");

    private string[] WithoutPlace(string[] tokens)
    {
        var length = tokens.Length;
        while (length > 2 && (Levels.Contains(tokens[length - 1]) || directory.Owner.Skip(1).Contains(tokens[length - 1])))
            length--;
        return tokens[..length];
    }

    /// <summary>The beginning or the end of just one name: “Phòng Kinh tế” for “Phòng Kinh tế, Hạ tầng và Đô thị”.</summary>
    private PartyMatch? Partial(string[] tokens)
    {
        if (tokens.Length < 2)
            return null;
        var found = directory.Units.Where(unit => unit.IsNear && unit.Forms.Any(form => form.Length > tokens.Length
            && (PartyForm.AreSame(tokens, form.AsSpan(0, tokens.Length)) || PartyForm.AreSame(tokens, form.AsSpan(form.Length - tokens.Length))))).ToList();
        return found.Count switch
        {
            0 => null,
            1 => PartyMatch.Sure(new PartyRef(found[0].Id, false)).Doubted(),
            _ => new PartyMatch(ReadDoubtKind.PartySeveral, [], [.. found.Take(8).Select(unit => new PartyRef(unit.Id, false))]),
        };
    }

    private PartyMatch? Misspelt(string plain)
    {
        if (plain.Length < 6)
            return null;
        var most = plain.Length < 10 ? 1 : plain.Length < 24 ? 2 : 3;
        var near = directory.Units.Where(unit => unit.IsNear).SelectMany(unit => unit.Forms.Select(form => (Party: new PartyRef(unit.Id, false), Form: form)))
            .Concat(directory.Kinds.SelectMany(kind => kind.Forms.Select(form => (Party: new PartyRef(kind.Id, true), Form: form))))
            .Select(known => (known.Party, Errors: Likeness.Distance(plain, string.Join(' ', known.Form), most))).Where(known => known.Errors <= most).ToList();
        if (near.Count == 0)
            return null;
        var least = near.Min(known => known.Errors);
        var best = near.Where(known => known.Errors == least).Select(known => known.Party).Distinct().ToList();
        return best.Count == 1 || best.TrueForAll(party => party.IsKind)
            ? new PartyMatch(ReadDoubtKind.PartyLike, best, best)
            : new PartyMatch(ReadDoubtKind.PartySeveral, [], best);
    }

    /// <summary>What stands behind so many words; nothing where a comma parts it from them.</summary>
    private static string RestOf(string words, int skipped)
    {
        var rest = words.Trim();
        for (; skipped > 0 && rest.IndexOfAny([' ', '-', ':', ',', ';', '/', '\u00A0']) is >= 0 and var at; skipped--)
        {
            if (rest[at] is ',' or ';' or '/')
                return "";
            rest = rest[(at + 1)..].TrimStart();
        }
        return rest;
    }
}
