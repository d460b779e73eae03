using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Register;

public sealed class NumberSeriesTests
{
    private readonly NumberSeries _series = new(Guid.CreateVersion7(), DocumentKind.Plan, 2026);

    [Fact]
    public void Numbers_begin_at_one_and_go_on() => Assert.Equal([1, 2, 3], new[] { _series.Take(), _series.Take(), _series.Take() });

    [Fact]
    public void What_was_given_back_goes_first_the_lowest_before_the_others()
    {
        for (var taken = 0; taken < 5; taken++)
            _series.Take();
        _series.GiveBack(4);
        _series.GiveBack(2);
        _series.GiveBack(2);

        Assert.Equal([2, 4, 6], new[] { _series.Take(), _series.Take(), _series.Take() });
    }

    [Fact]
    public void An_agency_that_begins_in_the_middle_of_a_year_goes_on_from_its_paper_register()
    {
        Assert.True(_series.ContinueAt(57).IsAllowed);
        Assert.Equal([57, 58], new[] { _series.Take(), _series.Take() });
        Assert.Equal("OfficialDocuments.NumberTaken", _series.ContinueAt(58).Refusal!.Code);
        Assert.Equal("OfficialDocuments.NumberTooSmall", _series.ContinueAt(0).Refusal!.Code);
    }

    [Fact]
    public void A_slip_of_the_pen_can_be_put_right_before_a_number_is_taken()
    {
        Assert.True(_series.ContinueAt(570).IsAllowed);
        Assert.True(_series.ContinueAt(57).IsAllowed);
        Assert.Equal(57, _series.Take());
    }

    [Fact]
    public void A_number_given_elsewhere_is_not_given_again()
    {
        _series.Enter(12);

        Assert.Equal(13, _series.Take());
    }
}
