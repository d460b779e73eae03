using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests;

/// <summary>A page of the product, and who looks at it.</summary>
/// <param name="Template">Its route as the source says it.</param>
/// <param name="Address">Where it is in the made-up town.</param>
/// <param name="Account">None for a page that is open to everybody.</param>
public sealed record SitePage(string Template, string? Account, Func<SiteIds, string> Address);

/// <param name="Plan">The plan that the overview shows.</param>
/// <param name="Cell">An assignment of it.</param>
/// <param name="Nonconformity">One that has been analysed and planned.</param>
/// <param name="Checklist">One of the library.</param>
/// <param name="Audit">The one in progress.</param>
/// <param name="Result">Address of the result that misses its target.</param>
/// <param name="Policy">The one in force.</param>
/// <param name="Finding">One that its unit disputed.</param>
/// <param name="Meeting">The management review that is held today.</param>
/// <param name="ReviewInput">Its first input.</param>
/// <param name="SignedMeeting">Last year's review: its minutes are signed.</param>
/// <param name="ReviewAction">What one of its decisions became.</param>
/// <param name="Planned">An audit that is planned only.</param>
/// <param name="Auditor">Somebody with a certificate.</param>
/// <param name="Notice">One that the unit's contact was sent.</param>
public sealed record SiteIds(
    string Plan, string Cell, string Unit, string Item, string Committee, string Draft, string Procedure, string Objectives, string Review, string Nonconformity, string Checklist,
    string Audit, string Finding, string Planned, string Auditor, string Notice, string Result, string Policy, string Meeting, string ReviewInput,
    string SignedMeeting, string ReviewAction);

/// <summary>All pages of the product. A page that is missing here fails <see cref="Looks.PageTests"/>.</summary>
public static partial class Site
{
    private static readonly ConcurrentDictionary<string, Task<SiteIds>> KnownIds = new();

