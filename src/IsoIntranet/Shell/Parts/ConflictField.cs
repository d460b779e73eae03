namespace IsoIntranet.Shell.Parts;

/// <summary>One field of a form whose record somebody else saved meanwhile, each side in words.</summary>
public sealed record ConflictField(string Label, string? Yours, string? Current)
{
    public bool Differs => !string.Equals(Yours ?? "", Current ?? "", StringComparison.Ordinal);
}
