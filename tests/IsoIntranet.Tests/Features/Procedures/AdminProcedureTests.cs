using IsoIntranet.Features.Procedures;

namespace IsoIntranet.Tests.Features.Procedures;

public sealed class AdminProcedureTests
{
    private static readonly DateOnly Today = new(2026, 8, 12);
    private static readonly Guid Unit = Guid.NewGuid();

    [Fact]
    public void What_is_said_is_kept_trimmed_and_blanks_are_nothing()
    {
        var procedure = new AdminProcedure(new ProcedureFacts(" Đăng ký khai sinh ", ProcedureKind.Administrative, Unit) { Code = " 1.001193 ", Field = " Hộ tịch", Remark = "  " });

        Assert.Equal(("Đăng ký khai sinh", "1.001193", "Hộ tịch", null), (procedure.Name, procedure.Code, procedure.Field, procedure.Remark));
        Assert.Equal("1.001193 dang ky khai sinh ho tich", procedure.SearchText.Replace("  ", " ", StringComparison.Ordinal));
        Assert.Equal(ProcedureState.Published, procedure.State);
    }

    [Theory]
    [InlineData("QT-05", "qt - 05")]
    [InlineData("QT–05", "QT-05")]
    [InlineData("1.001193.000.00.00.h44", " 1.001193.000.00.00.H44")]
    public void A_code_is_known_however_it_is_typed(string one, string other) =>
        Assert.Equal(AdminProcedure.KeyOf(one), AdminProcedure.KeyOf(other));

    [Fact]
    public void Two_codes_tell_two_procedures_apart_whatever_they_are_called()
    {
        var facts = new ProcedureFacts("Đăng ký khai sinh", ProcedureKind.Administrative, Unit) { Code = "1.1" };
        var procedure = new AdminProcedure(facts);

        Assert.True(procedure.IsSameAs(facts with { Name = "Khai sinh", UnitId = Guid.NewGuid() }));
        Assert.False(procedure.IsSameAs(facts with { Code = "1.2" }));
        Assert.True(procedure.IsSameAs(facts with { Code = null, Name = "ĐĂNG KÝ KHAI SINH" }));
        Assert.False(procedure.IsSameAs(facts with { Code = null, UnitId = Guid.NewGuid() }));
        Assert.False(procedure.IsSameAs(facts with { Code = null, Level = AuthorityLevel.Commune }));
    }

    [Fact]
    public void It_becomes_outdated_is_brought_up_to_date_repealed_and_restored()
    {
        var procedure = new AdminProcedure(new ProcedureFacts("Cấp phép", ProcedureKind.Administrative, Unit));

        Assert.Equal("Procedures.IsPublished", procedure.Restore().Refusal?.Code);
        Assert.Equal("Procedures.ReasonMissing", procedure.MarkOutdated(" ", Today, Today).Refusal?.Code);
        Assert.Equal("Procedures.NotYet", procedure.MarkOutdated("Nghị định mới", Today.AddDays(1), Today).Refusal?.Code);
        Assert.True(procedure.MarkOutdated("Nghị định mới", Today, Today).IsAllowed);
        Assert.Equal("Procedures.NotPublished", procedure.MarkOutdated("Nghị định mới", Today, Today).Refusal?.Code);
        Assert.True(procedure.Describe(procedure.Facts with { Name = "Cấp giấy phép" }).IsAllowed);
        Assert.True(procedure.Restore().IsAllowed);
        Assert.Equal((ProcedureState.Published, null, null), (procedure.State, procedure.StateReason, procedure.StateSince));

        Assert.True(procedure.Repeal("QĐ 12", Today, Today).IsAllowed);
        Assert.Equal("Procedures.IsRepealed", procedure.Repeal("QĐ 12", Today, Today).Refusal?.Code);
        Assert.Equal("Procedures.IsRepealed", procedure.Describe(procedure.Facts).Refusal?.Code);
        Assert.Equal(("QĐ 12", Today), (procedure.StateReason, procedure.StateSince));
        Assert.True(procedure.Restore().IsAllowed);
    }

    [Fact]
    public void Its_facts_make_the_same_procedure_again()
    {
        var facts = new ProcedureFacts("Cấp phép", ProcedureKind.InternalProcess, Unit)
        {
            Code = "QT-07",
            Field = "Nội vụ",
            Level = AuthorityLevel.Province,
            PerformerWords = "UBND cấp xã",
            TimeLimitDays = 2.5m,
            TimeLimitWords = "2,5 ngày làm việc",
            DecisionNumber = "12/QĐ-UBND",
            DecidedOn = Today,
            Delivery = DeliveryForm.FullyOnline,
            Remark = "…",
        };

        Assert.Equal(facts, new AdminProcedure(facts).Facts);
    }
}
