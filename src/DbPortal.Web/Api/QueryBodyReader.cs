using System.Text.Json;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Queries.Export;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Turns a request of the API into a <see cref="QueryRequest"/>, or says what is wrong with it.</summary>
internal static class QueryBodyReader
{
    /// <summary>Reads the body; null with what is wrong when it cannot be read.</summary>
    public static async Task<(QueryBody? Body, ProblemBody? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var (body, problem) = await JsonBody.ReadAsync<QueryBody>(request, cancellationToken);
            return body is { Sql: null } ? (null, Problems.Make(ErrorCode.InvalidRequest, "The body needs a member 'sql' with the text to run.")) : (body, problem);
        }
        catch (BadHttpRequestException unreadable)
        {
            return (null, UnexpectedErrors.Explain(unreadable));
        }
    }

    /// <summary>The request of a body; <paramref name="problem"/> when a limit or parameter is out of range.</summary>
    public static QueryRequest? ToRequest(HttpContext context, string instance, string database, QueryBody body, QueryPurpose purpose, out ProblemBody? problem)
    {
        problem = null;
        var principal = PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress);
        if (principal is null)
            problem = Problems.Make(ErrorCode.Unauthenticated, "Sign in first.");
        else if (purpose == QueryPurpose.Export && ExportFormat.Find(body.Format) is null)
            problem = Problems.Make(ErrorCode.InvalidRequest, $"There is no export format '{body.Format}'; 'format' is one of {string.Join(", ", ExportFormat.Names)}.");
        else if (purpose == QueryPurpose.Export && body.Limit < 0)
            problem = Problems.Make(ErrorCode.InvalidRequest, "'limit' must not be below 0; without it all rows are exported.");
        else if (purpose != QueryPurpose.Export && body.Limit is < 0 or > RunLimits.MaxRows)
            problem = Problems.Make(ErrorCode.InvalidRequest, $"'limit' must be from 0 to {RunLimits.MaxRows:N0}; export for more.");
        else if (body.TimeoutSeconds is { } t && (t <= 0 || t > RunLimits.MaxTimeout.TotalSeconds))
            problem = Problems.Make(ErrorCode.InvalidRequest, $"'timeoutSeconds' must be above 0 and at most {RunLimits.MaxTimeout.TotalSeconds:N0}.");
        if (problem is not null || principal is null)
            return null;
        if (!TryReadParameters(body, out var parameters))
            problem = Problems.Make(ErrorCode.InvalidRequest, "A value of 'parameters' is no readable text.");
        if (problem is not null)
            return null;
        return new QueryRequest(principal, instance, database, body.Sql!) // read above
        {
            Purpose = purpose,
            Limits = LimitsOf(body, purpose),
            Schema = string.IsNullOrEmpty(body.Schema) ? null : body.Schema,
            Parameters = parameters,
            Reason = body.Reason is { Length: > 2000 } ? body.Reason[..2000] : body.Reason,
            StopOnError = body.StopOnError ?? true,
            ExportFormat = purpose == QueryPurpose.Export ? body.Format : null,
        };
    }

    private static RunLimits LimitsOf(QueryBody body, QueryPurpose purpose) => purpose == QueryPurpose.Export
        ? new(body.Limit, long.MaxValue, body.TimeoutSeconds is { } allowed ? TimeSpan.FromSeconds(allowed) : RunLimits.MaxTimeout)
        : RunLimits.Default with
        {
            Rows = body.Limit ?? RunLimits.Default.Rows,
            Timeout = body.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : RunLimits.Default.Timeout,
        };

    private static bool TryReadParameters(QueryBody body, out Dictionary<string, object?> parameters)
    {
        parameters = [];
        try
        {
            foreach (var (name, value) in body.Parameters ?? [])
                parameters[name] = ValueOf(value);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // A lone surrogate: JSON can write it, no text can hold it.
        }
    }

    private static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt64(out var integer) => integer,
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array or JsonValueKind.Object => value.GetRawText(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
