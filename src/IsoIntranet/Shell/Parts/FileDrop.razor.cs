using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell.Parts;

/// <summary>A file on its way into the store.</summary>
public sealed class UploadedFile(string name)
{
    public string Name => name;

    /// <summary>0 to 100.</summary>
    public int Percent { get; set; }

    public string? Error { get; set; }

    /// <summary>Set once it lies in the store.</summary>
    public StoredContent? Content { get; set; }
}

/// <summary>Takes several files, by choosing or dropping them, and says of each what became of it.</summary>
public partial class FileDrop(FileStore store, FileStoreOptions options, RefusalText refusals, IStringLocalizer<PartsText> text) : ComponentBase, IDisposable
{
    /// <summary>Most files in one form.</summary>
    public const int MaximumFiles = 20;

    private readonly CancellationTokenSource _left = new();
    private bool _busy;

    /// <summary>The files of the form; kept by the form, so that they outlive a refusal.</summary>
    [Parameter, EditorRequired]
    public List<UploadedFile> Files { get; set; } = default!;

    /// <summary>What is asked for.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private IStringLocalizer T => text;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        _busy = true;
        try
        {
            var room = Math.Max(0, MaximumFiles - Files.Count);
            foreach (var file in chosen.GetMultipleFiles(Math.Max(1, chosen.FileCount)))
            {
                var upload = new UploadedFile(file.Name);
                Files.Add(upload);
                if (room-- > 0)
                    await SaveAsync(file, upload);
                else
                    upload.Error = text["TooManyFiles", MaximumFiles];
                await Changed.InvokeAsync();
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task SaveAsync(IBrowserFile file, UploadedFile upload)
    {
        if (file.Size > options.MaximumSize)
        {
            upload.Error = refusals.Of(new Platform.Commands.Refusal("Platform.FileTooLarge", options.MaximumSize / (1024 * 1024)));
            return;
        }
        try
        {
            await using var content = new CountingStream(file.OpenReadStream(options.MaximumSize, _left.Token), read => Progressed(upload, read, file.Size));
            var outcome = await store.SaveAsync(content, _left.Token);
            upload.Content = outcome.Value;
            upload.Error = outcome.IsDone ? null : refusals.Of(outcome);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            upload.Error = text["UploadBroke"];
        }
    }

    private void Progressed(UploadedFile upload, long read, long size)
    {
        var percent = size == 0 ? 100 : (int)(100 * read / size);
        // One picture per tenth, not one per packet.
        if (percent / 10 == upload.Percent / 10)
            return;
        upload.Percent = percent;
        _ = InvokeAsync(StateHasChanged);
    }

    private async Task DropAsync(UploadedFile file)
    {
        Files.Remove(file);
        await Changed.InvokeAsync();
    }
}
