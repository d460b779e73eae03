using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IsoIntranet.Platform.Access.SingleSignOn;

/// <summary>
/// What the provider says of itself: endpoints, issuer, keys. Read when first needed and kept for a day. The library's own keeper
/// renews in the background, so that the sign-in which notices a change of keys would still fail.
/// </summary>
public sealed class OpenIdProvider(string authority, IDocumentRetriever documents, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Whoever sends tokens with unknown keys does not make us ask the provider more often than this.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private OpenIdConnectConfiguration? _known;
    private DateTimeOffset _readAt;

    /// <param name="renew">Whether what is known did not serve.</param>
    /// <exception cref="InvalidOperationException">The provider's description is incomplete.</exception>
    /// <exception cref="IOException">The provider cannot be reached.</exception>
    public async Task<OpenIdConnectConfiguration> ReadAsync(bool renew, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_known is null || time.GetUtcNow() - _readAt >= (renew ? Least : Kept))
            {
                _known = await OpenIdConnectConfigurationRetriever.GetAsync($"{authority.TrimEnd('/')}/.well-known/openid-configuration", documents, cancellationToken);
                _readAt = time.GetUtcNow();
            }
            return _known is { Issuer.Length: > 0, AuthorizationEndpoint.Length: > 0, TokenEndpoint.Length: > 0 }
                ? _known : throw new InvalidOperationException("The provider does not name its issuer and endpoints.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
