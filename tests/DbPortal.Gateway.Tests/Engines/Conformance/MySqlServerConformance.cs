using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

public sealed class MySqlServerConformance(TestServers servers) : MySqlConformance(servers, ServerSlot.MySql)
{
    protected override string ListFunctions => """
        SELECT LOWER(udf_name) FROM performance_schema.user_defined_functions
        UNION SELECT LOWER(t.name) FROM mysql.help_topic t JOIN mysql.help_category c USING (help_category_id)
        WHERE c.name LIKE '%function%' AND t.name REGEXP '^[A-Za-z0-9_]+$'
        """;
}
