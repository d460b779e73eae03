using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>An empty workbook with the headings that the import knows, to be filled in.</summary>
public sealed class OldTemplate(XlsxWriter writer, ExportStore exports, CurrentActor currentActor, IStringLocalizer<NonconformitiesText> text)
{
    public static readonly IReadOnlyList<OldColumn> Columns =
    [
        OldColumn.FormerNumber, OldColumn.RaisedOn, OldColumn.Unit, OldColumn.Source, OldColumn.Clauses, OldColumn.Grade, OldColumn.Description, OldColumn.Procedure,
        OldColumn.RaisedBy, OldColumn.Correction, OldColumn.CauseGroup, OldColumn.Cause, OldColumn.Action, OldColumn.Owner, OldColumn.Due, OldColumn.DoneOn, OldColumn.Resources,
        OldColumn.VerifiedBy, OldColumn.VerifiedOn, OldColumn.Verification, OldColumn.State, OldColumn.ClosedOn, OldColumn.ClosedBy,
    ];

    /// <returns>Where the browser fetches it.</returns>
    public async Task<Outcome<string>> OfferAsync()
    {
        if ((await currentActor.GetAsync()).AccountId is not { } account)
            return Outcome<string>.Forbidden();
        return Outcome<string>.Done(await exports.OfferAsync(account, "mau-nhap-khong-phu-hop.xlsx", XlsxWriter.ContentType, output => WriteAsync(output)));
    }

    public Task WriteAsync(Stream output) => writer.WriteAsync(
        output,
        new XlsxSheet(text["ImportTitle"], text["ImportTemplateNote"], [.. Columns.Select(column => new XlsxColumn(text["OldColumn_" + column], XlsxKind.Text))]),
        AsyncEnumerable.Empty<object?[]>());
}
