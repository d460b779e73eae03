using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Templates;

/// <summary>An agency's own Word template for documents of a kind, in place of the built-in one.</summary>
public sealed class AgencyTemplate : Record, IUnitScoped
{
    private AgencyTemplate() { }

    public AgencyTemplate(Guid unitId, DocumentKind kind, Guid fileId)
    {
        UnitId = unitId;
        Kind = kind;
        FileId = fileId;
    }

    public Guid UnitId { get; private set; }

    public DocumentKind Kind { get; private set; }

    public Guid FileId { get; set; }
}
