using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Forms;

/// <summary>
/// Where nothing is masked, a person who may do everything gets from the portal what the server gives: every form of statement that the servers'
/// manuals document is answered as without the portal, and leaves the same behind.
/// </summary>
public abstract class FormsConformance(TestServers servers)
{
    protected TestServers Servers { get; } = servers;

    /// <summary>The folder of the forms.</summary>
    protected abstract string Family { get; }

    /// <summary>How many forms there are at the least: a folder that was not found would pass.</summary>
    protected abstract int AtLeast { get; }

    [Fact]
    public async Task Every_documented_form_is_answered_as_the_server_answers_it()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = new FormsFolder(Family);
        await using var target = await StartAsync(folder.Schema, token);
        await using var workspace = await FormsWorkspace.OpenAsync(target, token);
        var run = new FormsRun(target, workspace);
        var forms = folder.Cases().Where(f => FormsFolder.Fits(f.On, target.Make, target.Version)).ToList();
        var differences = new List<string>();
        foreach (var form in forms)
        {
            if (await run.CompareAsync(form, token) is { } difference)
                differences.Add($"{form.Place}: {difference}");
        }

        var summary = $"{forms.Count - differences.Count} of {forms.Count} forms answered alike";
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(differences.Count == 0, summary + Environment.NewLine + string.Join(Environment.NewLine, differences));
        Assert.True(forms.Count >= AtLeast || Environment.GetEnvironmentVariable("DBPORTAL_FORMS") is not null, summary);
    }

    private protected abstract Task<FormsTarget> StartAsync(string schema, CancellationToken cancellationToken);
}
