using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using IsoIntranet.Benchmarks.Hosts;

namespace IsoIntranet.Benchmarks.Hosts
{
    /// <summary>
    /// Sits inside the measured host, which knows nothing of it: the runtime loads it as a start-up hook. Answers what cannot
    /// be seen from outside: the managed heap after a collection, and the number of commands sent to the database.
    /// </summary>
    internal static class Probe
    {
        public const string PipeVariable = "ISOINTRANET_BENCHMARK_PIPE";

        private const string DatabaseEvents = "Microsoft.EntityFrameworkCore";

        private const string CommandExecuted = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";

        private static long _commands;

        public static void Start()
        {
            if (Environment.GetEnvironmentVariable(PipeVariable) is not { Length: > 0 } pipe)
                return;
            // A thread of its own, so that questions do not wait for the host's pool.
            new Thread(() => Answer(pipe)) { IsBackground = true, Name = "benchmark probe" }.Start();
        }

        private static void Answer(string name)
        {
            using var pipe = new NamedPipeServerStream(name);
            pipe.WaitForConnection();
            using var reader = new StreamReader(pipe);
            using var writer = new StreamWriter(pipe) { AutoFlush = true };
            while (reader.ReadLine() is { } question)
                writer.WriteLine(AnswerTo(question).ToString(CultureInfo.InvariantCulture));
        }

        private static long AnswerTo(string question) => question switch
        {
            ProbeClient.Heap => Heap(),
            ProbeClient.Commands => Interlocked.Read(ref _commands),
            ProbeClient.CountCommands => Count(),
            _ => -1,
        };

        private static long Heap()
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return GC.GetTotalMemory(forceFullCollection: true);
        }

        private static long Count()
        {
            DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
            {
                if (listener.Name == DatabaseEvents)
                    listener.Subscribe(new Observer<KeyValuePair<string, object?>>(_ => Interlocked.Increment(ref _commands)), name => name == CommandExecuted);
            }));
            return 0;
        }

        private sealed class Observer<T>(Action<T> seen) : IObserver<T>
        {
            public void OnCompleted()
            {
            }

            public void OnError(Exception error)
            {
            }

            public void OnNext(T value) => seen(value);
        }
    }

    /// <summary>The benchmark's end of the <see cref="Probe"/>.</summary>
    internal sealed class ProbeClient : IAsyncDisposable
    {
        public const string Heap = "heap";

        public const string Commands = "commands";

        public const string CountCommands = "count";

        private readonly NamedPipeClientStream _pipe;
        private readonly StreamReader _reader;
        private readonly StreamWriter _writer;

        private ProbeClient(NamedPipeClientStream pipe)
        {
            _pipe = pipe;
            _reader = new StreamReader(pipe, leaveOpen: true);
            _writer = new StreamWriter(pipe, leaveOpen: true) { AutoFlush = true };
        }

        public static async Task<ProbeClient> ConnectAsync(string name)
        {
            var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
            return new ProbeClient(pipe);
        }

        public async Task<long> AskAsync(string question)
        {
            await _writer.WriteLineAsync(question);
            return long.Parse((await _reader.ReadLineAsync())!, CultureInfo.InvariantCulture);
        }

        public async ValueTask DisposeAsync()
        {
            _reader.Dispose();
            await _pipe.DisposeAsync();
        }
    }
}

/// <summary>What the runtime looks for in a start-up hook: this name, and no namespace.</summary>
internal static class StartupHook
{
    public static void Initialize() => Probe.Start();
}
