using System.Security.Claims;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace IsoIntranet.Platform.Access;

/// <summary>
/// Where ASP.NET Core Identity keeps accounts. Its writes are the one exception to the way of commands (decision 0009):
/// they go through the same context, so version and change log are kept, and are attributed to whoever is signed in.
/// </summary>
internal sealed class AccountStore(IsoContext context, IHttpContextAccessor http, ChangeLogPump pump, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, IsoContext, Guid>(context, errors)
{
    public override Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default) =>
        SaveAsync(user, () => base.CreateAsync(user, cancellationToken));

    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default) =>
        SaveAsync(user, () => base.UpdateAsync(user, cancellationToken));

    private async Task<IdentityResult> SaveAsync(Account user, Func<Task<IdentityResult>> save)
    {
        // An account that signs in, or fails to, has no signed-in author; what it then changes is the program's counting.
        Context.Author = http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id.ToString()
            ? new Author(user.Id, user.DisplayName)
            : Author.System;
        Context.CommandName = "SignIn";
        var result = await save();
        pump.Nudge();
        return result;
    }
}
