using IsoIntranet.Shell.Account;

namespace IsoIntranet.Tests.Shell.Account;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/plans/1/board?state=late#x")]
    [InlineData("/")]
    public void Paths_of_this_site_are_kept(string address) => Assert.Equal(address, LocalAddress.Of(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\nevil.example")]
    [InlineData("/account/logout")]
    [InlineData("plans")]
    public void All_else_leads_to_the_start(string? address) => Assert.Equal("/", LocalAddress.Of(address));
}
