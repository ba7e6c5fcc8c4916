using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Tests.Access;

public sealed class PlanSettingsTests
{
    [Theory]
    [InlineData("timezone", true)]
    [InlineData("@@session.time_zone", true)]
    [InlineData("@mine", true)]
    [InlineData("work_mem", false)]
    [InlineData("random_page_cost", false)]
    [InlineData("enable_hashjoin", false)]
    [InlineData("@@optimizer_switch", false)]
    [InlineData("sql_select_limit", false)]
    [InlineData("rand_seed1", false)]
    public void A_setting_that_moves_rows_is_not_changed_where_columns_are_masked(string name, bool leaves) => Assert.Equal(leaves, PlanSettings.LeaveRows(name));
}
