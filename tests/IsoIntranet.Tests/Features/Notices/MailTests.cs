using System.Net;
using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>E-mail against a real SMTP server that the test starts; time is moved by hand.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private readonly SmtpPeer _server = new();
    private PostTown _town = null!;

    public async Task InitializeAsync() => _town = await PostTown.BuildAsync(_server.Port);

    public async Task DisposeAsync()
    {
        await _town.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_notice_goes_at_once_to_whoever_wishes_so_in_both_forms_and_once()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        var notice = await _town.TellAsync(argument: "Sổ <b>văn bản</b> đến & đi");

        await SendAsync();
        await SendAsync();

        var mail = Assert.Single(_server.Messages);
        Assert.Equal("MAIL FROM:<iso@mau.example>\nRCPT TO:<lan@mau.example>\n", mail.Envelope);
        Assert.Equal("[Thị xã Mẫu] Quá hạn (Sổ <b>văn bản</b> đến & đi)", mail.Subject);
        Assert.Contains("Quá hạn (Sổ <b>văn bản</b> đến & đi)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Quá hạn (Sổ &lt;b&gt;văn bản&lt;/b&gt; đến &amp; đi)", mail.Html, StringComparison.Ordinal);
        Assert.Contains($"https://iso.mau.example/notices/{notice.Id}", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://iso.mau.example/notices/{notice.Id}\"", mail.Html, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal($"<{(await _town.MailAsync()).Id:N}@mau.example>", mail.Header("Message-ID"));
        Assert.Equal((MailState.Sent, MailResult.Accepted), ((await _town.MailAsync()).State, (await _town.MailAsync()).Attempts.Single().Result));
    }

    [Theory]
    [InlineData(NoticeDelivery.Digest)]
    [InlineData(NoticeDelivery.None)]
    public async Task Nothing_goes_at_once_that_was_not_wished_so(NoticeDelivery delivery)
    {
        await WishAsync(delivery);
        await _town.TellAsync();

        await SendAsync();

        Assert.Empty(_server.Messages);
        await using var db = _town.House.Open();
        Assert.True((await db.Set<IsoIntranet.Platform.Notices.Notice>().SingleAsync()).IsMailDecided);
    }

    [Fact]
    public async Task What_was_read_meanwhile_or_is_old_is_not_written_about()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        var read = await _town.TellAsync(argument: "một");
        await _town.TellAsync(argument: "hai");
        await using (var db = _town.House.Open())
        {
            (await db.Set<IsoIntranet.Platform.Notices.Notice>().SingleAsync(notice => notice.Id == read.Id)).MarkRead(_town.House.Time.GetUtcNow());
            await db.SaveChangesAsync();
        }
        _town.House.Time.Advance(PostNotices.Fresh + TimeSpan.FromSeconds(1));

        await SendAsync();

        Assert.Empty(_server.Messages);
    }

    [Fact]
    public async Task A_server_that_says_not_now_is_asked_again_a_minute_later()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync();
        _server.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "451 greylisted, come back" : null;
        await SendAsync();
        Assert.Equal(MailState.Waiting, (await _town.MailAsync()).State);
        Assert.Contains("451", (await _town.MailAsync()).Attempts.Single().Answer, StringComparison.Ordinal);

        _server.Answer = _ => null;
        await SendAsync();
        Assert.Empty(_server.Messages);
        _town.House.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Single(_server.Messages);
        Assert.Equal([MailResult.NotNow, MailResult.Accepted], (await _town.MailAsync()).Attempts.Select(attempt => attempt.Result));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_not_tried_again_until_somebody_says_so()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync();
        _server.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 no such mailbox" : null;
        await SendAsync();
        _server.Answer = _ => null;
        _town.House.Time.Advance(TimeSpan.FromDays(2));
        await SendAsync();
        var mail = await _town.MailAsync();
        Assert.Equal((MailState.Bounced, 1), (mail.State, mail.Attempts.Count));

        Assert.True((await _town.House.Commands.RunAsync(new RetryMail.Command(mail.Id, mail.Version), await AdministratorAsync())).IsDone);
        await SendAsync();

        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task A_server_that_is_away_costs_one_attempt_and_not_one_for_each_message()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync(argument: "một");
        await _town.TellAsync(argument: "hai");
        await _server.DisposeAsync();

        var report = await _town.RunAsync<SendMailJob>();

        Assert.Equal(["0", "1", "0"], report!.Arguments);
        await using var db = _town.House.Open();
        Assert.Equal([0, 1], (await db.Set<OutgoingMail>().Select(mail => mail.Failures).ToListAsync()).Order());
    }

    [Fact]
    public async Task Two_nodes_send_a_message_once()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync();
        var job = _town.RunAsync<SendMailJob>();
        await Task.WhenAll(job, _town.RunAsync<SendMailJob>(), _town.RunAsync<SendMailJob>());

        Assert.Single(_server.Messages);
        Assert.Single((await _town.MailAsync()).Attempts);
    }

    [Fact]
    public async Task The_message_of_a_node_that_died_while_sending_goes_when_its_lease_is_over()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync();
        await _town.House.Commands.RunAsync(new PostNotices.Command(), PostTown.Program);
        Assert.True((await _town.House.Commands.RunAsync(new ClaimMail.Command((await _town.MailAsync()).Id), PostTown.Program)).IsDone);

        await SendAsync();
        Assert.Empty(_server.Messages);
        _town.House.Time.Advance(OutgoingMail.LeaseTime);
        await SendAsync();

        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task Mail_that_cannot_go_for_long_is_degraded_health()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync();
        _server.Answer = line => line.StartsWith("MAIL", StringComparison.Ordinal) ? "421 closed" : null;
        await SendAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());

        _town.House.Time.Advance(MailCheck.Patience + TimeSpan.FromMinutes(1));
        Assert.Equal(HealthStatus.Degraded, await HealthAsync());
        _server.Answer = _ => null;
        await SendAsync();

        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
    }

    [Fact]
    public async Task The_log_names_the_recipient_and_never_what_was_written()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync(argument: "Chuyện riêng");
        await SendAsync();

        await using var db = _town.House.Open();
        var rows = await db.ChangeLog.Where(row => row.RecordType == nameof(OutgoingMail)).ToListAsync();
        Assert.Equal(["PostNotices", "RecordMailAttempt"], rows.OrderBy(row => row.RecordVersion).Select(row => row.Command));
        Assert.All(rows, row => Assert.DoesNotContain("Chuyện riêng", row.Fields, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("lan@mau", row.Fields, StringComparison.Ordinal));
        Assert.Contains("Nguyễn Thị Mẫu", rows[0].Fields + rows[1].Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_see_the_post_and_not_what_it_says()
    {
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.TellAsync(argument: "Chuyện riêng");
        await SendAsync();

        var list = await _town.House.Queries.AskAsync(new MailList.Query(new PageRequest { Search = "Mẫu" }), await AdministratorAsync());

        Assert.Equal("lan@mau.example", Assert.Single(list.Value!.Items).ToAddress);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new MailList.Query(new PageRequest()), TestHouse.ActorWith(Role.IsoSecretary))).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new PostTrialMail.Command("a@b.example"), TestHouse.ActorWith(Role.UnitHead))).Kind);
        Assert.DoesNotContain(typeof(MailList.Item).GetProperties(), property => property.Name is "Subject" or "Text" or "Html");
    }

    [Fact]
    public async Task A_trial_is_checked_and_sent()
    {
        var administrator = await AdministratorAsync();
        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(new PostTrialMail.Command("không phải"), administrator)).Kind);

        Assert.True((await _town.House.Commands.RunAsync(new PostTrialMail.Command("thu@mau.example"), administrator)).IsDone);
        await SendAsync();

        Assert.Equal("[Thị xã Mẫu] Thư thử", Assert.Single(_server.Messages).Subject);
    }

    [Fact]
    public async Task Where_mail_is_off_nothing_is_put_into_the_post()
    {
        await using var quiet = await PostTown.BuildAsync(null);
        await quiet.House.AddAsync(Wish(quiet.Head.Id, NoticeDelivery.AtOnce));
        await quiet.TellAsync();

        Assert.Null(await quiet.RunAsync<SendMailJob>());
        Assert.Null(await quiet.RunAsync<DigestJob>());

        await using var db = quiet.House.Open();
        Assert.Empty(await db.Set<OutgoingMail>().ToListAsync());
    }

    [Fact]
    public async Task Closed_accounts_and_people_without_an_address_get_none()
    {
        var binh = new IsoIntranet.Features.Units.Person("Trần Văn Ví Dụ", "Công chức", _town.South.Id);
        await _town.House.AddAsync(binh);
        var without = await _town.OpenAccountAsync(binh, Role.UnitContact, _town.South.Id);
        await WishAsync(NoticeDelivery.AtOnce);
        await _town.House.AddAsync(Wish(without.Id, NoticeDelivery.AtOnce));
        await _town.TellAsync(without.Id);
        await _town.TellAsync();
        await using (var db = _town.House.Open())
        {
            (await db.Users.SingleAsync(account => account.Id == _town.Head.Id)).Close();
            await db.SaveChangesAsync();
        }

        await SendAsync();

        Assert.Empty(_server.Messages);
    }

    [Fact]
    public async Task STARTTLS_encrypts_the_sign_in_and_is_demanded()
    {
        using var certificate = SmtpPeer.NewCertificate();
        await using var town = await PostTown.BuildAsync(_server.Port, mail => new MailSettings
        {
            Host = mail.Host,
            Port = mail.Port,
            From = mail.From,
            Security = MailSecurity.StartTls,
            UserName = "iso",
            Password = "mat-khau-mau",
            TimeoutSeconds = 60,
        });
        await town.House.AddAsync(Wish(town.Head.Id, NoticeDelivery.AtOnce));
        await town.TellAsync();

        await town.RunAsync<SendMailJob>();
        Assert.Equal(MailState.Waiting, (await town.MailAsync()).State);
        Assert.DoesNotContain(_server.Said, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));

        (_server.Certificate, _server.AsksForSignIn) = (certificate, true);
        town.House.Time.Advance(TimeSpan.FromMinutes(1));
        await town.RunAsync<SendMailJob>();
        Assert.Equal(MailState.Waiting, (await town.MailAsync()).State);
        Assert.Empty(_server.Messages);

        using (Trusting.Only(certificate))
        {
            town.House.Time.Advance(TimeSpan.FromMinutes(5));
            await town.RunAsync<SendMailJob>();
        }

        Assert.True(Assert.Single(_server.Messages).IsEncrypted);
        Assert.Contains("mat-khau-mau", _server.Said);
        Assert.All((await town.MailAsync()).Attempts, attempt => Assert.DoesNotContain("mat-khau", attempt.Answer ?? "", StringComparison.Ordinal));
    }

    private async Task SendAsync() => await _town.RunAsync<SendMailJob>();

    private Task WishAsync(NoticeDelivery delivery) => _town.House.AddAsync(Wish(_town.Head.Id, delivery));

    private static NoticePreferences Wish(Guid account, NoticeDelivery delivery)
    {
        var wish = new NoticePreferences(account);
        wish.Wish(true, 7, new Dictionary<string, NoticeDelivery> { ["Notices"] = delivery });
        return wish;
    }

    private async Task<Actor> AdministratorAsync() =>
        await _town.House.Get<Actors>().GetAsync((await _town.OpenAccountAsync(null, Role.Administrator, _town.Top.Id)).Id);

    private async Task<HealthStatus> HealthAsync() =>
        (await _town.House.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "mail", CancellationToken.None)).Status;

    /// <summary>The framework's mail client asks this for the whole process; for one certificate, and only while it lasts.</summary>
    private sealed class Trusting : IDisposable
    {
#pragma warning disable SYSLIB0014
        public static Trusting Only(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
        {
            ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, errors) => errors == System.Net.Security.SslPolicyErrors.None || shown?.GetCertHashString() == certificate.GetCertHashString();
            return new Trusting();
        }

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
    }
}
