using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Forms;

public sealed class FormCodeTests : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.BuildAsync();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_form_has_its_usual_code_until_the_agency_sets_its_own_which_holds_for_all_below()
    {
        await using (var db = _town.House.Open())
        {
            var usual = await db.FormHeadAsync(_town.North.Id, FormKey.CorrectiveActionRequest, default);
            Assert.Equal(("BM-05-01", "01", null, "ỦY BAN NHÂN DÂN THỊ XÃ MẪU"), (usual.Code, usual.Edition, usual.EffectiveFrom, usual.Agency));
        }
        var day = new DateOnly(2026, 1, 15);
        var saved = await _town.House.Commands.RunAsync(
            new SaveFormCodes.Command(_town.Top.Id, 0, new Dictionary<FormKey, FormSetting> { [FormKey.CorrectiveActionRequest] = new(" QT05.01 ", "", day) }), _town.Secretary);
        Assert.True(saved.IsDone);

        await using var after = _town.House.Open();
        var own = await after.FormHeadAsync(_town.North.Id, FormKey.CorrectiveActionRequest, default);
        Assert.Equal(("QT05.01", "01", day), (own.Code, own.Edition, own.EffectiveFrom!.Value));
        Assert.Equal("BM-05-02", (await after.FormHeadAsync(_town.North.Id, FormKey.CorrectiveActionBook, default)).Code);
    }

    [Fact]
    public async Task Two_forms_of_one_code_are_refused_and_others_than_the_secretary_set_nothing()
    {
        var twice = new Dictionary<FormKey, FormSetting> { [FormKey.AuditPlan] = new("bm-05-01", "01", null) };

        Assert.Equal("OfficialDocuments.FormCodeTwice", (await _town.House.Commands.RunAsync(new SaveFormCodes.Command(_town.Top.Id, 0, twice), _town.Secretary)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new SaveFormCodes.Command(_town.Top.Id, 0, twice), _town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(new SaveFormCodes.Command(
            _town.Top.Id, 0, new Dictionary<FormKey, FormSetting> { [FormKey.AuditPlan] = new(new string('x', 31), "01", null) }), _town.Secretary)).Kind);
    }
}
