namespace IsoIntranet.BrowserTests;

/// <summary>Tests that share one host with the made-up town. They may write, each to assignments of its own; whoever kills it starts it again.</summary>
[CollectionDefinition(nameof(SharedTown))]
public sealed class SharedTown : ICollectionFixture<HostFixture>;

/// <summary>A host as it comes out of the box: a database with nothing in it.</summary>
public sealed class EmptyHost : HostFixture
{
    protected override bool IsDemo => false;
}
