using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IsoIntranet.Features.Notices.Calendar;
using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Notices;

internal static class NoticeJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Keeps a value as JSON in one column.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Options),
        json => JsonSerializer.Deserialize<T>(json, Options)!,
        new ValueComparer<T>(
            (one, other) => JsonSerializer.Serialize(one, Options) == JsonSerializer.Serialize(other, Options),
            value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!));
}

internal sealed class NoticePreferencesSchema : IEntityTypeConfiguration<NoticePreferences>
{
    public void Configure(EntityTypeBuilder<NoticePreferences> builder)
    {
        builder.ToTable("NoticePreferences");
        builder.Property(wish => wish.Id).ValueGeneratedNever();
        builder.Property(wish => wish.Deliveries).AsJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(wish => wish.AccountId);
        builder.HasIndex(wish => wish.AccountId).IsUnique();
    }
}

internal sealed class DigestMarkSchema : IEntityTypeConfiguration<DigestMark>
{
    public void Configure(EntityTypeBuilder<DigestMark> builder)
    {
        builder.ToTable("DigestMarks");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(mark => mark.AccountId);
        // Two nodes cannot both begin an account's first digest.
        builder.HasIndex(mark => mark.AccountId).IsUnique();
    }
}

internal sealed class OutgoingMailSchema : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Key).HasMaxLength(OutgoingMail.KeyLength);
        builder.Property(mail => mail.ToName).HasMaxLength(200);
        builder.Property(mail => mail.ToAddress).HasMaxLength(OutgoingMail.AddressLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutgoingMail.SubjectLength);
        builder.Property(mail => mail.Attempts).AsJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(mail => mail.AccountId);
        // What was put into the post once is not put into it a second time, whichever node tries.
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptAt });
    }
}

internal sealed class CalendarKeySchema : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> builder)
    {
        builder.ToTable("CalendarKeys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Hash).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.AccountId);
        builder.HasIndex(key => key.AccountId).IsUnique();
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