    public static IReadOnlyList<SitePage> Pages { get; } =
    [
        new("/", "truongban", _ => "/"),
        new("/account/login", null, _ => "/account/login"),
        new("/account/preferences", "captren", _ => "/account/preferences"),
        new("/account/change-password", "captren", _ => "/account/change-password"),
        new("/account/denied", "captren", _ => "/account/denied"),
        new("/not-found", "captren", _ => "/not-found"),
        new("/audit-log", "quantri", _ => "/audit-log"),
        new("/jobs", "quantri", _ => "/jobs"),
        new("/due", "haidang", _ => "/due?all=true"),
        new("/escalation", "thuky", _ => "/escalation"),
        new("/escalation/record", "thuky", _ => "/escalation/record"),
        new("/units", "thuky", _ => "/units"),
        new("/units/import", "quantri", _ => "/units/import"),
        new("/units/{UnitId:guid}", "thuky", ids => $"/units/{ids.Unit}"),
        new("/people", "thuky", _ => "/people"),
        new("/people/import", "thuky", _ => "/people/import"),
        new("/unit-kinds", "quantri", _ => "/unit-kinds"),
        new("/accounts", "quantri", _ => "/accounts"),
        new("/committees", "thuky", _ => "/committees"),
        new("/committees/{CommitteeId:guid}", "thuky", ids => $"/committees/{ids.Committee}"),
        new("/official-documents", "thuky", _ => "/official-documents"),
        new("/official-documents/new", "thuky", ids => $"/official-documents/new?kind=plan&plan={ids.Plan}"),
        new("/letterheads", "thuky", _ => "/letterheads"),
        new("/document-templates", "thuky", _ => "/document-templates"),
        new("/form-codes", "thuky", _ => "/form-codes"),
        new("/my-work", "haidang", _ => "/my-work"),
        new("/inbox", "thuky", _ => "/inbox"),
        new("/assignments/{Id:guid}", "thuky", ids => $"/assignments/{ids.Cell}"),
        new("/plans", "thuky", _ => "/plans"),
        new("/plans/import", "thuky", _ => "/plans/import"),
        new("/plans/{PlanId:guid}", "thuky", ids => $"/plans/{ids.Plan}"),
        new("/plans/{PlanId:guid}/edit", "thuky", ids => $"/plans/{ids.Draft}/edit"),
        new("/items/{ItemId:guid}", "thuky", ids => $"/items/{ids.Item}"),
        new("/plans/{PlanId:guid}/board", "truongban", ids => $"/plans/{ids.Plan}/board?cell={ids.Cell}"),
        new("/plans/{PlanId:guid}/reviews", "thuky", ids => $"/plans/{ids.Plan}/reviews"),
        new("/reviews/{ReviewId:guid}", "thuky", ids => $"/reviews/{ids.Review}"),
        new("/plans/{PlanId:guid}/timeline", "truongban", ids => $"/plans/{ids.Plan}/timeline"),
        new("/working-days", "thuky", _ => "/working-days"),
        new("/schedule-corrections", "thuky", _ => "/schedule-corrections"),
        new("/plans/{PlanId:guid}/wall", "manhinh", ids => $"/plans/{ids.Plan}/wall"),
        new("/procedures", "thuky", _ => "/procedures"),
        new("/procedures/import", "thuky", _ => "/procedures/import"),
        new("/procedures/{ProcedureId:guid}", "thuky", ids => $"/procedures/{ids.Procedure}"),
        new("/objectives", "thuky", _ => "/objectives"),
        new("/objectives/import", "thuky", _ => "/objectives/import"),
        new("/objectives/{SetId:guid}", "thuky", ids => $"/objectives/{ids.Objectives}"),
        new("/objectives/{SetId:guid}/edit", "thuky", ids => $"/objectives/{ids.Objectives}/edit"),
        new("/objectives/results", "thuky", _ => "/objectives/results"),
        new("/objectives/{SetId:guid}/board", "thuky", ids => $"/objectives/{ids.Objectives}/board"),
        new("/objectives/{SetId:guid}/measuring", "thuky", ids => $"/objectives/{ids.Objectives}/measuring"),
        new("/objectives/{SetId:guid}/results/import", "thuky", ids => $"/objectives/{ids.Objectives}/results/import"),
        new("/objectives/{SetId:guid}/results/{ObjectiveId:guid}/{UnitId:guid}", "thuky", ids => ids.Result),
        new("/policy", "haidang", _ => "/policy"),
        new("/policy/{Id:guid}", "thuky", ids => $"/policy/{ids.Policy}"),
        new("/policy/{Id:guid}/readers", "thuky", ids => $"/policy/{ids.Policy}/readers"),
        new("/standards", "thuky", _ => "/standards"),
        new("/audits/programme", "thuky", _ => "/audits/programme"),
        new("/audits/auditors", "thuky", _ => "/audits/auditors"),
        new("/nonconformities", "thuky", _ => "/nonconformities"),
        new("/nonconformities/board", "thuky", _ => "/nonconformities/board"),
        new("/nonconformities/import", "thuky", _ => "/nonconformities/import"),
        new("/nonconformities/figures", "truongban", _ => "/nonconformities/figures"),
        new("/nonconformities/mine", "haidang", _ => "/nonconformities/mine"),
        new("/management-reviews", "thuky", _ => "/management-reviews"),
        new("/management-reviews/mine", "haidang", _ => "/management-reviews/mine"),
        new("/management-reviews/{Id:guid}", "thuky", ids => $"/management-reviews/{ids.Meeting}"),
        new("/management-reviews/{Id:guid}/inputs/{InputId:guid}", "thuky", ids => $"/management-reviews/{ids.Meeting}/inputs/{ids.ReviewInput}"),
        new("/notices", "haidang", _ => "/notices"),
        new("/notices/settings", "haidang", _ => "/notices/settings"),
        new("/mail", "quantri", _ => "/mail"),
        // No page of a circuit, but looked at like one.
        new("/audits", "thuky", _ => "/audits"),
        new("/audits/{Id:guid}", "truongdoan", ids => $"/audits/{ids.Audit}"),
        new("/audits/{Id:guid}/findings", "truongdoan", ids => $"/audits/{ids.Audit}/findings"),
        new("/audits/{Id:guid}/plan", "thuky", ids => $"/audits/{ids.Planned}/plan"),
        new("/audits/{AuditId:guid}/checklist", "truongdoan", ids => $"/audits/{ids.Audit}/checklist"),
        new("/audits/{AuditId:guid}/papers", "truongdoan", ids => $"/audits/{ids.Audit}/papers"),
        new("/audits/auditors/{Id:guid}", "thuky", ids => $"/audits/auditors/{ids.Auditor}"),
        new("/notices/{Id:guid}", "haidang", ids => $"/notices/{ids.Notice}"),
        new("/audits/findings", "thuky", _ => "/audits/findings"),
        new("/audits/findings/waiting", "haidang", _ => "/audits/findings/waiting"),
        new("/audits/findings/{Id:guid}", "truongdoan", ids => $"/audits/findings/{ids.Finding}"),
        new("/audits/capture", "danhgiavien", _ => "/audits/capture"),
        new("/audits/checklists", "truongdoan", _ => "/audits/checklists"),
        new("/audits/checklists/import", "thuky", _ => "/audits/checklists/import"),
        new("/audits/checklists/{Id:guid}", "thuky", ids => $"/audits/checklists/{ids.Checklist}"),
        new("/nonconformities/{Id:guid}", "thuky", ids => $"/nonconformities/{ids.Nonconformity}"),
        new("/audits/board", "truongban", _ => "/audits/board"),
        new("/audits/board/wall", "truongban", _ => "/audits/board/wall"),
        new("/management-reviews/{Id:guid}/stage", "truongban", ids => $"/management-reviews/{ids.Meeting}/stage"),
        new("/management-reviews/{Id:guid}/lead", "truongban", ids => $"/management-reviews/{ids.Meeting}/lead"),
        new("/management-reviews/{Id:guid}/desk", "thuky", ids => $"/management-reviews/{ids.Meeting}/desk"),
        new("/management-reviews/{Id:guid}/check-in", "haidang.tt", ids => $"/management-reviews/{ids.Meeting}/check-in"),
        new("/management-reviews/{Id:guid}/minutes", "truongban", ids => $"/management-reviews/{ids.SignedMeeting}/minutes"),
        new("/management-reviews/actions", "thuky", _ => "/management-reviews/actions"),
        new("/management-reviews/actions/{Id:guid}", "thuky", ids => $"/management-reviews/actions/{ids.ReviewAction}"),
        new("/management-reviews/check-in", "haidang.tt", _ => "/management-reviews/check-in"),
    ];

