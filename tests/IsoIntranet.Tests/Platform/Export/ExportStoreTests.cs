using System.Text;
using IsoIntranet.Platform.Export;

namespace IsoIntranet.Tests.Platform.Export;

public sealed class ExportStoreTests : IDisposable
{
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly ExportStore _store;
    private readonly Guid _account = Guid.NewGuid();

    public ExportStoreTests() => _store = new ExportStore(_time);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_file_is_fetched_once()
    {
        var token = await OfferAsync();

        using (var file = _store.Take(token, _account)!.Content)
            Assert.Equal("nội dung", await new StreamReader(file).ReadToEndAsync());
        Assert.Null(_store.Take(token, _account));
    }

    [Fact]
    public async Task Another_account_does_not_get_it_and_does_not_spoil_it()
    {
        var token = await OfferAsync();

        Assert.Null(_store.Take(token, Guid.NewGuid()));
        Assert.NotNull(_store.Take(token, _account));
    }

    [Fact]
    public async Task A_file_that_is_not_fetched_is_gone_after_a_while()
    {
        var token = await OfferAsync();
        _time.Advance(ExportStore.Lifetime);

        Assert.Null(_store.Take(token, _account));
        Assert.Equal(0, _store.Count);
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_made_is_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _store.OfferAsync(_account, "a.xlsx", XlsxWriter.ContentType, _ => throw new InvalidOperationException()));

        Assert.Equal(0, _store.Count);
    }

    private async Task<string> OfferAsync()
    {
        var address = await _store.OfferAsync(_account, "a.xlsx", XlsxWriter.ContentType, async file => await file.WriteAsync(Encoding.UTF8.GetBytes("nội dung")));
        return address["exports/".Length..];
    }
}
