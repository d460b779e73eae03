using IsoIntranet.Platform.Export;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Platform.Lists;

/// <summary>A column of a <see cref="DataTable{TRow}"/>, written inside its <c>Columns</c>.</summary>
public sealed class DataColumn<TRow> : ComponentBase, IDisposable
{
    [CascadingParameter]
    private DataTable<TRow> Table { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Header { get; set; } = "";

    /// <summary>The value that is shown where there is no template, and taken out to the sheet.</summary>
    [Parameter]
    public Func<TRow, object?>? Value { get; set; }

    /// <summary>How the value is shown and taken out.</summary>
    [Parameter]
    public XlsxKind Kind { get; set; }

    /// <summary>Name in the list's whitelist; with it the head is a button that sorts.</summary>
    [Parameter]
    public string? Sort { get; set; }

    /// <summary>Template of the cell.</summary>
    [Parameter]
    public RenderFragment<TRow>? ChildContent { get; set; }

    /// <summary>Taken out instead of <see cref="Value"/>.</summary>
    [Parameter]
    public Func<TRow, object?>? Export { get; set; }

    /// <summary>Off for columns of buttons.</summary>
    [Parameter]
    public bool Exported { get; set; } = true;

    /// <summary>Width in the sheet, in characters; by kind where 0.</summary>
    [Parameter]
    public double Width { get; set; }

    /// <summary>Further classes of head and cells.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Makes the cell the head of its row, for those who listen to the table.</summary>
    [Parameter]
    public bool IsRowHeader { get; set; }

    internal string? Css => ListFormat.IsNumber(Kind) ? $"num {Class}".TrimEnd() : Class;

    internal Func<TRow, object?>? Exporter => Exported ? Export ?? Value : null;

    protected override void OnInitialized() => Table.Add(this);

    public void Dispose() => Table.Remove(this);
}
