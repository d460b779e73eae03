namespace IsoIntranet.Platform.Text;

/// <summary>Names the words of the component library's own buttons, menus and hints, under the library's keys.</summary>
public sealed class LibraryText;
