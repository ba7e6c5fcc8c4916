using DbPortal.Gateway.Access;
using DbPortal.Gateway.Tests.Corpus;

namespace DbPortal.Gateway.Tests.Forms;

/// <summary>A workspace in which nothing is masked and one person may do everything.</summary>
internal static class FormsWorkspace
{
    public static Principal Person { get; } = new(new Member(MemberKind.ServiceAccount, "engineer"), "engineer", [], null);

    public static Task<CorpusWorkspace> OpenAsync(FormsTarget target, CancellationToken cancellationToken) => CorpusWorkspace.OpenAsync(
        $$"""
        apiVersion: dbportal/v1
        workspace: { name: Forms, defaultLanguage: en }
        environments: [{ name: lab, color: blue }]
        instances:
          - {{target.InstanceYaml}}
        serviceAccounts: [{ name: engineer, token: '${env:{{CorpusWorkspace.TokenVariable}}}' }]
        bindings: [{ role: workspace-admin, members: ['serviceAccount:engineer'] }]
        """,
        cancellationToken);
}
