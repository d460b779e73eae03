namespace IsoIntranet.Features.Demo;

/// <summary>The accounts of the demonstration that its visitors use most; each unit has two more.</summary>
public static class DemoAccounts
{
    /// <summary>One for all accounts of the demonstration; of no use anywhere else.</summary>
    public const string Password = "Ban-Chi-Dao-9001";

    /// <summary>User names, most useful first.</summary>
    public static IReadOnlyList<string> Main { get; } =
        ["truongban", "thuky", "haidang", "haidang.tt", "danhgiavien", "truongdoan", "captren", "quantri", "manhinh"];

    /// <summary>The main accounts with what a visitor tries with each, for the sign-in page and the console.</summary>
    public static IReadOnlyList<(string UserName, string Use)> Described { get; } =
        [.. from name in Main join account in DemoContent.Read<IReadOnlyList<DemoContent.LogOn>>("accounts") on name equals account.UserName select (name, account.Use)];
}
