using System.Globalization;
using IsoIntranet.Features.Nonconformities.Papers;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>What of the complete file lies in other rooms: the forms of the nonconformities that it raised, and the notices that were sent about it.</summary>
internal static class AuditFileFollowUp
{
    /// <summary>For those who see the audit as a whole, and with it what became of its findings.</summary>
    public static async Task<IReadOnlyList<AuditFilePart>> FormsAsync(AuditRecord record, Reading reading, CancellationToken cancellationToken)
    {
        List<AuditFilePart> parts = [];
        foreach (var id in record.Findings.Select(finding => finding.NonconformityId).OfType<Guid>())
        {
            if (await NonconformityStory.Handler.ReadAsync(id, reading, isAnywhere: true, cancellationToken) is not { } told)
                continue;
            var head = await reading.Db.FormHeadAsync(told.Record.UnitId, FormKey.CorrectiveActionRequest, cancellationToken);
            parts.Add(new FormPart(
                $"07-khac-phuc/{Platform.Documents.PaperFileName.Slug($"{head.Code} {told.Record.Number}")}.docx", $"Phiếu yêu cầu hành động khắc phục {told.Record.Number}, {told.Unit}", RequestPaper.Build(head, told)));
        }
        return parts;
    }

    /// <summary>Who was told what, when; not whether it was read, which is the reader's own.</summary>
    public static async Task<NoticesPart?> NoticesAsync(AuditRecord record, Reading reading, RefusalText words, OrganisationClock clock, CancellationToken cancellationToken)
    {
        string[] addresses = [$"audits/{record.Audit.Id}", $"audits/{record.Audit.Id}/plan", .. record.Findings.Select(finding => $"audits/findings/{finding.Id}")];
        var waiting = "audits/findings/waiting";
        var rows = await (
            from notice in reading.Db.Set<Notice>()
            join account in reading.Db.Users on notice.RecipientId equals account.Id
            where addresses.Contains(notice.Address) || notice.Address == waiting
            orderby notice.CreatedAt, account.DisplayName
            select new { notice.CreatedAt, account.DisplayName, notice.Code, notice.Arguments, notice.Address }).ToListAsync(cancellationToken);
        // Findings that wait are told with the page where they all wait; the audit's number says which they are.
        var sent = rows.Where(row => row.Address != waiting || row.Arguments.FirstOrDefault() == record.Audit.Number).ToList();
        if (sent.Count == 0)
            return null;
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            // The file is in Vietnamese, whatever language its reader has.
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            return new NoticesPart("02-quyet-dinh-ke-hoach/thong-bao-da-gui.xlsx", "Thông báo đã gửi", [.. sent.Select(row => new object?[]
            {
                clock.Local(row.CreatedAt).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture), row.DisplayName, words.Of(new Refusal(row.Code, [.. row.Arguments])),
            })]);
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
