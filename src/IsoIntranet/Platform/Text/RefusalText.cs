using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Platform.Text;

/// <summary>Words an outcome that is not done, in the reader's language.</summary>
public sealed class RefusalText(IEnumerable<Room> rooms, IStringLocalizerFactory localizers, OrganisationClock clock)
{
    private readonly IStringLocalizer _platform = localizers.Create(typeof(PlatformText));

    public string Of(Refusal refusal)
    {
        var (room, rule) = refusal.Code.Split('.', 2) is [var first, var second] ? (first, second) : ("", refusal.Code);
        var text = rooms.FirstOrDefault(candidate => candidate.Name == room)?.Text;
        var words = (text is null ? _platform : localizers.Create(text))[rule, refusal.Arguments!];
        return words.ResourceNotFound ? refusal.Code : words.Value;
    }

    /// <summary>One sentence for a failed outcome.</summary>
    public string Of<T>(Outcome<T> outcome) => outcome.Kind switch
    {
        OutcomeKind.Refused => Of(outcome.Refusal!),
        OutcomeKind.Forbidden => _platform["Forbidden"],
        OutcomeKind.NotFound => _platform["NotFound"],
        OutcomeKind.Conflict => outcome.Conflict!.Latest is { } latest
            ? _platform["Conflict", latest.ChangedBy, clock.Local(latest.ChangedAt).ToString("g", CultureInfo.CurrentCulture)]
            : _platform["NotFound"],
        OutcomeKind.Invalid => outcome.Errors.Values.SelectMany(messages => messages).FirstOrDefault() ?? _platform["Invalid"],
        _ => "",
    };
}
