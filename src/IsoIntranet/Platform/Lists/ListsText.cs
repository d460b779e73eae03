namespace IsoIntranet.Platform.Lists;

/// <summary>Names the words of lists: search, pages, export.</summary>
public sealed class ListsText;
