namespace IsoIntranet.Shell.Account;

/// <summary>Names the words of sign-in, passwords and preferences.</summary>
public sealed class AccountText;
