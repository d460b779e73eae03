using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>
/// The change log on a page (nhật ký thay đổi): who may see it is decided by <see cref="ChangeLogSight"/>. Administrators see
/// who changed which record when and verify the chain; the values are for the standing body.
/// </summary>
public sealed class AuditLogRoom : Room
{
    public override string Name => "AuditLog";

    public override Type Text => typeof(AuditLogText);

    public override IReadOnlyList<MenuEntry> Menu =>
        [new(typeof(AuditLogText), "Title", "audit-log", "history", ChangeLogSight.ReadRows, 910)];

    public override void AddServices(IServiceCollection services) => services.AddScoped<AuditLogWords>();
}

/// <summary>Names the words of the change log's page.</summary>
public sealed class AuditLogText;
