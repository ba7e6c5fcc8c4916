using System.Text.RegularExpressions;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// From a source to configuration items. Reads on after every error, so that all are told at once; what it returns is only of use when
/// <paramref name="errors"/> stayed empty.
/// </summary>
internal sealed partial class ManifestReader(ManifestErrors errors, Func<string, string?> environment)
{
    private const string ApiVersion = "dbportal/v1";

    /// <summary>Items of the source; <paramref name="others"/> are items it may refer to, which somebody else owns.</summary>
    public async Task<IReadOnlyList<ManifestItem>> ReadAsync(ManifestSource source, IReadOnlySet<(string Kind, string Name)> others, CancellationToken cancellationToken)
    {
        var reading = new ManifestReading(errors, new ManifestSecrets(errors, source.AllowsLiteralSecrets, environment));
        var documents = new List<ManifestNode>();
        foreach (var file in await ManifestFiles.ReadAsync(source, errors, cancellationToken))
        {
            if (YamlTree.Read(file, errors) is not { } found)
                continue;
            documents.AddRange(found);
            if (found.All(document => document is ManifestNode.Scalar { IsNull: true }))
                errors.Add(file.Name, "the file holds no manifest.");
        }

        foreach (var document in documents.Where(document => document is not ManifestNode.Scalar { IsNull: true }))
            ReadDocument(document, reading);
        CheckReferences(reading, others);
        return reading.Items;
    }

    private void ReadDocument(ManifestNode document, ManifestReading reading)
    {
        if (document is not ManifestNode.Mapping mapping)
        {
            errors.Add(document, $"a manifest must be a mapping, not {document.Describe()}.");
            return;
        }

        var map = new MapReader(mapping, errors);
        if (map.Required("apiVersion") is { } version && version.Text != ApiVersion)
            errors.Add(version, $"the apiVersion \"{version.Text}\" is unknown: this portal reads {ApiVersion}.");
        if (map.Map("workspace") is { } workspace)
            ReadWorkspace(workspace, reading);
        ReadEach(map, ItemKinds.Environments, reading, TargetSections.ReadEnvironment);
        ReadEach(map, ItemKinds.Instances, reading, TargetSections.ReadInstance);
        ReadEach(map, ItemKinds.Projects, reading, TargetSections.ReadProject);
        ReadEach(map, ItemKinds.Users, reading, PeopleSections.ReadUser);
        ReadEach(map, ItemKinds.ServiceAccounts, reading, PeopleSections.ReadServiceAccount);
        ReadEach(map, ItemKinds.Groups, reading, PeopleSections.ReadGroup);
        ReadEach(map, ItemKinds.Roles, reading, AccessSections.ReadRole);
        ReadEach(map, ItemKinds.Bindings, reading, AccessSections.ReadBinding);
        ReadNested(map, reading);
        map.Done();
    }

    private static void ReadNested(MapReader map, ManifestReading reading)
    {
        if (map.Map("masking") is { } masking)
        {
            ReadEach(masking, ItemKinds.SemanticTypes, reading, MaskingSections.ReadSemanticType);
            ReadEach(masking, "rules", reading, MaskingSections.ReadRule);
            if (masking.Map("probing") is { } probing)
                MaskingSections.ReadProbing(probing, reading);
            masking.Done();
        }

        if (map.Map("approvals") is { } approvals)
        {
            ReadEach(approvals, "flows", reading, LaterSections.ReadFlow);
            approvals.Done();
        }

        if (map.Map("integrations") is { } integrations)
            LaterSections.ReadIntegrations(integrations, reading);
    }

    private static void ReadEach(MapReader map, string key, ManifestReading reading, Action<MapReader, ManifestReading> read)
    {
        foreach (var item in map.Maps(key))
            read(item, reading);
    }

    private void ReadWorkspace(MapReader map, ManifestReading reading)
    {
        var language = map.Scalar("defaultLanguage");
        if (language is not null && !Language().IsMatch(language.Text))
            errors.Add(language, $"\"{language.Text}\" is no language tag such as en or ja.");
        var newColumns = map.Scalar("newColumns");
        if (newColumns is { Text: not ("mask" or "show") })
            errors.Add(newColumns, $"\"{newColumns.Text}\" is neither mask nor show.");
        var entry = new WorkspaceEntry(map.Required("name")?.Text ?? "", language?.Text ?? WorkspaceEntry.Default.DefaultLanguage)
        {
            ShowNewColumns = newColumns is { Text: "show" },
        };
        map.Done();
        reading.Define(ItemKinds.Workspace, ItemKinds.Workspace, entry, ConfigurationJson.Default.WorkspaceEntry, map.Node);
    }

    private void CheckReferences(ManifestReading reading, IReadOnlySet<(string Kind, string Name)> others)
    {
        var known = reading.Items.Select(item => (item.Kind, item.Name)).Concat(others).ToHashSet();
        known.UnionWith(BuiltInRoles.All.Select(role => (ItemKinds.Roles, role.Name)));
        // People who come by single sign-on need not be listed beforehand.
        var peopleComeBySignOn = known.Any(item => item is (ItemKinds.Integrations, "oidc" or "scim"));
        foreach (var reference in reading.References.Where(reference => !known.Contains((reference.Kind, reference.Name))))
        {
            if (reference.Kind == ItemKinds.Users && peopleComeBySignOn)
                continue;
            var names = known.Where(item => item.Kind == reference.Kind).Select(item => item.Name);
            errors.Add(reference.Where, $"there is no {ItemKinds.Singular(reference.Kind)} \"{reference.Name}\"{NearestName.Hint(reference.Name, names)}");
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
