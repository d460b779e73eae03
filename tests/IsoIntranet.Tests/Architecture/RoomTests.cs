using System.Text.RegularExpressions;

namespace IsoIntranet.Tests.Architecture;

/// <summary>The floor plan: who may know whom, and what may stand where.</summary>
public sealed partial class RoomTests
{
    /// <summary>A room speaks to another by id, or through its commands and queries; each line here is a decision.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Units"] = [],
        ["YearPlan"] = ["Units"],
        ["Procedures"] = ["Units"],
        // Times of actions are read for showing by the one reader there is (decision 0016); a missed target raises a nonconformity.
        // An objective is consistent with a line of the policy.
        ["Objectives"] = ["Units", "YearPlan", "Nonconformities", "QualityPolicies"],
        // A policy is an agency's, is read by its people, and is printed with its head.
        ["QualityPolicies"] = ["Units", "OfficialDocuments"],
        // Accounts belong to people of units; the log names units.
        ["Administration"] = ["Units"],
        // An agency leaves clauses out.
        ["Standards"] = ["Units"],
        // A nonconformity is a unit's, cites clauses, and its actions are owned by people; its forms have the agency's head and code.
        ["Nonconformities"] = ["Units", "Standards", "OfficialDocuments"],
        // Audits units by clauses of the standard and by their procedures; a confirmed finding raises a nonconformity. Its papers have the
        // agency's head, code and number (IPaperMaker); the other room knows nothing of audits. Days to answer are counted by the plans' calendar.
        ["Audits"] = ["Units", "YearPlan", "Standards", "Procedures", "Nonconformities", "OfficialDocuments"],
        // An agency's leader reviews; units contribute, people preside. Facts come through the platform from whoever has some (IReviewSource).
        ["ManagementReviews"] = ["Units", "OfficialDocuments"],
        // Looks at the plan's progress.
        ["Dashboard"] = ["Units", "YearPlan"],
        // Makes documents of plans and committees; these know nothing of it.
        ["OfficialDocuments"] = ["Units", "YearPlan"],
        // Mail goes to people of the directory; a date names its unit.
        ["Notices"] = ["Units"],
        // Counts working days by the plans' calendar, and tells who holds which part in a unit; deadlines it takes from whoever has some.
        ["Escalation"] = ["Units", "YearPlan"],
        // Made-up data fills every room.
        ["Demo"] = ["Units", "YearPlan", "Administration", "OfficialDocuments", "Procedures", "QualityPolicies", "Objectives", "Standards", "Nonconformities", "Audits", "Escalation", "ManagementReviews"],
    };

    /// <summary>Files outside handlers that open contexts of their own, and why.</summary>
    private static readonly string[] OpensContexts =
    [
        // One snapshot per node for all viewers, kept by a service and not by a query.
        "src/IsoIntranet/Features/YearPlan/Board/BoardStore.cs",
        // One calendar per node, for every deadline that is counted.
        "src/IsoIntranet/Features/YearPlan/WorkingDays/CalendarStore.cs",
        "src/IsoIntranet/Features/Dashboard/OverviewStore.cs",
        "src/IsoIntranet/Features/Audits/Live/LiveAuditStore.cs",
    ];

    [Fact]
    public void Rooms_know_only_the_rooms_they_may_know()
    {
        var wrong = from file in Sources.Files(Sources.Rooms, "*.cs", "*.razor")
                    let room = Path.GetRelativePath(Sources.Rooms, file).Split(Path.DirectorySeparatorChar)[0]
                    from known in RoomName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct()
                    where known != room && !Allowed.GetValueOrDefault(room, []).Contains(known)
                    select $"{Sources.NameOf(file)} knows {known}";

        Sources.AssertNone(wrong);
    }

    [Fact]
    public void The_platform_knows_no_room_but_the_tree_of_units()
    {
        var wrong = from file in Sources.Files(Path.Combine(Sources.Product, "Platform"), "*.cs", "*.razor")
                    from known in RoomName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct()
                    where known != "Units" && !(known == "Demo" && Path.GetFileName(file) == "HostStart.cs")
                    select $"{Sources.NameOf(file)} knows {known}";

        Sources.AssertNone(wrong);
    }

    [Fact]
    public void Nothing_passes_by_the_change_log()
    {
        var wrong = from file in Sources.Files(Sources.Product, "*.cs", "*.razor")
                    where !Sources.NameOf(file).StartsWith("src/IsoIntranet/Platform/", StringComparison.Ordinal)
                    from call in PassesBy().Matches(File.ReadAllText(file)).Select(match => match.Value).Distinct()
                    select $"{Sources.NameOf(file)}: {call}";

        Sources.AssertNone(wrong);
    }

    [Fact]
    public void Contexts_are_opened_by_the_platform_alone()
    {
        var wrong = Sources.Files(Sources.Rooms, "*.cs", "*.razor")
            .Concat(Sources.Files(Path.Combine(Sources.Product, "Shell"), "*.cs", "*.razor"))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Demo{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("IDbContextFactory", StringComparison.Ordinal))
            .Select(Sources.NameOf).Except(OpensContexts);

        Sources.AssertNone(wrong);
    }

    [Fact]
    public void No_component_touches_a_context()
    {
        var wrong = Sources.Files(Sources.Product, "*.razor", "*.razor.cs")
            .Where(file => File.ReadAllText(file).Contains("IsoContext", StringComparison.Ordinal)).Select(Sources.NameOf);

        Sources.AssertNone(wrong);
    }

    [Theory]
    [InlineData("*.razor", 150)]
    [InlineData("*.razor.cs", 200)]
    [InlineData("*.cs", 300)]
    public void Files_stay_small_enough_to_be_read(string pattern, int most)
    {
        var wrong = from file in Sources.Files(Path.Combine(Sources.Root, "src"), pattern)
                    let lines = File.ReadLines(file).Count()
                    where lines > most
                    select $"{Sources.NameOf(file)}: {lines} lines";

        Sources.AssertNone(wrong);
    }

    [GeneratedRegex(@"IsoIntranet\.Features\.([A-Za-z]+)|(?<=[^.\w])Features\.([A-Za-z]+)\.")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\bExecute(Update|Delete|Sql)\w*\(")]
    private static partial Regex PassesBy();
}