    /// <summary>Pages that the made-up town cannot show, or shows with the same page as another address.</summary>
    public static IReadOnlyList<string> ShownElsewhere { get; } =
    [
        "/official-documents/{EntryId:guid}", "/account/first-administrator", "/plans/{PlanId:guid}/amendments/{AmendmentId:guid}/edit", "/plans/import/{ImportId:guid}",
        // The town has no draft of its policy.
        "/policy/{Id:guid}/edit",
    ];

    /// <summary>Ids of the town, read off its pages.</summary>
    public static Task<SiteIds> IdsAsync(this HostFixture host) => KnownIds.GetOrAdd(host.Address, _ => ReadIdsAsync(host));

    /// <summary>Opens an address, and waits until the page answers to clicks.</summary>
    public static async Task ShowAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.IsReadyAsync();
    }

    /// <summary>Waits until a page with a circuit has one; others are ready when loaded.</summary>
    public static async Task IsReadyAsync(this IPage page)
    {
        if (await page.Locator("[data-live]").CountAsync() > 0)
            await Expect(page.Locator("[data-live]").First).Not.ToHaveClassAsync(Connecting(), new() { Timeout = 15_000 });
        await page.EvaluateAsync("document.fonts.ready");
    }

    private static async Task<SiteIds> ReadIdsAsync(HostFixture host)
    {
        var page = await host.SignInAsync("truongban");
        await page.ShowAsync("/");
        var plan = await IdInAsync(page.Locator("a[href$='/timeline']").First, "href");
        await page.ShowAsync($"/plans/{plan}/board");
        var cell = await IdInAsync(page.Locator(".cell.st-returned[data-a]").First, "data-a");
        var unit = await IdInAsync(page.Locator(".board-unit a").First, "href");
        var item = await IdInAsync(page.Locator("a.board-item").First, "href");
        await page.ShowAsync("/committees");
        var committee = await IdInAsync(page.Locator("#main a[href*='committees/']").First, "href");
        await page.ShowAsync("/procedures");
        var procedure = await IdInAsync(page.Locator("#main th a[href*='procedures/']").First, "href");
        await page.ShowAsync("/objectives?own=false&state=Issued");
        var objectives = await IdInAsync(page.Locator("#main th a[href*='objectives/']").First, "href");
        await page.ShowAsync($"/objectives/{objectives}/board");
        var result = "/" + await page.Locator("a.result-cell.st-late").First.GetAttributeAsync("href");
        await page.ShowAsync("/policy");
        var policy = await IdInAsync(page.Locator(".policy-editions a[aria-current]").First, "href");
        await page.Context.DisposeAsync();
        var secretary = await host.SignInAsync("thuky");
        await secretary.ShowAsync("/plans?state=Draft");
        var draft = await IdInAsync(secretary.Locator("#main th a[href*='plans/']").First, "href");
        // The town's plan, to which the plan of a ward answers, is being reviewed.
        await secretary.ShowAsync("/plans?q=326/KH-UBND");
        var reviewed = await IdInAsync(secretary.Locator("#main th a[href*='plans/']").First, "href");
        await secretary.ShowAsync($"/plans/{reviewed}/reviews");
        var review = await IdInAsync(secretary.Locator("#main th a[href*='reviews/']").First, "href");
        await secretary.ShowAsync("/nonconformities?state=EffectivenessCheck");
        var nonconformity = await IdInAsync(secretary.Locator("#main th a[href*='nonconformities/']").First, "href");
        await secretary.ShowAsync("/audits/checklists");
        var checklist = await IdInAsync(secretary.Locator("#main th a[href*='checklists/']").First, "href");
        await secretary.ShowAsync("/audits?state=Opened");
        var audit = await IdInAsync(secretary.Locator("#main th a[href*='audits/']").First, "href");
        await secretary.ShowAsync("/audits/findings?grade=Major");
        var finding = await IdInAsync(secretary.Locator("#main th a[href*='findings/']").First, "href");
        await secretary.ShowAsync("/audits?state=Planned");
        var planned = await IdInAsync(secretary.Locator("#main th a[href*='audits/']").First, "href");
        await secretary.ShowAsync("/audits/auditors");
        var auditor = await IdInAsync(secretary.Locator("#main th a[href*='auditors/']").First, "href");
        var meeting = await MeetingOfAsync(host);
        await secretary.ShowAsync($"/management-reviews/{meeting}");
        var input = (await secretary.Locator(".mreview-agenda > li").First.GetAttributeAsync("id"))!["input-".Length..];
        await secretary.ShowAsync("/management-reviews?state=Closed");
        var signed = await IdInAsync(secretary.Locator("#main th a[href*='management-reviews/']").First, "href");
        await secretary.ShowAsync($"/management-reviews/actions?review={signed}");
        var action = await IdInAsync(secretary.Locator("#main th a[href*='management-reviews/actions/']").First, "href");
        await secretary.Context.DisposeAsync();
        var contact = await host.SignInAsync("haidang");
        await contact.ShowAsync("/notices");
        var notice = await IdInAsync(contact.Locator("#main th a[href*='notices/']").First, "href");
        await contact.Context.DisposeAsync();
        return new SiteIds(plan, cell, unit, item, committee, draft, procedure, objectives, review, nonconformity, checklist, audit, finding, planned, auditor, notice, result, policy, meeting, input, signed, action);
    }

    /// <summary>The review that is held today, however far a story has led it already.</summary>
    private static async Task<string> MeetingOfAsync(HostFixture host)
    {
        var secretary = await host.SignInAsync("thuky");
        foreach (var state in new[] { "InputsFrozen", "InSession", "MinutesDrafted" })
        {
            await secretary.ShowAsync($"/management-reviews?state={state}");
            var link = secretary.Locator("#main th a[href*='management-reviews/']").First;
            await Expect(secretary.Locator("#main table, #main .empty").First).ToBeVisibleAsync();
            if (await link.CountAsync() == 0)
                continue;
            var id = await IdInAsync(link, "href");
            await secretary.Context.DisposeAsync();
            return id;
        }
        throw new InvalidOperationException("No management review is held today.");
    }

    private static async Task<string> IdInAsync(ILocator locator, string attribute) =>
        Id().Match(await locator.GetAttributeAsync(attribute) ?? "") is { Success: true } match
            ? match.Value
            : throw new InvalidOperationException($"No id in {attribute} of {locator}.");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("is-connecting")]
    private static partial Regex Connecting();
}
