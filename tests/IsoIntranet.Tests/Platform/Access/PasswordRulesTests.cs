using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;

namespace IsoIntranet.Tests.Platform.Access;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(new IsoSettings());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("muoi-mot-ky")]
    public void Short_ones_are_refused(string? password) => Assert.Equal(PasswordFault.TooShort, _rules.Check(password));

    [Theory]
    [InlineData("matkhau123456")]
    [InlineData("Mật Khẩu 123456")]
    [InlineData("passwordpassword")]
    [InlineData("1234567890123456")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("AnhYeuEm2026!!!!")]
    [InlineData("conghoaxahoichunghiavietnam")]
    [InlineData("admin@@@@2026####")]
    [InlineData("hanoihanoihanoi")]
    public void Common_ones_are_refused_with_digits_signs_and_repetition_too(string password) =>
        Assert.Equal(PasswordFault.Common, _rules.Check(password));

    [Theory]
    [InlineData("phuong1.daumoi-la-toi")]
    [InlineData("toi ten la Nguyễn Văn Mẫu")]
    [InlineData("NGUYENVANMAU-va-con-meo")]
    public void The_owner_s_names_are_refused(string password) =>
        Assert.Equal(PasswordFault.HoldsName, _rules.Check(password, "phuong1.daumoi", "Nguyễn Văn Mẫu"));

    [Theory]
    [InlineData("ba con meo di hoc")]
    [InlineData("mưa rơi trên mái hiên")]
    [InlineData("Ban-Chi-Dao-9001")]
    [InlineData("xK2#vv91-lqP")]
    public void Long_uncommon_ones_are_taken_without_rules_of_composition(string password) =>
        Assert.Null(_rules.Check(password, "an", "Lê Thị Ví Dụ"));

    [Fact]
    public void The_demanded_length_is_a_setting() =>
        Assert.Equal(PasswordFault.TooShort, new PasswordRules(new IsoSettings { Access = new AccessSettings { MinimumPasswordLength = 20 } }).Check("ba con meo di hoc"));
}
