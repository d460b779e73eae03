namespace IsoIntranet.Platform.Reviewing;

/// <summary>For whom facts are drawn.</summary>
public enum ReviewFactsSize
{
    /// <summary>Somebody at a desk, who can scroll and follow links.</summary>
    Desk,

    /// <summary>A room full of people in front of one screen: large, few, nothing to click on.</summary>
    Stage,
}
