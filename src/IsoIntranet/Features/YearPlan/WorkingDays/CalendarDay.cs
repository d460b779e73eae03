using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.YearPlan.WorkingDays;

public enum CalendarDayKind
{
    /// <summary>Ngày nghỉ lễ, Tết, nghỉ bù (BLLĐ 2019 Đ111-112).</summary>
    Holiday,

    /// <summary>Làm bù: a weekend day worked in exchange (hoán đổi ngày làm việc).</summary>
    MovedWorkingDay,
}

/// <summary>
/// A day that the week alone does not tell: off, or worked instead. Kept by hand, for the Prime Minister decides year by year;
/// counted periods end by it (BLDS 2015 Đ148 khoản 5).
/// </summary>
public sealed class CalendarDay : Record
{
    public const int NameLength = 200;

    private CalendarDay() { }

    public CalendarDay(DateOnly day, CalendarDayKind kind, string name)
    {
        Day = day;
        Set(kind, name);
    }

    public DateOnly Day { get; private set; }

    public CalendarDayKind Kind { get; private set; }

    /// <summary>Why: “Tết Nguyên đán”, “Nghỉ bù Quốc khánh”.</summary>
    public string Name { get; private set; } = "";

    public void Set(CalendarDayKind kind, string name) => (Kind, Name) = (kind, name.Trim());
}

internal sealed class CalendarDaySchema : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.Property(day => day.Id).ValueGeneratedNever();
        builder.Property(day => day.Name).HasMaxLength(CalendarDay.NameLength);
        builder.HasIndex(day => day.Day).IsUnique();
    }
}
