using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Notices;

/// <summary>
/// The kinds of notices: one for each room that makes any, which shows by words that begin with <c>Notice</c>. Such a kind is
/// called by the room's word <c>NoticeKind</c>, or as the room's first entry of the menu is.
/// </summary>
public sealed class NoticeKinds
{
    public const string NameKey = "NoticeKind";

    private const string Prefix = "Notice";

    private readonly IStringLocalizerFactory _localizers;
    private readonly Dictionary<string, (Type Text, string? Key)> _kinds;

    public NoticeKinds(IEnumerable<Room> rooms, IStringLocalizerFactory localizers)
    {
        _localizers = localizers;
        _kinds = (from room in rooms
                  where room is not NoticesRoom
                  let words = localizers.Create(room.Text).GetAllStrings(includeParentCultures: true).Select(word => word.Name).ToHashSet()
                  where words.Any(IsNotice)
                  let menu = room.Menu.FirstOrDefault()
                  orderby menu?.Order ?? int.MaxValue, room.Name
                  select (room.Name, Word: words.Contains(NameKey) ? (room.Text, NameKey) : menu is null ? (room.Text, null) : (menu.Text, menu.Key)))
            .ToDictionary(kind => kind.Name, kind => ((Type, string?))kind.Word);
    }

    /// <summary>Names of the rooms, in the order of the menu.</summary>
    public IReadOnlyList<string> All => [.. _kinds.Keys];

    /// <summary>As people call it; the room's name where it has no words.</summary>
    public string TitleOf(string kind) =>
        _kinds.TryGetValue(kind, out var word) && word.Key is { } key && _localizers.Create(word.Text)[key] is { ResourceNotFound: false } found ? found.Value : kind;

    private static bool IsNotice(string key) =>
        key.Length > Prefix.Length && key.StartsWith(Prefix, StringComparison.Ordinal) && char.IsUpper(key[Prefix.Length]) && key != NameKey;
}
