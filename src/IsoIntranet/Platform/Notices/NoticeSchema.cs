using System.Text.Encodings.Web;
using System.Text.Json;
using IsoIntranet.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Platform.Notices;

internal sealed class NoticeSchema : IEntityTypeConfiguration<Notice>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Code).HasMaxLength(Notice.CodeLength);
        builder.Property(notice => notice.Address).HasMaxLength(Notice.AddressLength);
        builder.Property(notice => notice.SearchText).HasMaxLength(Notice.SearchLength);
        builder.Property(notice => notice.Arguments).HasConversion(
            arguments => JsonSerializer.Serialize(arguments, Json),
            json => JsonSerializer.Deserialize<string[]>(json, Json)!,
            new ValueComparer<string[]>((one, other) => one!.SequenceEqual(other!), arguments => arguments.Length, arguments => arguments.ToArray()));
        builder.Ignore(notice => notice.Room);
        builder.Ignore(notice => notice.Content);
        builder.HasOne<Account>().WithMany().HasForeignKey(notice => notice.RecipientId);
        builder.HasIndex(notice => new { notice.RecipientId, notice.ReadAt });
        builder.HasIndex(notice => notice.IsMailDecided);
    }
}
