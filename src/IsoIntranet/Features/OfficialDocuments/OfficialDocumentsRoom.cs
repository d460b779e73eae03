using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.OfficialDocuments;

/// <summary>Official documents made from the product's records: the door of the room.</summary>
public sealed class OfficialDocumentsRoom : Room
{
    public override string Name => "OfficialDocuments";

    public override Type Text => typeof(OfficialDocumentsText);

    /// <summary>To see the registers of the agencies in one's scope.</summary>
    public static readonly Permission See = new("OfficialDocuments.See", Permission.Participants);

    /// <summary>To make an agency's documents, take numbers for them, and record that they were issued.</summary>
    public static readonly Permission Make = new("OfficialDocuments.Make", Role.IsoSecretary, Role.CommitteeHead, Role.UnitHead, Role.UnitContact);

    /// <summary>To set letterhead, signers, templates and where numbering goes on.</summary>
    public static readonly Permission KeepLetterhead = new("OfficialDocuments.KeepLetterhead", Role.IsoSecretary);

    public override IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>
    {
        [typeof(RegisterEntry)] = new(See),
        [typeof(ReminderNotice)] = new(See, See),
    };

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(OfficialDocumentsText), "Menu", "official-documents", "docs", See, 190),
        new(typeof(OfficialDocumentsText), "MenuLetterhead", "letterheads", "edit", KeepLetterhead, 340),
        new(typeof(OfficialDocumentsText), "MenuForms", "form-codes", "docs", KeepLetterhead, 342),
    ];

    public override IReadOnlyList<Type> UnitCards => [typeof(RemindersCard)];

    public override IReadOnlyList<RecordLink> RecordLinks =>
    [
        Link(RecordPlace.Plan, "MakeDocument", id => $"official-documents/new?kind=plan&plan={id}"),
        Link(RecordPlace.LateItems, "Remind", id => $"official-documents/new?kind=reminder&plan={id}"),
        Link(RecordPlace.Unit, "MakeReport", id => $"official-documents/new?kind=unit-report&unit={id}"),
        Link(RecordPlace.Review, "MakeReport", id => $"official-documents/new?kind=review-report&review={id}"),
        Link(RecordPlace.Committee, "MakeDocument", id => $"official-documents/new?kind=committee-decision&committee={id}"),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<OfficialWriter>();
        services.AddSingleton<DocumentPrinter>();
        services.AddScoped<DocumentDownload>();
    }

    public override void MapApi(RouteGroupBuilder api) => api.MapOfficialDocuments();

    private static RecordLink Link(RecordPlace place, string key, Func<Guid, string> address) =>
        new(place, typeof(OfficialDocumentsText), key, address, "docs", Make);
}
