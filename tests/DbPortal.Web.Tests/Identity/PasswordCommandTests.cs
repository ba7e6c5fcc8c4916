using DbPortal.Gateway.Access;
using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Identity;

namespace DbPortal.Web.Tests.Identity;

public sealed class PasswordCommandTests
{
    [Fact]
    public void A_password_becomes_a_hash_that_a_sign_in_verifies()
    {
        var (code, output, messages) = Run("correct horse\n");
        Assert.Equal(0, code);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<UserEntry>().VerifyHashedPassword(new UserEntry("", "", null, false), output.Trim(), "correct horse"));
        Assert.Empty(messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short\n")]
    public void One_that_is_too_short_is_refused_and_nothing_is_written(string typed)
    {
        var (code, output, messages) = Run(typed);
        Assert.Equal((1, ""), (code, output));
        Assert.NotEmpty(messages);
    }

    private static (int Code, string Output, string Messages) Run(string typed)
    {
        using StringReader input = new(typed);
        using StringWriter output = new(), messages = new();
        return (PasswordCommand.Run(input, output, messages), output.ToString(), messages.ToString());
    }
}
