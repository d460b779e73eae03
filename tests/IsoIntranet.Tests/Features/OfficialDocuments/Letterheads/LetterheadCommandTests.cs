using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Templates;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Features.YearPlan.Plans;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Letterheads;

public sealed class LetterheadCommandTests : IAsyncLifetime
{
    private PlanHouse _home = null!;

    public async Task InitializeAsync() => _home = await PlanHouse.BuildAsync();

    public Task DisposeAsync() => _home.DisposeAsync().AsTask();

    [Fact]
    public async Task What_the_secretary_sets_is_what_documents_show()
    {
        var town = _home.Town.Town.Id;
        await _home.DoneAsync(new SaveLetterhead.Command(town, 0, new LetterheadSettings { Place = "Mẫu Sơn", StandingUnitId = _home.Town.Finance.Id, Signers = [new("", "CHỦ TỊCH", "Lê Văn Giả", true)] }));
        var plan = await _home.DraftAsync();

        var decision = await _home.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.PlanDecision, plan, [])));
        var proposal = await _home.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.PlanProposal, plan, [])));

        Assert.Equal(("Mẫu Sơn", "Lê Văn Giả"), (decision.Document.Letterhead.Place, decision.Document.Signature.Name));
        Assert.Equal((_home.Town.Finance.Id, "PHÒNG TÀI CHÍNH"), (proposal.UnitId, proposal.Document.Letterhead.Agency));
        Assert.Equal("UBND-TC", (await _home.AskAsync(new LetterheadOf.Query(town))).Head.Notations[DocumentKind.Letter]);
    }

    [Fact]
    public async Task Two_default_signers_are_refused_and_others_than_the_secretary_set_nothing()
    {
        var town = _home.Town.Town.Id;
        var two = new LetterheadSettings { Signers = [new("", "A", "", true), new("", "B", "", true)] };

        Assert.Equal("OfficialDocuments.OneDefaultSigner", (await _home.RunAsync(new SaveLetterhead.Command(town, 0, two))).Refusal!.Code);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SaveLetterhead.Command(town, 0, new LetterheadSettings()), _home.Head)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SaveLetterhead.Command(_home.Town.Neighbour.Id, 0, new LetterheadSettings()))).Kind);
    }

    [Fact]
    public async Task A_template_that_lacks_a_field_is_refused_by_the_field_s_name_and_a_good_one_is_used()
    {
        var town = _home.Town.Town.Id;
        var store = _home.House.Get<FileStore>();
        var letter = await StoreAsync(store, new OfficialWriter().DefaultTemplate(DocumentKind.Letter));
        var minutes = await StoreAsync(store, new OfficialWriter().DefaultTemplate(DocumentKind.Minutes));

        var refused = await _home.RunAsync(new ReplaceTemplate.Command(town, DocumentKind.Minutes, 0, letter, "mau.docx"));
        Assert.Equal("Platform.TemplateLacks", refused.Refusal!.Code);
        Assert.Contains("ChuKyThuKy", (string)refused.Refusal.Arguments[0]!, StringComparison.Ordinal);
        await _home.DoneAsync(new ReplaceTemplate.Command(town, DocumentKind.Minutes, 0, minutes, "mau.docx"));

        var plan = await _home.DraftAsync();
        var offer = await _home.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.KickOffMinutes, plan, [])));
        Assert.Equal(minutes.Sha256, offer.Template);
        await using var printed = _home.House.Get<DocumentPrinter>().Print(offer.Document, offer.Template);
        Assert.True(printed.Length > 1000);

        var row = (await _home.AskAsync(new TemplateList.Query(town))).Rows.Single(row => row.Kind == DocumentKind.Minutes);
        await _home.DoneAsync(new ReplaceTemplate.Command(town, DocumentKind.Minutes, row.Version, null, ""));
        Assert.Null((await _home.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.KickOffMinutes, plan, [])))).Template);
    }

    private static async Task<StoredContent> StoreAsync(FileStore store, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return (await store.SaveAsync(content)).Value!;
    }
}
