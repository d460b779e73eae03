using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace IsoIntranet.Platform.Access;

/// <summary>
/// Who is signed in here: the request's user in an endpoint, the circuit's user on a page. The rights behind it are
/// resolved anew for every command and query.
/// </summary>
public sealed class CurrentActor(Actors actors, AuthenticationStateProvider authentication)
{
    private ClaimsPrincipal? requestUser;

    /// <summary>Set for plain HTTP requests, which have no circuit to ask.</summary>
    public void UseRequestUser(ClaimsPrincipal user) => requestUser = user;

    public async Task<Actor> GetAsync()
    {
        var user = requestUser ?? (await authentication.GetAuthenticationStateAsync()).User;
        return user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await actors.GetAsync(id)
            : Actor.Nobody;
    }
}
