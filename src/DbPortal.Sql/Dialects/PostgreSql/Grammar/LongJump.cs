namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>The grammar's own <c>longjmp</c>, which it uses for every error; caught where the matching <c>setjmp</c> frame was entered.</summary>
internal sealed class LongJump : Exception
{
    public LongJump() : base("longjmp inside the grammar") { }

    /// <summary>Whether an exception that came back through the engine is one.</summary>
    public static bool IsCauseOf(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is LongJump)
                return true;
        }

        return false;
    }
}
