using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Tests.Features.Audits.Programme;

public sealed class ProgrammeRuleTests
{
    private static readonly Author Head = new(Guid.NewGuid(), "Trưởng ban mẫu");
    private static readonly DateOnly Today = new(2026, 8, 12);
    private static readonly Guid Unit = Guid.NewGuid();

    private static readonly Dictionary<string, (Func<AuditProgramme, Ruling> Do, ProgrammeState[] From, ProgrammeState To)> Acts = new()
    {
        ["Describe"] = (one => one.Describe("Mục đích", null, null), [ProgrammeState.Draft], ProgrammeState.Draft),
        ["Write"] = (one => one.Write(null, null, null, [Line(5)]), [ProgrammeState.Draft], ProgrammeState.Draft),
        ["Change"] = (one => one.Change([Line(5)], []), [ProgrammeState.Draft], ProgrammeState.Draft),
        ["Approve"] = (one => one.Approve("1/QĐ", 0, null, Head, Today), [ProgrammeState.Draft], ProgrammeState.Approved),
        ["Revise"] = (one => one.Revise("Đổi lịch"), [ProgrammeState.Approved, ProgrammeState.InProgress], ProgrammeState.Draft),
        ["Begin"] = (one => one.Begin(), [ProgrammeState.Approved, ProgrammeState.InProgress], ProgrammeState.InProgress),
        ["Complete"] = (one => one.Complete(0), [ProgrammeState.Approved, ProgrammeState.InProgress], ProgrammeState.Completed),
    };

    public static TheoryData<string, ProgrammeState> Everything
    {
        get
        {
            var data = new TheoryData<string, ProgrammeState>();
            foreach (var act in Acts.Keys)
            {
                foreach (var state in Enum.GetValues<ProgrammeState>())
                    data.Add(act, state);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_the_model_does_not_name_is_refused(string act, ProgrammeState state)
    {
        var programme = In(state);
        var (wish, from, to) = Acts[act];

        var ruling = wish(programme);

        if (from.Contains(state))
        {
            Assert.Null(ruling.Refusal);
            Assert.Equal(to, programme.State);
        }
        else
        {
            Assert.Equal("Audits.NotInState", ruling.Refusal?.Code);
            Assert.Equal(state, programme.State);
        }
    }

    [Fact]
    public void Units_that_are_left_out_take_a_reason_that_stays()
    {
        var programme = In(ProgrammeState.Draft);

        Assert.Equal("Audits.UnitsUncovered", programme.Approve(null, 2, " ", Head, Today).Refusal?.Code);
        Assert.Null(programme.Approve(null, 2, "Đang sắp xếp lại", Head, Today).Refusal);
        Assert.Equal("Đang sắp xếp lại", programme.GapReason);
    }

    [Fact]
    public void An_empty_programme_and_a_revision_without_reason_are_refused()
    {
        Assert.Equal("Audits.ProgrammeEmpty", new AuditProgramme(Guid.NewGuid(), 2026, Guid.NewGuid()).Approve(null, 0, null, Head, Today).Refusal?.Code);
        Assert.Equal("Audits.ReasonMissing", In(ProgrammeState.Approved).Revise(" ").Refusal?.Code);
        Assert.Equal("Audits.AuditsRunning", In(ProgrammeState.InProgress).Complete(1).Refusal?.Code);
    }

    [Fact]
    public void A_cell_that_an_audit_carries_out_stays_until_the_audit_is_called_off()
    {
        var programme = In(ProgrammeState.Draft);
        var entry = Assert.Single(programme.Entries);
        entry.CarryOutBy(Guid.NewGuid());

        Assert.Equal("Audits.EntryCarriedOut", programme.Change([], [entry.Cell]).Refusal?.Code);
        Assert.Equal("Audits.EntryCarriedOut", programme.Write(null, null, null, []).Refusal?.Code);
        entry.CarryOutBy(null);
        Assert.Null(programme.Change([], [entry.Cell]).Refusal);
        Assert.Empty(programme.Entries);
    }

    [Theory]
    [InlineData(0, "Audits.MonthOutOfRange")]
    [InlineData(13, "Audits.MonthOutOfRange")]
    public void A_month_is_one_of_twelve(int month, string rule) => Assert.Equal(rule, In(ProgrammeState.Draft).Change([Line(month)], []).Refusal?.Code);

    [Fact]
    public void A_unit_stands_in_a_month_once() => Assert.Equal("Audits.LineTwice", In(ProgrammeState.Draft).Change([Line(3), Line(3)], []).Refusal?.Code);

    [Fact]
    public void A_unit_below_an_audited_one_is_covered_with_it_and_the_agency_covers_nobody()
    {
        var (agency, division, school, ward) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var parents = new Dictionary<Guid, Guid?> { [agency] = null, [division] = agency, [school] = division, [ward] = agency };

        Assert.Equal([division, school, ward], new ProgrammeCoverage(agency, parents, [agency]).Missing);
        var coverage = new ProgrammeCoverage(agency, parents, [division]);
        Assert.Equal([ward], coverage.Missing);
        Assert.Equal(division, coverage.CoveredWith(school));
        Assert.Equal([division, ward], new ProgrammeCoverage(agency, parents, [school]).Missing);
    }

    [Fact]
    public void Spreading_is_even_and_leaves_alone_what_stands()
    {
        Guid[] units = [.. Enumerable.Range(0, 7).Select(_ => Guid.NewGuid())];

        var lines = ProgrammeSpread.Over(units, 3, 5, [], "QT-01", new HashSet<ProgrammeCell> { new(units[0], 3) });

        Assert.Equal([2, 2, 2], lines.GroupBy(line => line.Month).OrderBy(month => month.Key).Select(month => month.Count()));
        Assert.DoesNotContain(lines, line => line.UnitId == units[0]);
        Assert.Empty(ProgrammeSpread.Over(units, 5, 4, [], null, new HashSet<ProgrammeCell>()));
        Assert.Equal(180, ProgrammeSpread.Over([.. Enumerable.Range(0, 180).Select(_ => Guid.NewGuid())], 1, 12, [], null, new HashSet<ProgrammeCell>()).Count);
    }

    [Theory]
    [InlineData("2025-04-10", 0, 9)]
    [InlineData("2025-11-10", 0, 11)]
    [InlineData("2025-11-10", 2, 9)]
    [InlineData(null, 0, 9)]
    public void A_suggested_month_is_never_past(string? last, int nonconformities, int month) => Assert.Equal(month, ProgrammeSuggestions.MonthFor(
        2026, last is null ? null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), nonconformities, Today));

    private static ProgrammeLine Line(int month) => new(Unit, month, [], "QT-01", null);

    private static AuditProgramme In(ProgrammeState state)
    {
        var programme = new AuditProgramme(Guid.NewGuid(), 2026, Guid.NewGuid());
        Assert.Null(programme.Write(null, null, null, [Line(5)]).Refusal);
        if (state != ProgrammeState.Draft)
            Assert.Null(programme.Approve(null, 0, null, Head, Today).Refusal);
        if (state is ProgrammeState.InProgress)
            Assert.Null(programme.Begin().Refusal);
        if (state is ProgrammeState.Completed)
            Assert.Null(programme.Complete(0).Refusal);
        return programme;
    }
}
