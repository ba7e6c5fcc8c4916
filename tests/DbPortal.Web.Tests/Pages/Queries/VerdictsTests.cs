using DbPortal.Gateway.Queries;
using DbPortal.Web.Pages.Queries;
using DbPortal.Web.Pages.Queries.Results;

namespace DbPortal.Web.Tests.Pages.Queries;

public sealed class VerdictsTests
{
    [Theory]
    [InlineData(ErrorCode.AccessDenied, nameof(Verdict.Refused))]
    [InlineData(ErrorCode.NotAnalyzable, nameof(Verdict.Refused))]
    [InlineData(ErrorCode.SyntaxError, nameof(Verdict.Mistaken))]
    [InlineData(ErrorCode.TargetUnavailable, nameof(Verdict.Troubled))]
    public void What_was_not_run_is_refused_mistaken_or_in_trouble(ErrorCode code, string verdict) =>
        Assert.Equal(verdict, Verdicts.Of(new QueryOutcome.Denied(null, code, "No.", [])).ToString());

    [Theory]
    [InlineData(ErrorCode.Cancelled, nameof(Verdict.Stopped))]
    [InlineData(ErrorCode.Timeout, nameof(Verdict.Troubled))]
    [InlineData(ErrorCode.DatabaseError, nameof(Verdict.Mistaken))]
    public void What_was_begun_is_stopped_in_trouble_or_mistaken(ErrorCode code, string verdict) =>
        Assert.Equal(verdict, Verdicts.Of(new QueryOutcome.Failed(null, code, "No.", null, null, 0, [])).ToString());

    [Theory]
    [InlineData(0, 2, 2)]
    [InlineData(4, 3, 1)]
    [InlineData(99, 3, 3)]
    public void A_place_is_counted_in_the_whole_text_of_the_tab(int position, int line, int column) =>
        Assert.Equal((line, column), new TabRun(null!, 5, "-- \na bc\nde").PlaceOf(position)); // the run itself has no part in it
}
