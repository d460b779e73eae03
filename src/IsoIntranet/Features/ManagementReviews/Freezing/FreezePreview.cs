using IsoIntranet.Features.ManagementReviews.Story;

namespace IsoIntranet.Features.ManagementReviews.Freezing;

/// <summary>What would be missing if the inputs were frozen now.</summary>
/// <param name="Empty">Inputs that stop the freezing.</param>
/// <param name="Owed">Contributions that are not given; they do not stop it, but will not be seen in the meeting.</param>
public sealed record FreezePreview(IReadOnlyList<ReviewStory.Item> Empty, IReadOnlyList<(string Unit, int Count)> Owed, int Filled, int None)
{
    public bool MayFreeze => Empty.Count == 0;

    public static FreezePreview Of(ReviewStory.View view) => new(
        [.. view.Items.Where(item => item.Fill == InputFill.Empty)], view.Missing,
        view.Items.Count(item => item.Fill == InputFill.Filled), view.Items.Count(item => item.Fill == InputFill.None));
}
