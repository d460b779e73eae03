using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.OfficialDocuments.Forms;

/// <summary>What controls a form.</summary>
/// <param name="Code">Mã số, for example “BM-05-01”.</param>
/// <param name="Edition">Lần ban hành.</param>
/// <param name="EffectiveFrom">Ngày hiệu lực.</param>
public sealed record FormSetting(string Code, string Edition, DateOnly? EffectiveFrom)
{
    public const int CodeLength = 30;
    public const int EditionLength = 10;
}

/// <summary>The codes, editions and days of an agency's controlled forms, as far as they differ from the usual ones.</summary>
public sealed class AgencyForms : Record, IUnitScoped
{
    private AgencyForms() { }

    public AgencyForms(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    public IReadOnlyDictionary<FormKey, FormSetting> Settings { get; private set; } = new Dictionary<FormKey, FormSetting>();

    public FormSetting Of(FormKey key) => Settings.GetValueOrDefault(key) ?? ControlledForms.UsualOf(key);

    /// <summary>Two forms of one code could not be told apart.</summary>
    public Ruling Set(IReadOnlyDictionary<FormKey, FormSetting> settings)
    {
        var whole = ControlledForms.All.ToDictionary(key => key, key => Tidied(settings.GetValueOrDefault(key) ?? ControlledForms.UsualOf(key), key));
        if (whole.GroupBy(form => SearchForm.Of(form.Value.Code)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return Ruling.Refuse("OfficialDocuments.FormCodeTwice", twice.First().Value.Code);
        Settings = whole.Where(form => form.Value != ControlledForms.UsualOf(form.Key)).ToDictionary();
        return Ruling.Allowed;
    }

    /// <summary>What is left blank is the usual.</summary>
    private static FormSetting Tidied(FormSetting setting, FormKey key) => setting with
    {
        Code = setting.Code.Trim() is { Length: > 0 } code ? code : ControlledForms.UsualOf(key).Code,
        Edition = setting.Edition.Trim() is { Length: > 0 } edition ? edition : ControlledForms.UsualOf(key).Edition,
    };
}
