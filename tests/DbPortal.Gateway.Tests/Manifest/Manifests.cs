using DbPortal.Gateway.Manifest;

namespace DbPortal.Gateway.Tests.Manifest;

/// <summary>Manifests for tests, and a way to read one alone.</summary>
internal static class Manifests
{
    /// <summary>Environment variables the samples name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>
    {
        ["DBP_TEST_PASSWORD"] = "pg-secret",
        ["DBP_TEST_NET"] = "net-secret",
        ["DBP_TEST_TOKEN"] = "bot-token",
        ["DBP_TEST_SLACK"] = "slack-secret",
    };

    /// <summary>Every section with something in it.</summary>
    public const string Full =
        """
        apiVersion: dbportal/v1
        workspace: { name: Acme, defaultLanguage: en }
        environments:
          - { name: staging, color: blue }
          - { name: prod, color: red, protected: true }
        instances:
          - name: shop-pg
            engine: postgresql
            environment: prod
            host: 127.0.0.1
            port: 5432
            username: portal
            password: ${env:DBP_TEST_PASSWORD}
            databases: [shop]
            tls: verify-full
            net: { username: portal_net, password: '${env:DBP_TEST_NET}', writes: true }
          - { name: all-my, engine: mysql, environment: prod, host: db, username: portal, databases: '*' }
          - { name: demo, engine: sqlite, environment: staging, databases: [{ name: company, path: /srv/company.db }] }
        projects:
          - { name: shop, databases: [shop-pg/shop, 'all-*/x*'] }
        users:
          - { email: Ann@acme.test, name: Ann }
        serviceAccounts:
          - { name: ci-bot, token: ${env:DBP_TEST_TOKEN} }
        groups:
          - { name: support, members: [user:ann@acme.test, serviceAccount:ci-bot], claims: [support, 'oidc:acme-support'] }
          - { name: contractors, members: [group:support] }
        roles:
          - { name: analyst, title: Analyst, permissions: [catalog.view, query.read, data.export] }
        bindings:
          - { role: analyst, members: [group:support], scope: { environment: prod, database: shop, schema: public, tables: [orders, 'order_*'], sourceCidrs: [10.0.0.0/8, 192.0.2.7], hours: 'mon-fri 09:00-18:00' }, expires: 2027-01-01T00:00:00Z }
          - { effect: deny, permissions: [data.export], members: [group:contractors], scope: { environment: prod } }
          - { role: workspace-admin, members: [allUsers] }
        masking:
          probing: { minutes: 30, slowAfter: 50, refuseAfter: 200 }
          semanticTypes:
            - { name: national-id, mask: { algorithm: full }, use: select }
            - { name: email, mask: { algorithm: email, nulls: mask }, use: lookup }
            - { name: card, mask: { algorithm: partial, keepLast: 4 } }
            - { name: person-key, mask: { algorithm: hash } }
            - { name: phone, mask: { algorithm: range, ranges: [{ start: 0, end: 3, substitute: '#' }] } }
            - { name: pay, mask: { algorithm: round, step: 1000 } }
            - { name: pan, mask: { algorithm: card, arrays: elements } }
            - { name: age, mask: { algorithm: bucket, bounds: [18, 39.5, 65] } }
            - { name: weight, mask: { algorithm: bucket, step: 2.5 } }
            - { name: born, mask: { algorithm: date, unit: year } }
            - { name: code, mask: { algorithm: regex, pattern: '[0-9]', replacement: '0' }, use: any }
            - { name: gone, mask: { algorithm: constant, value: 'null' } }
            - { name: ends, mask: { algorithm: innerOuter, part: outer, keepFirst: 2 } }
            - { name: document, mask: { algorithm: json, paths: { '$.ssn': full, '$.cards[*].number': { algorithm: partial, keepLast: 4 }, '$..mail': email, '$.tier': none }, others: keep } }
          rules:
            - { match: { database: shop, table: '*', column: 'ssn' }, semanticType: national-id }
            - { match: { column: '*email*' }, semanticType: email, use: any }
            - { match: { instance: shop-pg, schema: public, table: customers, column: '/note_[0-9]+/' }, semanticType: none }
        approvals:
          flows:
            - { match: { kind: unmask, environment: prod }, steps: [{ approvers: [role:project-owner] }, { approvers: [group:support], required: 2 }] }
            - { match: { kind: query, environment: staging, maxDuration: 8h }, autoApprove: true }
        integrations:
          slack: { botToken: '${env:DBP_TEST_SLACK}', channel: '#db' }
        """;

    /// <summary>Reads a text as if it had been sent in; every error as <c>line:column message</c>.</summary>
    public static async Task<(IReadOnlyList<ManifestItem> Items, IReadOnlyList<string> Errors)> ReadAsync(string text)
    {
        var errors = new ManifestErrors();
        var reader = new ManifestReader(errors, name => Variables.GetValueOrDefault(name));
        var items = await reader.ReadAsync(ManifestSource.FromText(text, "m.yaml"), new HashSet<(string, string)>(), TestContext.Current.CancellationToken);
        return (items, [.. errors.All.Select(error => $"{error.Line}:{error.Column} {error.Message}")]);
    }

    /// <summary>The only error of a manifest that has one after its version line.</summary>
    public static async Task<string> OnlyErrorOfAsync(string text) => Assert.Single((await ReadAsync($"apiVersion: dbportal/v1\n{text}")).Errors);
}
