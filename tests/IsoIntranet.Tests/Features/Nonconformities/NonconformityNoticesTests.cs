using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>Who is told when a nonconformity is raised.</summary>
public sealed class NonconformityNoticesTests
{
    [Fact]
    public async Task Head_and_contact_of_the_unit_are_told_that_one_was_raised_and_nobody_else()
    {
        await using var town = await MisfitTown.BuildAsync();
        var head = await town.Town.OpenAccountAsync(town.Town.Lan, Role.UnitHead, town.Town.North.Id);
        var contact = await town.Town.OpenAccountAsync(null, Role.UnitContact, town.Town.North.Id);
        await town.Town.OpenAccountAsync(town.Town.Binh, Role.UnitHead, town.Town.South.Id);
        await town.Town.OpenAccountAsync(null, Role.CommitteeHead, town.Town.Top.Id);

        var raised = await town.House.Commands.RunAsync(new RaiseNonconformity.Command(town.Facts(), []), town.Lead);

        await using var db = town.House.Open();
        var notices = await db.Set<Notice>().ToListAsync();
        Assert.Equal(new[] { head.Id, contact.Id }.Order(), notices.Select(notice => notice.RecipientId).Order());
        Assert.All(notices, notice => Assert.Equal(("Nonconformities.NoticeRaised", $"nonconformities/{raised.Value!.Id}", raised.Value.Number), (notice.Code, notice.Address, notice.Arguments[0])));
    }
}
