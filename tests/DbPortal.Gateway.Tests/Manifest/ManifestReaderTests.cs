using DbPortal.Gateway.Manifest;

namespace DbPortal.Gateway.Tests.Manifest;

public sealed class ManifestReaderTests
{
    [Fact]
    public async Task Every_section_is_read()
    {
        var (items, errors) = await Manifests.ReadAsync(Manifests.Full);
        Assert.Empty(errors);
        Assert.Equal(ItemKinds.All.Order(StringComparer.Ordinal), items.Select(item => item.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["""["pg-secret","net-secret"]"""], items.Where(item => item is { Kind: "instances", Secret: not null }).Select(item => item.Secret?.Reveal()));
        Assert.DoesNotContain(items, item => Manifests.Variables.Values.Any(secret => item.Body.Contains(secret, StringComparison.Ordinal)));
        Assert.Contains(items, item => item is { Kind: "users", Name: "ann@acme.test" });
    }

    [Fact]
    public async Task Every_error_is_told_at_once_with_its_place()
    {
        var (_, errors) = await Manifests.ReadAsync(
            """
            apiVersion: dbportal/v1
            enviroments: []
            environments:
              - { name: prod, colour: red }
              - { name: prod }
            instances:
              - { name: a, engine: postgres, environment: prd, host: h, username: u, password: open, databases: [x] }
            bindings:
              - { role: workspace-admn, members: [bob], scope: { sourceCidrs: [10.0.0.1/x], hours: noon }, expires: tomorrow }
            """);
        Assert.Equal(
        [
            "2:1 unknown key \"enviroments\".",
            "4:19 unknown key \"colour\"; did you mean \"color\"?",
            "5:5 the environment \"prod\" is already defined in m.yaml, line 4.",
            "7:24 \"engine\" must be one of postgresql, mysql, mariadb, sqlite; did you mean \"postgresql\"?",
            "7:47 there is no environment \"prd\"; did you mean \"prod\"?",
            "7:84 \"password\" must not be written out: use ${env:NAME} or ${file:PATH}.",
            "9:13 there is no role \"workspace-admn\"; did you mean \"workspace-admin\"?",
            "9:39 \"bob\" is no member: write user:EMAIL, serviceAccount:NAME, group:NAME or allUsers.",
            "9:68 \"10.0.0.1/x\" is no network such as 10.0.0.0/8.",
            "9:88 'noon' is not a range of hours such as '09:00-18:00'.",
            "9:105 \"tomorrow\" is no time such as 2027-01-01T00:00:00Z.",
        ], errors);
    }

    [Theory]
    [InlineData("instances: [{ name: a, engine: postgresql, environment: e, host: h, username: u, databases: [] }]\nenvironments: [{ name: e }]", "\"databases\" is missing")]
    [InlineData("instances: [{ name: a, engine: sqlite, environment: e, databases: [{ name: x, path: ./x.db }] }]\nenvironments: [{ name: e }]", "needs whole paths")]
    [InlineData("instances: [{ name: a, engine: sqlite, environment: e, databases: [x] }]\nenvironments: [{ name: e }]", "needs a path")]
    [InlineData("instances: [{ name: a, engine: mysql, environment: e, host: h, username: u, databases: '*', port: 70000 }]\nenvironments: [{ name: e }]", "from 1 to 65535")]
    [InlineData("instances: [{ name: a, engine: mysql, environment: e, username: u, databases: '*' }]\nenvironments: [{ name: e }]", "\"host\" is missing")]
    [InlineData("instances: [{ name: a, engine: mysql, environment: e, host: h, username: u, password: '${env:NOT_SET}', databases: '*' }]\nenvironments: [{ name: e }]", "NOT_SET is not set")]
    [InlineData("instances: [{ name: a, engine: mysql, environment: e, host: h, username: u, password: '${env:DBPORTAL_MASTER_KEY}', databases: '*' }]\nenvironments: [{ name: e }]", "setting of the portal itself")]
    [InlineData("instances: [{ name: a, engine: mysql, environment: e, host: h, username: u, password: '${file:/etc/passwd}', databases: '*' }]\nenvironments: [{ name: e }]", "cannot refer to files")]
    [InlineData("instances: [{ name: a, engine: mysql, environment: e, host: h, username: u, password: 'x${env:DBP_TEST_TOKEN}', databases: '*' }]\nenvironments: [{ name: e }]", "one whole reference")]
    [InlineData("environments: prod", "must be a list, not a single value")]
    [InlineData("environments: [prod]", "must be a mapping, not a single value")]
    [InlineData("environments: [{ name: 'a b' }]", "is no name")]
    [InlineData("environments: [{ name: a, protected: 'yes' }]", "must be true or false")]
    [InlineData("environments: [{ name: a, name: b }]", "stands here twice")]
    [InlineData("users: [{ email: nobody }]", "is no e-mail address")]
    [InlineData("users: [{ email: a@b.c, passwordHash: secret }]", "is no password hash")]
    [InlineData("serviceAccounts: [{ name: bot, token: open }]", "must not be written out")]
    [InlineData("groups: [{ name: a, members: [group:b] }]", "there is no group \"b\"")]
    [InlineData("groups: [{ name: a, members: [user:nobody@acme.test] }]", "there is no user")]
    [InlineData("groups: [{ name: a, members: [group:a] }]", "cannot hold itself")]
    [InlineData("roles: [{ name: auditor, permissions: [] }]", "built in")]
    [InlineData("roles: [{ name: r, permissions: [query.raed] }]", "did you mean \"query.read\"?")]
    [InlineData("bindings: [{ members: [allUsers] }]", "needs a \"role\" or \"permissions\"")]
    [InlineData("bindings: [{ role: auditor, members: [] }]", "needs \"members\"")]
    [InlineData("bindings: [{ role: auditor, members: [allUsers], scope: { tables: [] } }]", "leave it out to mean all")]
    [InlineData("bindings: [{ role: auditor, members: [allUsers], scope: { database: '/(/' } }]", "no usable pattern")]
    [InlineData("bindings: [{ role: auditor, members: [allUsers] }, { role: auditor, members: [allUsers] }]", "same binding")]
    [InlineData("masking: { semanticTypes: [{ name: none, mask: { algorithm: full } }] }", "reserved")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: ful } }] }", "did you mean \"full\"?")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: full, keepLast: 4 } }] }", "unknown key \"keepLast\"")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: regex, pattern: '(' } }] }", "no usable regular expression")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: json } }] }", "json needs \"paths\"")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: json, paths: { ssn: full } } }] }", "is no path")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: json, paths: { '$.a': partial } } }] }", "partial has options")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: json, paths: { '$.a': { algorithm: partial } } } }] }", "partial needs \"keepFirst\"")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: json, paths: { '$.a': json } } }] }", "no such algorithm for a value")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: json, paths: { '$.a': full }, others: show } }] }", "must be one of drop, keep")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: bucket } }] }", "either \"step\"")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: bucket, step: 5, bounds: [1] } }] }", "either \"step\"")]
    [InlineData("masking: { semanticTypes: [{ name: a, mask: { algorithm: bucket, bounds: [5, 5] } }] }", "each bound must be above the one before")]
    [InlineData("masking: { probing: { minutes: 0 } }", "whole number from 1 to 1440")]
    [InlineData("masking: { probing: { slowAfter: 1000001 } }", "whole number from 1 to 1000000")]
    [InlineData("masking: { probing: { slowAfter: 2000 } }", "must not be below")]
    [InlineData("masking: { probing: { window: 5 } }", "unknown key \"window\"")]
    [InlineData("masking: { rules: [{ match: { column: x }, semanticType: a }] }", "there is no semantic type \"a\"")]
    [InlineData("masking: { rules: [{ semanticType: none }] }", "\"match\" is missing")]
    [InlineData("approvals: { flows: [{ match: { kind: query } }] }", "either \"steps\" or")]
    [InlineData("approvals: { flows: [{ autoApprove: true, match: { maxDuration: long } }] }", "no duration")]
    [InlineData("integrations: { slack: { botToken: open } }", "must not be written out")]
    [InlineData("a: &x 1", "anchors and tags")]
    public async Task What_is_wrong_is_refused_with_a_reason(string text, string reason)
    {
        var (_, errors) = await Manifests.ReadAsync($"apiVersion: dbportal/v1\n{text}");
        Assert.Contains(errors, error => error.Contains(reason, StringComparison.Ordinal));
        Assert.True(errors.Count == 1 || text.StartsWith("a: &x", StringComparison.Ordinal), string.Join('\n', errors));
    }

    [Theory]
    [InlineData("- a\n- b", "must be a mapping, not a list")]
    [InlineData("", "holds no manifest")]
    [InlineData("apiVersion: dbportal/v2", "is unknown: this portal reads dbportal/v1")]
    [InlineData("workspace: { name: x }", "\"apiVersion\" is missing")]
    [InlineData("apiVersion: dbportal/v1\nenvironments: [ { name: a }", "no readable YAML")]
    [InlineData("apiVersion: dbportal/v1\n\tworkspace: 1", "no readable YAML")]
    public async Task What_is_no_manifest_is_refused(string text, string reason)
    {
        var (_, errors) = await Manifests.ReadAsync(text);
        Assert.Contains(reason, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_ends_in_an_error_and_not_in_a_crash()
    {
        var (_, errors) = await Manifests.ReadAsync($"apiVersion: dbportal/v1\nworkspace: {new string('[', 100_000)}");
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task Errors_never_repeat_a_secret()
    {
        var (_, errors) = await Manifests.ReadAsync(
            """
            apiVersion: dbportal/v1
            environments: [{ name: e }]
            instances: [{ name: a, engine: mysql, environment: e, host: h, username: u, password: hunter2-in-the-open, databases: '*' }]
            """);
        Assert.DoesNotContain("hunter2", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_need_not_be_listed_where_they_come_by_single_sign_on()
    {
        var (_, errors) = await Manifests.ReadAsync(
            "apiVersion: dbportal/v1\nbindings: [{ role: auditor, members: [user:new@acme.test] }]\nintegrations: { oidc: [{ issuer: 'https://id.example' }] }");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_folder_is_one_manifest_and_paths_start_at_its_file()
    {
        var folder = Directory.CreateTempSubdirectory("dbportal-manifest");
        try
        {
            var token = TestContext.Current.CancellationToken;
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.yaml"), "apiVersion: dbportal/v1\nenvironments: [{ name: e }]", token);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "secret.txt"), "from-a-file\n", token);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.yml"),
                """
                apiVersion: dbportal/v1
                instances:
                  - { name: files, engine: sqlite, environment: e, databases: [{ name: x, path: data/x.db }] }
                  - { name: server, engine: mariadb, environment: e, host: h, username: u, password: '${file:secret.txt}', databases: '*' }
                """, token);
            var errors = new ManifestErrors();
            var items = await new ManifestReader(errors, _ => null).ReadAsync(ManifestSource.FromPath(folder.FullName), new HashSet<(string, string)>(), token);
            Assert.Empty(errors.All);
            Assert.Contains(Path.Combine(folder.FullName, "data", "x.db"), items.Single(item => item.Name == "files").Body, StringComparison.Ordinal);
            Assert.Equal("from-a-file", items.Single(item => item.Name == "server").Secret?.Reveal());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_missing_file_is_an_error_like_any_other()
    {
        var errors = new ManifestErrors();
        await new ManifestReader(errors, _ => null).ReadAsync(ManifestSource.FromPath("/no/such/manifest.yaml"), new HashSet<(string, string)>(), TestContext.Current.CancellationToken);
        Assert.Equal("/no/such/manifest.yaml: there is no such file or folder.", Assert.Single(errors.All).ToString());
    }
}
