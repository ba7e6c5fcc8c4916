using System.Net.Sockets;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Turns what the driver throws into <see cref="TargetException"/>, with a sentence for every code that holds no data.</summary>
internal static class PostgreSqlErrorScrubber
{
    /// <summary>Exceptions that come from the driver or the network below it, and not from a mistake of the portal's.</summary>
    public static bool IsFromDriver(Exception exception) =>
        exception is NpgsqlException or SocketException or IOException or TimeoutException or OperationCanceledException or System.Security.Authentication.AuthenticationException;

    /// <summary>A failure to connect, in words that tell what to check.</summary>
    public static TargetException OfConnecting(Exception exception, string instance, string address, string database, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Cancelled(exception);
        if (IsPoolExhausted(exception))
            return OfFullPool(instance, exception);
        var code = (exception as PostgresException)?.SqlState ?? "08001";
        var reason = code switch
        {
            "28P01" => "the server refused the user name or password",
            "28000" => "the server does not let this account connect (see its pg_hba.conf)",
            "3D000" => $"the database '{database}' does not exist",
            "42501" => $"the account may not connect to the database '{database}'",
            "53300" => "the server has no connection left",
            "57P03" => "the server is starting up or shutting down",
            _ when exception is PostgresException => "the server refused the connection",
            _ when Find<System.Security.Authentication.AuthenticationException>(exception) is not null => "the TLS handshake failed (certificate or protocol)",
            _ when Find<SocketException>(exception) is { } socket => $"{address} cannot be reached ({socket.SocketErrorCode})",
            _ when Find<TimeoutException>(exception) is not null => $"{address} does not answer",
            _ => $"{address} did not answer as a PostgreSQL server",
        };
        var text = $"Cannot connect to instance '{instance}': {reason}.";
        return new(TargetFailure.Unavailable, code, text, exception) { Generic = text };
    }

    /// <summary>A failure while a statement runs. <paramref name="timedOut"/>: its time was up when it failed.</summary>
    public static TargetException OfRunning(Exception exception, string sql, bool timedOut, CancellationToken cancellationToken)
    {
        var server = Find<PostgresException>(exception);
        if (cancellationToken.IsCancellationRequested && (server is null || server.SqlState == PostgresErrorCodes.QueryCanceled))
            return Cancelled(exception);
        if (server is null)
            return OfBrokenConnection(exception, timedOut);
        if (server.SqlState == PostgresErrorCodes.QueryCanceled && (timedOut || server.MessageText.Contains("statement timeout", StringComparison.Ordinal)))
            return TimedOut(server.SqlState, exception);
        var failure = server.SqlState is "57P01" or "57P02" or "57P05" ? TargetFailure.ConnectionLost : TargetFailure.Statement;
        return new(failure, server.SqlState, server.MessageText, exception)
        {
            Generic = PostgreSqlErrorSentences.For(server.SqlState),
            Position = ToOffset(sql, server.Position),
            Detail = Join(server.Detail, server.Hint),
        };
    }

    private static TargetException OfFullPool(string instance, Exception exception)
    {
        var text = $"All connections of the portal to instance '{instance}' are in use; try again in a moment.";
        return new(TargetFailure.Busy, "", text, exception) { Generic = text };
    }

    private static TargetException OfBrokenConnection(Exception exception, bool timedOut)
    {
        if (timedOut || Find<TimeoutException>(exception) is not null)
            return TimedOut("57014", exception);
        const string text = "The connection to the server broke while the statement was running.";
        return new(TargetFailure.ConnectionLost, "08006", text, exception) { Generic = text };
    }

    private static TargetException TimedOut(string code, Exception exception)
    {
        const string text = "The statement ran longer than its time limit and was ended.";
        return new(TargetFailure.Timeout, code, text, exception) { Generic = text };
    }

    private static TargetException Cancelled(Exception exception)
    {
        const string text = "The statement was cancelled.";
        return new(TargetFailure.Cancelled, "57014", text, exception) { Generic = text };
    }

    // The server counts characters from 1, texts here count UTF-16 units from 0.
    private static int? ToOffset(string sql, int position)
    {
        if (position <= 0)
            return null;
        var offset = 0;
        for (var character = 1; character < position && offset < sql.Length; character++)
            offset += char.IsSurrogatePair(sql, offset) ? 2 : 1;
        return offset;
    }

    private static string? Join(string? detail, string? hint) => (detail, hint) switch
    {
        (null, null) => null,
        (null, _) => hint,
        (_, null) => detail,
        _ => $"{detail}\n{hint}",
    };

    private static bool IsPoolExhausted(Exception exception) =>
        exception is NpgsqlException { InnerException: TimeoutException } && exception.Message.Contains("pool", StringComparison.Ordinal);

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }
}
