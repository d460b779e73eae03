namespace IsoIntranet.Features.OfficialDocuments.Register;

internal static class EntryStates
{
    /// <summary>Class of the badge; the words stand beside it.</summary>
    public static string ClassOf(RegisterState state) => state switch
    {
        RegisterState.Issued => "is-plain st-done",
        RegisterState.Draft => "is-plain st-in-progress",
        _ => "is-plain st-not-applicable",
    };
}
