using System.Globalization;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>An edition as it is posted at the office: in Vietnamese, whatever the reader's language.</summary>
public static class PolicyPaper
{
    /// <summary>Usual code of the document.</summary>
    private const string Code = "CSCL";

    public sealed record Query(Guid Id) : IQuery<Query, View>;

    /// <param name="FileName">With its extension.</param>
    public sealed record View(ControlledForm Form, string FileName);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => QualityPoliciesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.Db.Set<QualityPolicy>().VisibleTo(reading.Actor).SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken) is not { } policy)
                return Outcome<View>.NotFound();
            var head = await reading.Db.FormHeadAsync(policy.OwnerUnitId, FormKey.AuditProgramme, cancellationToken);
            var signer = new FormSignature("Thủ trưởng cơ quan", null, policy.DecidedOn);
            return new View(
                new ControlledForm
                {
                    Head = head with
                    {
                        Title = "Chính sách chất lượng",
                        Code = Code,
                        Edition = policy.Edition.ToString("00", CultureInfo.InvariantCulture),
                        EffectiveFrom = policy.DecidedOn,
                    },
                    Body =
                    [
                        new DocumentParagraph($"“{policy.Motto.ToUpper(Cultures.Vietnamese)}”", TextEmphasis.Bold, TextPlace.Centre),
                        .. policy.Opening.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => new DocumentParagraph(text)),
                        .. policy.Lines.Index().Select(line => new DocumentParagraph($"{line.Index + 1}. {line.Item.Text}")),
                        .. policy.DecisionNumber is { } number
                            ? [new DocumentParagraph($"(Công bố theo {number} ngày {policy.DecidedOn!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)})", TextEmphasis.Italic)]
                            : Array.Empty<DocumentBlock>(),
                    ],
                    Signatures = [signer],
                },
                $"chinh-sach-chat-luong-{policy.Edition:00}.docx");
        }
    }
}
