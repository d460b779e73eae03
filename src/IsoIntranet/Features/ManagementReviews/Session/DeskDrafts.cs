using Microsoft.JSInterop;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>
/// What was typed and not saved, of this visit and of earlier ones: the browser keeps it (js/mreview-desk.js), here it is
/// handed to the field that it belongs to.
/// </summary>
public sealed class DeskDrafts
{
    /// <summary>Words in the browser's keeping.</summary>
    /// <param name="Key">The record's id and the field's name.</param>
    /// <param name="Base">Version of the record that they were typed on.</param>
    public sealed record Draft(string Key, string Text, int Base);

    private readonly Dictionary<string, Draft> _drafts = [];

    /// <summary>Counts what was brought, so that a field looks once more.</summary>
    public int Brought { get; private set; }

    public void Bring(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
            _drafts.TryAdd(draft.Key, draft);
        Brought++;
    }

    public void Note(string key, string text, int version) => _drafts[key] = new Draft(key, text, version);

    public Draft? Of(string key) => _drafts.GetValueOrDefault(key);

    /// <summary>Keys of drafts that belong to records of a kind, as decisions that were never sent.</summary>
    public IEnumerable<Draft> Ending(string suffix) => _drafts.Values.Where(draft => draft.Key.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>It has been saved as it was typed, or given up.</summary>
    public async Task ForgetAsync(IJSObjectReference? kept, string key, string? text)
    {
        if (text is null || _drafts.GetValueOrDefault(key)?.Text == text)
            _drafts.Remove(key);
        if (kept is not null)
            await kept.InvokeVoidAsync("forget", key, text);
    }
}
