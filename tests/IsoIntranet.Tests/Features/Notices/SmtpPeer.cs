using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>A real SMTP server on a free port of this machine, as small as the protocol allows (RFC 5321, STARTTLS of RFC 3207, AUTH LOGIN).</summary>
internal sealed partial class SmtpPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public SmtpPeer()
    {
        _listener.Start();
        _running = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<Received> Messages { get; } = [];

    /// <summary>Every line that clients said, in order.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <summary>Another answer than the usual one; none for the usual one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Offers STARTTLS with it.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Offers AUTH LOGIN.</summary>
    public bool AsksForSignIn { get; set; }

    public static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.IsCompleted)
            return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await new Talk(this, client.GetStream(), _stop.Token).RunAsync();
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    /// <param name="Envelope">MAIL FROM and RCPT TO.</param>
    public sealed partial record Received(string Envelope, string Source, bool IsEncrypted)
    {
        public string Header(string name) => Regex.Match(Source, $@"^{name}: (?<value>[^\r\n]*(\r\n[ \t][^\r\n]*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups["value"].Value.Trim();

        public string Subject => string.Concat(EncodedWord().Matches(Header("Subject")).Select(word => word.Groups["how"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["what"].Value)) : Uri.UnescapeDataString(word.Groups["what"].Value.Replace('_', ' ').Replace('=', '%'))));

        public string Text => Part("text/plain");

        public string Html => Part("text/html");

        private string Part(string type)
        {
            var start = Source.IndexOf($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase);
            var body = Source[(Source.IndexOf("\r\n\r\n", start, StringComparison.Ordinal) + 4)..];
            var end = body.IndexOf("\r\n--", StringComparison.Ordinal);
            return Encoding.UTF8.GetString(Convert.FromBase64String((end < 0 ? body : body[..end]).Replace("\r\n", "", StringComparison.Ordinal)));
        }

        [GeneratedRegex(@"=\?utf-8\?(?<how>[BbQq])\?(?<what>[^?]*)\?=", RegexOptions.IgnoreCase)]
        private static partial Regex EncodedWord();
    }

    private sealed class Talk(SmtpPeer peer, Stream stream, CancellationToken stop)
    {
        private Stream _stream = stream;
        private string _envelope = "";

        public async Task RunAsync()
        {
            await SayAsync("220 mau.example ESMTP");
            while (await HearAsync() is { } line)
            {
                peer.Said.Enqueue(line);
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (peer.Answer(line) is { } other)
                    await SayAsync(other);
                else if (!await DoAsync(verb, line))
                    return;
            }
        }

        private async Task<bool> DoAsync(string verb, string line)
        {
            switch (verb)
            {
                case "EHLO":
                    await SayAsync($"250-mau.example\r\n{(peer.Certificate is not null && _stream is not SslStream ? "250-STARTTLS\r\n" : "")}{(peer.AsksForSignIn ? "250-AUTH LOGIN\r\n" : "")}250 8BITMIME");
                    break;
                case "STARTTLS" when peer.Certificate is { } certificate:
                    await SayAsync("220 go on");
                    var secure = new SslStream(_stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
                    _stream = secure;
                    break;
                case "AUTH":
                    await SayAsync("334 UGFzc3dvcmQ6");
                    peer.Said.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String((await HearAsync())!)));
                    await SayAsync("235 welcome");
                    break;
                case "DATA":
                    await SayAsync("354 end with a dot");
                    var source = new StringBuilder();
                    while (await HearAsync() is { } content && content != ".")
                        source.Append(content.StartsWith('.') ? content[1..] : content).Append("\r\n");
                    peer.Messages.Enqueue(new Received(_envelope, source.ToString(), _stream is SslStream));
                    _envelope = "";
                    await SayAsync("250 taken");
                    break;
                case "QUIT":
                    await SayAsync("221 bye");
                    return false;
                default:
                    _envelope += verb is "MAIL" or "RCPT" ? line + "\n" : "";
                    await SayAsync("250 ok");
                    break;
            }
            return true;
        }

        private Task SayAsync(string line) => _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop).AsTask();

        /// <summary>Octet by octet, so that nothing of the encrypted part is read ahead.</summary>
        private async Task<string?> HearAsync()
        {
            var line = new List<byte>();
            var octet = new byte[1];
            while (await _stream.ReadAsync(octet, stop) == 1)
            {
                if (octet[0] == '\n')
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                line.Add(octet[0]);
            }
            return null;
        }
    }
}
