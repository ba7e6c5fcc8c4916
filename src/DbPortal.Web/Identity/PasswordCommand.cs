using System.Text;
using DbPortal.Gateway.Access;
using Microsoft.AspNetCore.Identity;

namespace DbPortal.Web.Identity;

/// <summary><c>hash-password</c>: makes the <c>passwordHash</c> of a person in the manifest. The password is asked for, so that it stands in no history of commands.</summary>
internal static class PasswordCommand
{
    /// <summary>What is written on the command line.</summary>
    public const string Name = "hash-password";

    private const int Shortest = 8;

    /// <summary>Asks, and writes the hash, alone on a line. Where nobody types, the password is the first line that comes in. The exit code.</summary>
    public static int Run(TextReader input, TextWriter output, TextWriter messages)
    {
        var typed = input == Console.In && !Console.IsInputRedirected ? Ask(messages) : input.ReadLine();
        if (typed is null || typed.Length < Shortest)
        {
            messages.WriteLine($"A password has at least {Shortest} characters.");
            return 1;
        }
        output.WriteLine(new PasswordHasher<UserEntry>().HashPassword(new UserEntry("", "", null, false), typed));
        return 0;
    }

    /// <summary>On the terminal, without showing it.</summary>
    private static string Ask(TextWriter messages)
    {
        messages.Write("Password: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        messages.WriteLine();
        return typed.ToString();
    }
}
