using IsoIntranet.Platform.Files;

namespace IsoIntranet.Tests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("iso-intranet-files-").FullName;
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));
    private readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(new FileStoreOptions(_root, 1024 * 1024), _time);

    [Fact]
    public async Task A_file_is_read_back_as_it_was_and_the_same_content_is_kept_once()
    {
        var first = await SaveAsync("Quyết định số 12");
        var second = await SaveAsync("Quyết định số 12");

        Assert.Equal(first, second);
        Assert.Single(Files());
        using var reader = new StreamReader(_store.Open(first.Sha256));
        Assert.Equal("Quyết định số 12", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData(0, "Platform.FileEmpty")]
    [InlineData(1024 * 1024 + 1, "Platform.FileTooLarge")]
    public async Task Too_little_and_too_much_are_refused_and_leave_nothing(int size, string refusal)
    {
        var outcome = await _store.SaveAsync(new MemoryStream(Samples.Text(new string('a', size))));

        Assert.Equal(refusal, outcome.Refusal!.Code);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_file_of_the_largest_size_is_taken() =>
        Assert.True((await _store.SaveAsync(new MemoryStream(Samples.Text(new string('a', 1024 * 1024))))).IsDone);

    [Fact]
    public async Task A_program_is_refused_and_leaves_nothing()
    {
        Assert.Equal("Platform.FileKindNotAllowed", (await _store.SaveAsync(new MemoryStream(Samples.Program))).Refusal!.Code);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync(new BreakingStream()));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Sweeping_takes_what_no_row_names_after_a_day_and_nothing_else()
    {
        var (named, forgotten) = (await SaveAsync("một"), await SaveAsync("hai"));
        File.WriteAllText(Path.Combine(_root, "incoming", "unfinished"), "x");
        File.SetLastWriteTimeUtc(Path.Combine(_root, "incoming", "unfinished"), _time.GetUtcNow().UtcDateTime);

        Assert.Equal(0, await SweepAsync(named));
        _time.Advance(TimeSpan.FromHours(25));
        var late = await SaveAsync("ba");

        Assert.Equal(2, await SweepAsync(named));
        Assert.Equal([true, false, true], new[] { named, forgotten, late }.Select(content => _store.Has(content.Sha256)));
    }

    [Fact]
    public async Task What_a_form_keeps_is_not_swept_from_under_it()
    {
        var content = await SaveAsync("một");
        _time.Advance(TimeSpan.FromHours(25));

        // The form commits between the sweeper's question and its deed.
        var swept = await _store.SweepAsync(sha256 => Task.FromResult(!_store.Keep(sha256)));

        Assert.Equal((0, true), (swept, _store.Has(content.Sha256)));
    }

    [Fact]
    public async Task What_was_swept_cannot_be_kept()
    {
        var content = await SaveAsync("một");
        _time.Advance(TimeSpan.FromHours(25));
        await SweepAsync();

        Assert.False(_store.Keep(content.Sha256));
    }

    [Fact]
    public async Task What_a_crash_left_aside_is_put_back_where_a_row_names_it()
    {
        var content = await SaveAsync("một");
        var path = Files().Single();
        File.Move(path, Path.Combine(_root, "incoming", "swept-" + content.Sha256));
        _time.Advance(TimeSpan.FromHours(25));

        await SweepAsync(content);

        Assert.True(_store.Has(content.Sha256));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void Only_a_hash_is_a_name(string name) => Assert.Throws<ArgumentException>(() => _store.Open(name));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<StoredContent> SaveAsync(string text) => (await _store.SaveAsync(new MemoryStream(Samples.Text(text)))).Value!;

    private Task<int> SweepAsync(params StoredContent[] named) =>
        _store.SweepAsync(sha256 => Task.FromResult(named.Any(content => content.Sha256 == sha256)));

    private string[] Files() => Directory.GetFiles(_root, "*", SearchOption.AllDirectories);

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_reads++ > 2)
                throw new IOException("The line broke.");
            buffer.Span[0] = (byte)'a';
            return ValueTask.FromResult(1);
        }
    }
}
