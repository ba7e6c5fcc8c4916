using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DbPortal.Gateway.Tests.Servers;

/// <summary>
/// An address in front of a real server, so that the server can go away for one test and stay for all others: connections can be cut, new ones
/// refused, and everything can fall silent as behind a process that hangs.
/// </summary>
internal sealed class ServerRelay : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly CancellationTokenSource _ended = new();
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private TaskCompletionSource _flowing = Flowing();
    private byte[]? _lost;

    public ServerRelay(TestServer server)
    {
        (_host, _port) = (server.Host, server.Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    public int Port { get; }

    /// <summary>Connections that have been made through this relay so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Ends every connection, as a server that restarts does.</summary>
    public void Cut()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Close(timeout: 0);
            _open.TryRemove(socket, out _);
        }
    }

    /// <summary>Nothing listens any more, and every connection is gone.</summary>
    public void Stop()
    {
        _listener.Stop();
        Cut();
    }

    /// <summary>Listens again, on the same port.</summary>
    public void Start()
    {
        _listener = new(IPAddress.Loopback, Port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    /// <summary>The answer of <see cref="LoseAnswerTo"/> is lost.</summary>
    public bool HasLostAnswer { get; private set; }

    /// <summary>Ends the connection that next asks something with <paramref name="words"/> in it when the server's answer comes, and keeps the answer back.</summary>
    public void LoseAnswerTo(string words) => _lost = Encoding.UTF8.GetBytes(words);

    /// <summary>Connections stay and new ones are taken, but no byte moves.</summary>
    public void Freeze() => _flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Bytes move again.</summary>
    public void Thaw() => _flowing.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        Stop();
        _ended.Dispose();
    }

    private static TaskCompletionSource Flowing()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = RelayAsync(await listener.AcceptSocketAsync(_ended.Token));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task RelayAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        (_open[client], _open[server]) = (true, true);
        Connections++;
        try
        {
            await server.ConnectAsync(_host, _port, _ended.Token);
            var asked = new TaskCompletionSource();
            await Task.WhenAny(PumpAsync(client, server, bytes => Note(bytes, asked), () => false), PumpAsync(server, client, _ => { }, () => asked.Task.IsCompleted));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One end is gone; so is the other now.
        }

        foreach (var socket in (Socket[])[client, server])
        {
            _open.TryRemove(socket, out _);
            socket.Dispose();
        }
    }

    /// <summary>Once for all connections.</summary>
    private void Note(ReadOnlyMemory<byte> sent, TaskCompletionSource asked)
    {
        if (_lost is { } words && sent.Span.IndexOf(words) >= 0 && Interlocked.CompareExchange(ref _lost, null, words) == words)
            asked.SetResult();
    }

    private async Task PumpAsync(Socket from, Socket to, Action<ReadOnlyMemory<byte>> seen, Func<bool> isLost)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _ended.Token) is > 0 and var count)
            {
                await _flowing.Task.WaitAsync(_ended.Token);
                seen(buffer.AsMemory(0, count));
                if (isLost())
                {
                    HasLostAnswer = true;
                    return;
                }

                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _ended.Token);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The connection was cut.
        }
    }
}
