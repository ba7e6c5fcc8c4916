using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>What came of a question about an engine net. Closed family.</summary>
public abstract record NetReport
{
    private NetReport() { }

    /// <summary>Not allowed, not there, or the server could not be asked.</summary>
    public sealed record Refused(ErrorCode Code, string Message) : NetReport;

    /// <summary>The statements for an administrator of the server, without the password.</summary>
    public sealed record Scripted(string Sql) : NetReport;

    /// <summary>
    /// The login compared with the rules. <paramref name="Tried"/>: how many columns were tried to be read; 0: only the server's own account of its rights
    /// was asked.
    /// </summary>
    public sealed record Examined(string Login, int OpenColumns, int ClosedColumns, int Tried, IReadOnlyList<NetDeviation> Deviations, IReadOnlyList<NetLeftOut> LeftOut) : NetReport
    {
        /// <summary>What the login should be able to read, table by table, as <see cref="LeftOut"/> says what it should not at all.</summary>
        public IReadOnlyList<NetReach> Reach { get; init; } = [];

        /// <summary>Nothing masked can be read through the login, and everything open can.</summary>
        public bool Holds => Deviations.Count == 0;
    }
}
