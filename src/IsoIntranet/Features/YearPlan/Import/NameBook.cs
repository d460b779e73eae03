namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Collects over all rows whom words are taken for, so that each is asked about once.</summary>
internal sealed class NameBook(PartyDirectory directory, IReadOnlyDictionary<string, PartyAnswer> answers)
{
    private readonly Dictionary<string, ReadName> _names = [];

    /// <summary>What nobody is found for first, then what more than one is called.</summary>
    public IReadOnlyList<ReadName> All => [.. _names.Values.OrderBy(name => name.IsAnswered).ThenByDescending(name => name.Kind).ThenByDescending(name => name.Rows.Count)];

    public IEnumerable<PartyContent> Take(PartyPiece piece, ReadRow row, List<ReadDoubt> doubts)
    {
        var form = PartyForm.Of(piece.Words);
        var answer = answers.GetValueOrDefault(form);
        IReadOnlyList<PartyRef> parties = answer is null ? piece.Match.Parties : [.. answer.Parties.Where(directory.Knows)];
        // A name told apart by its part alone needs no question; an answer given stays in sight, to be changed.
        if (piece.Match.Doubt is { } kind || answer is not null)
        {
            Note(form, piece, piece.Match.Doubt ?? ReadDoubtKind.PartyLike, parties, row.Key, answer is not null);
            if (answer is null)
                doubts.Add(new ReadDoubt(piece.Match.Doubt!.Value, piece.Words, string.Join("; ", parties.Select(directory.NameOf))));
        }
        return parties.Select(party => party.As(piece.Role));
    }

    private void Note(string form, PartyPiece piece, ReadDoubtKind kind, IReadOnlyList<PartyRef> parties, string row, bool isAnswered) =>
        _names[form] = _names.TryGetValue(form, out var known)
            ? known.Rows.Contains(row) ? known : known with { Rows = [.. known.Rows, row] }
            : new ReadName(form, piece.Words, kind, parties, piece.Match.Offered, [row], isAnswered);
}
