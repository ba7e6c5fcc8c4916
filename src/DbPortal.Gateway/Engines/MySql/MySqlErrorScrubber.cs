using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>Turns what the driver throws into <see cref="TargetException"/>, with a sentence for every number that holds no data.</summary>
internal static class MySqlErrorScrubber
{
    private const int Interrupted = 1317;

    /// <summary>Exceptions that come from the driver or the network below it, and not from a mistake of the portal's.</summary>
    public static bool IsFromDriver(Exception exception) =>
        exception is MySqlException or SocketException or IOException or TimeoutException or OperationCanceledException or AuthenticationException;

    /// <summary>A failure to connect, in words that tell what to check.</summary>
    public static TargetException OfConnecting(Exception exception, string instance, string address, string database, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Cancelled(exception);
        if (exception.Message.Contains("pooled connections are in use", StringComparison.Ordinal))
            return OfFullPool(instance, exception);
        var number = (exception as MySqlException)?.Number ?? 0;
        var reason = number switch
        {
            1045 or 1698 => "the server refused the user name or password",
            1044 => $"the account may not use the database '{database}'",
            1049 => $"the database '{database}' does not exist",
            1040 or 1203 => "the server has no connection left",
            1129 or 1130 => "the server does not let this host connect",
            1053 => "the server is shutting down",
            _ when Find<AuthenticationException>(exception) is not null => "the TLS handshake failed (certificate or protocol)",
            _ when Find<SocketException>(exception) is { } socket => $"{address} cannot be reached ({socket.SocketErrorCode})",
            1042 => $"{address} cannot be reached",
            _ => $"{address} did not let the portal connect (error {number})",
        };
        var text = $"Cannot connect to instance '{instance}': {reason}.";
        return new(TargetFailure.Unavailable, Code(number), text, exception) { Generic = text };
    }

    /// <summary>A failure while a statement runs. <paramref name="timedOut"/>: its time was up when it failed.</summary>
    public static TargetException OfRunning(Exception exception, bool timedOut, CancellationToken cancellationToken)
    {
        if (exception is TargetException known)
            return known;
        var server = Find<MySqlException>(exception);
        var number = server?.Number ?? 0;
        if (cancellationToken.IsCancellationRequested && (server is null || number is Interrupted or 0 || exception is OperationCanceledException))
            return Cancelled(exception);
        if (exception is TimeoutException || number is 3024 or 1969 || server?.ErrorCode == MySqlErrorCode.CommandTimeoutExpired || (number is Interrupted && timedOut))
            return TimedOut(number, exception);
        if (server is null || number == 0 || number is 1053 or 1080 or 1927 or 2006 or 2013 or 4031)
            return OfBrokenConnection(number, exception);
        return new(TargetFailure.Statement, Code(number), server.Message, exception) { Generic = MySqlErrorSentences.For(number) };
    }

    /// <summary>A text that was understood as one statement gave two results.</summary>
    public static TargetException OfSecondResult()
    {
        const string text = "The server gave a second result, which the analysis did not foresee; it was not read.";
        return new(TargetFailure.Statement, "second_result", text) { Generic = text };
    }

    /// <summary>Refused by the portal itself, in words without data.</summary>
    public static TargetException Refused(string text) => new(TargetFailure.Statement, "", text) { Generic = text };

    private static TargetException OfFullPool(string instance, Exception exception)
    {
        var text = $"All connections of the portal to instance '{instance}' are in use; try again in a moment.";
        return new(TargetFailure.Busy, "", text, exception) { Generic = text };
    }

    private static TargetException OfBrokenConnection(int number, Exception exception)
    {
        const string text = "The connection to the server broke while the statement was running.";
        return new(TargetFailure.ConnectionLost, Code(number == 0 ? 2013 : number), text, exception) { Generic = text };
    }

    private static TargetException TimedOut(int number, Exception exception)
    {
        const string text = "The statement ran longer than its time limit and was ended.";
        return new(TargetFailure.Timeout, Code(number), text, exception) { Generic = text };
    }

    private static TargetException Cancelled(Exception exception)
    {
        const string text = "The statement was cancelled.";
        return new(TargetFailure.Cancelled, Code(Interrupted), text, exception) { Generic = text };
    }

    private static string Code(int number) => number.ToString(CultureInfo.InvariantCulture);

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
