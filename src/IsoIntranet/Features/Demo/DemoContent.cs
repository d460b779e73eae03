using System.Text.Json;
using System.Text.Json.Serialization;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Procedures;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Demo;

/// <summary>What <c>database/seed/demo</c> says, as it stands there.</summary>
internal static class DemoContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(string name)
    {
        using var stream = typeof(DemoContent).Assembly.GetManifestResourceStream($"seed/demo/{name}.json")
            ?? throw new InvalidOperationException($"The demonstration's {name}.json is not in the program.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    public sealed record Town(IReadOnlyList<Kind> Kinds, IReadOnlyList<Unit> Units);

    public sealed record Kind(string Code, string Name, string EnglishName, string Group, IReadOnlyList<string> Aliases);

    public sealed record Unit(
        string Code, string Name, string ShortName, string Kind, string? Parent, UnitStage Stage, Somebody Leader, Somebody Contact);

    public sealed record Somebody(string Name, string Position);

    /// <param name="Position">None for somebody who is among the units' people already, and for a wall display.</param>
    /// <param name="Use">What a visitor tries with it.</param>
    public sealed record LogOn(string UserName, Role Role, string Unit, string Name, string? Position, string Use);

    public sealed record Board(CommitteeKind Kind, string Name, string Number, string? Regulation, IReadOnlyList<Seat> Members);

    public sealed record Seat(string UserName, CommitteeRole Role, string Title, string? Task);

    /// <summary>Days are written MM-dd; {Y} stands for the running year, {Y+1} for the next.</summary>
    public sealed record Plan(
        string Code, string Number, string IssuedOn, string Place, string Title, string Purpose, string LegalBases, string Scope,
        decimal? Budget, string BudgetSource, string SignerPosition, string SignerName, string Recipients, string From, string To,
        string? KickOff, IReadOnlyList<Section> Sections)
    {
        /// <summary>Years after the running one in which a plan over several years ends.</summary>
        public int MoreYears { get; init; }

        public IReadOnlyList<Milestone> Milestones { get; init; } = [];
    }

    /// <param name="Year">Years after the running one.</param>
    public sealed record Milestone(int Year, string Words, MilestoneMeasure Measure, decimal? Target);

    /// <summary>What the demonstration says of the running year in its interim review; {Y} stands for the year.</summary>
    public sealed record Review(ReviewNarrative Narrative, IReadOnlyDictionary<string, string> Contributions);

    /// <param name="Times">What the unit plans for itself, by the number of the higher row.</param>
    public sealed record UnitPlan(string Unit, string Number, string IssuedOn, IReadOnlyDictionary<string, string> Times, Item Own);

    public sealed record Section(string Numeral, string Title, IReadOnlyList<Item> Items);

    /// <param name="By">User name of whoever raises it.</param>
    /// <param name="DaysAgo">When it was raised, counted from today.</param>
    /// <param name="Until">How far its story has come.</param>
    /// <param name="Bones">Causes by category, for a fishbone.</param>
    /// <param name="Extra"><c>ineffective</c>, <c>extension</c>, or the reason of a rejection.</param>
    /// <param name="File">What a file of evidence is called.</param>
    public sealed record Misfit(
        string Unit, string By, NonconformitySource Source, NonconformityGrade Grade, int DaysAgo, NonconformityState Until, string Title, string Description,
        IReadOnlyList<string> Clauses, string? Procedure, string? Correction, CauseMethod Method, IReadOnlyList<string> Whys,
        IReadOnlyDictionary<CauseCategory, IReadOnlyList<string>> Bones, string RootCause, CauseCategory Category, string? Similar, string? Changes,
        IReadOnlyList<Remedy> Actions, string? Extra, string? File, string? Effect);

    public sealed record Remedy(string Content, string? Resources);

    /// <param name="Lead">Codes of units and of kinds.</param>
    /// <param name="Notes">What units report on it.</param>
    /// <param name="Evidence">What their files are called.</param>
    public sealed record Item(
        string Number, string Content, string LeadWords, IReadOnlyList<string> Lead, string PartnerWords, IReadOnlyList<string> Partner,
        string Schedule, string Product, string Remark, IReadOnlyList<string> Notes, string Evidence);

    /// <param name="Limit">The time limit in its words.</param>
    /// <param name="DecidedOn">MM-dd of the year before.</param>
    /// <param name="Reason">Why it is outdated or repealed.</param>
    public sealed record Entry(
        string? Code, string Name, ProcedureKind Kind, string Field, AuthorityLevel? Level, string Unit, string? Performer, string? Limit,
        string Decision, string DecidedOn, DeliveryForm? Delivery, ProcedureState State, string? Reason);

    /// <summary>Quality objectives of a year, in the shape of seed 4.</summary>
    public sealed record Yearly(
        string Number, string DecidedOn, string FormerNumber, string FormerDecidedOn, string Motto, string PolicyLine, string Reporting,
        IReadOnlyList<Objective> Objectives);

    public sealed record Objective(
        string Content, string Target, string Monitor, string Method, string Measures, string Heading, IReadOnlyList<UnitTarget> Targets, IReadOnlyList<Doing> Actions);

    public sealed record UnitTarget(string Unit, string Target);

    public sealed record Doing(string Content, string Lead, string Partner, string Time);

    public sealed record Words(
        IReadOnlyList<Difficulty> Difficulties, IReadOnlyList<string> Returns, IReadOnlyList<string> HandIns, IReadOnlyList<Talk> Comments,
        IReadOnlyList<Exemption> NotApplicable, IReadOnlyList<Interruption> Pauses, Events Events);

    public sealed record Difficulty(string Text, string Answer);

    public sealed record Talk(string Unit, string Secretary);

    /// <param name="Approved">Otherwise it waits for the decision as long as the work is on.</param>
    public sealed record Exemption(string Plan, string Item, string Unit, string Reason, bool Approved);

    public sealed record Interruption(string Plan, string Item, string Unit, string Reason);

    public sealed record Events(string MemberChange, string SchoolChange, string ProcedureChange, string ProvinceLetter);
}
