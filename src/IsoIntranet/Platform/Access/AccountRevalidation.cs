using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IsoIntranet.Platform.Access;

/// <summary>
/// Looks now and then whether the account behind an open page still holds: not closed, not removed, its security stamp the
/// same. A page whose account does not is sent to the sign-in.
/// </summary>
internal sealed partial class AccountRevalidation(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, IsoSettings settings)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly ILogger _log = loggers.CreateLogger<AccountRevalidation>();

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(settings.Access.RevalidateSeconds);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = await accounts.GetUserAsync(authenticationState.User);
            return account is { IsClosed: false }
                && authenticationState.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value == account.SecurityStamp;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A database that is away for a moment must not sign out every wall; nothing can be read or written meanwhile anyway.
            LogNoAnswer(failure);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An open page's account could not be looked up; it is looked up again at the next turn")]
    private partial void LogNoAnswer(Exception failure);
}
