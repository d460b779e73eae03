using IsoIntranet.Shell;
using Radzen;

var builder = WebApplication.CreateBuilder(args);
// Outside Development too, the build output finds its css and scripts through the manifest; a published copy has none and needs none.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddRadzenComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();

/// <summary>Public for the tests' in-memory host.</summary>
public partial class Program;
