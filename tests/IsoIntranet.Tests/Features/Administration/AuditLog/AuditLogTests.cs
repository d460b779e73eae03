using IsoIntranet.Features.Administration.AuditLog;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Administration.AuditLog;

public sealed class AuditLogTests : IAsyncLifetime
{
    private readonly UnitKind _kind = new("XA", "Xã", "Commune", "Xã, phường", 1);
    private TestHouse _house = default!;
    private Account _account = default!;

    public async Task InitializeAsync()
    {
        _house = await TestHouse.BuildAsync();
        _account = new Account { UserName = "mau", DisplayName = "Nguyễn Văn Mẫu", PasswordHash = "secret" };
        await _house.AddAsync(_account);
        _house.Time.Advance(TimeSpan.FromDays(1));
        await using (var db = _house.Open())
        {
            db.Author = new Author(_account.Id, _account.DisplayName);
            db.CommandName = "AddKind";
            db.Add(_kind);
            await db.SaveChangesAsync();
        }
        await _house.PumpAsync();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task The_newest_row_comes_first() =>
        Assert.Equal([nameof(UnitKind), nameof(Account)], (await ListAsync(Role.Administrator)).Items.Select(row => row.RecordType));

    [Theory]
    [InlineData(Role.UnitContact)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.HigherLevel)]
    [InlineData(Role.WallDisplay)]
    public async Task Others_than_those_who_keep_the_system_do_not_see_the_log(Role role) =>
        Assert.Equal(OutcomeKind.Forbidden, (await AskAsync(role)).Kind);

    [Theory]
    [InlineData("nguyen van mau", 1)]
    [InlineData("AddKind", 1)]
    [InlineData("không có", 0)]
    public async Task Search_finds_authors_without_marks_and_commands(string search, int hits) =>
        Assert.Equal(hits, (await ListAsync(Role.IsoSecretary, page: new PageRequest { Search = search })).Total);

    [Fact]
    public async Task A_record_is_found_by_its_id() =>
        Assert.Equal(1, (await ListAsync(Role.IsoSecretary, page: new PageRequest { Search = _kind.Id.ToString() })).Total);

    [Theory]
    [InlineData("2026-08-13", null, 1)]
    [InlineData(null, "2026-08-12", 1)]
    [InlineData("2026-08-12", "2026-08-13", 2)]
    [InlineData("2026-08-14", null, 0)]
    public async Task Days_are_the_organisations(string? from, string? to, int hits) =>
        Assert.Equal(hits, (await ListAsync(Role.Administrator, AuditLogList.Filter.None with
        {
            From = from is null ? null : DateOnly.Parse(from),
            To = to is null ? null : DateOnly.Parse(to),
        })).Total);

    [Fact]
    public async Task It_is_filtered_by_author_and_by_type()
    {
        Assert.Equal(1, (await ListAsync(Role.Administrator, AuditLogList.Filter.None with { AuthorId = _account.Id })).Total);
        Assert.Equal(1, (await ListAsync(Role.Administrator, AuditLogList.Filter.None with { RecordType = nameof(Account) })).Total);
        Assert.Equal(0, (await ListAsync(Role.Administrator, AuditLogList.Filter.None with { UnitId = Guid.NewGuid() })).Total);
    }

    [Fact]
    public async Task The_standing_body_sees_values_and_an_administrator_does_not()
    {
        var row = (await ListAsync(Role.Administrator)).Items[0];

        var secretary = await _house.Queries.AskAsync(new AuditLogDetail.Query(row.Id), TestHouse.ActorWith(Role.IsoSecretary));
        var administrator = await _house.Queries.AskAsync(new AuditLogDetail.Query(row.Id), TestHouse.ActorWith(Role.Administrator));

        Assert.Equal("Xã", secretary.Value!.Fields!["Name"].After);
        Assert.Equal(nameof(UnitKind), administrator.Value!.Row.RecordType);
        Assert.Null(administrator.Value.Fields);
    }

    [Fact]
    public async Task Secrets_are_seen_by_nobody()
    {
        await using var db = _house.Open();
        var row = await db.ChangeLog.SingleAsync(entry => entry.RecordType == nameof(Account));

        var secretary = await _house.Queries.AskAsync(new AuditLogDetail.Query(row.Id), TestHouse.ActorWith(Role.IsoSecretary));

        Assert.Equal("***", secretary.Value!.Fields!["PasswordHash"].After);
        Assert.DoesNotContain("secret", row.Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choices_name_authors_and_every_type_of_record()
    {
        var choices = await _house.Queries.AskAsync(new AuditLogChoices.Query(), TestHouse.ActorWith(Role.Administrator));

        Assert.Equal(["Nguyễn Văn Mẫu"], choices.Value!.Authors.Select(author => author.Name));
        Assert.Contains(nameof(UnitKind), choices.Value.RecordTypes);
    }

    private async Task<PageOf<AuditLogList.Row>> ListAsync(Role role, AuditLogList.Filter? filter = null, PageRequest? page = null) =>
        (await AskAsync(role, filter, page)).Value!;

    private Task<Outcome<PageOf<AuditLogList.Row>>> AskAsync(Role role, AuditLogList.Filter? filter = null, PageRequest? page = null) =>
        _house.Queries.AskAsync(new AuditLogList.Query(page ?? new PageRequest(), filter ?? AuditLogList.Filter.None), TestHouse.ActorWith(role));
}
